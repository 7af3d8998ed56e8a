import * as l10n from '@vscode/l10n';
import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  type ExtensionContext,
  type Uri,
  window,
  l10n as words,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { statusChanged } from '../../server/src/lsp/protocol.ts';
import { addFromAddress, addFromClipboard, addFromSelection } from './commands/add-source.ts';
import { findInSources } from './commands/find-in-sources.ts';
import { insertCitation } from './commands/insert-citation.ts';
import { markSource } from './commands/mark-source.ts';
import { continueDemo, openDemo } from './commands/open-demo.ts';
import { openSource } from './commands/open-source.ts';
import { chooseSources, createSourcesFolder } from './commands/set-up-sources.ts';
import { writeReferences } from './commands/write-references.ts';
import { type Desk, openDesk } from './desk.ts';
import { DraftInFront } from './draft-in-front.ts';
import { isWanted } from './is-wanted.ts';
import { extendPreview, refreshPreviews } from './preview/extend-preview.ts';
import type { MarkdownIt } from './preview/markdown-it.ts';
import { readSources } from './reading/source-reader.ts';
import { StatusItem } from './status.ts';

/**
 * The VS Code side: starts the server where there is something to check, shows how it stands, and asks where VS Code has no
 * standard way to. It never reads a source or judges a draft.
 */

/** What `activate` gives to other extensions, and to the tests. */
export interface Sourceline {
  /** False while no draft of this window has sources. */
  readonly isRunning: () => boolean;
  /** “5 sources, ready”: the status of the draft in front; empty where there is none. */
  readonly status: () => string;
  readonly onDidChangeStatus: Event<string>;
  /** The views on the draft in front; null while it is not running. */
  readonly desk: () => Desk | null;
  /** Called by VS Code’s Markdown preview. */
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

/** Starts a client once a sources folder or a setting asks for it: now, or when a draft is opened or a folder added. */
export async function activateWith(context: ExtensionContext, create: () => BaseLanguageClient): Promise<Sourceline> {
  l10n.config({ contents: words.bundle ?? {} });
  const status = new StatusItem();
  const waiting: Disposable[] = [];
  let starting: Promise<Desk> | null = null;
  let desk: Desk | null = null;

  const startIfWanted = async (): Promise<void> => {
    if (starting || !(await isWanted())) return;
    starting ??= start(context, create(), status);
    for (const it of waiting.splice(0)) it.dispose();
    desk = await starting;
    context.subscriptions.push(refreshPreviews(desk));
  };
  waiting.push(
    workspace.onDidOpenTextDocument(startIfWanted),
    workspace.onDidSaveTextDocument(startIfWanted),
    workspace.onDidCreateFiles(startIfWanted),
    workspace.onDidChangeWorkspaceFolders(startIfWanted),
    workspace.onDidChangeConfiguration(startIfWanted),
    window.onDidChangeActiveTextEditor(startIfWanted),
  );
  context.subscriptions.push(status, { dispose: () => waiting.forEach((it) => void it.dispose()) });
  context.subscriptions.push(
    commands.registerCommand('sourceline.openDemo', () => openDemo(context)),
    commands.registerCommand('sourceline.openWalkthrough', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    ),
    commands.registerCommand('sourceline.createSourcesFolder', () => createSourcesFolder().then(startIfWanted)),
    commands.registerCommand('sourceline.chooseSources', () => chooseSources()),
  );
  await startIfWanted();
  void continueDemo(context);
  return {
    isRunning: () => starting !== null,
    status: () => status.text,
    onDidChangeStatus: status.onDidChange,
    desk: () => desk,
    extendMarkdownIt: (md) => extendPreview(md, () => desk),
  };
}

async function start(context: ExtensionContext, client: BaseLanguageClient, status: StatusItem): Promise<Desk> {
  context.subscriptions.push(
    { dispose: () => client.dispose() },
    commands.registerTextEditorCommand('sourceline.insertCitation', (editor) => insertCitation(client, editor)),
    commands.registerTextEditorCommand('sourceline.writeReferences', (editor) => writeReferences(client, editor)),
    commands.registerCommand('sourceline.markSourceAs', (file?: Uri) => {
      const source = file ?? window.activeTextEditor?.document.uri;
      return source && markSource(client, source);
    }),
    commands.registerTextEditorCommand('sourceline.openSource', (editor) => openSource(editor)),
    readSources(context, client),
  );
  // A client has one listener a notification: the others listen to this.
  const statusNews = new EventEmitter<void>();
  const listening = client.onNotification(statusChanged, () => statusNews.fire());
  await client.start();
  const draft = new DraftInFront(client, statusNews.event);
  context.subscriptions.push(
    ...[statusNews, listening, draft],
    commands.registerCommand('sourceline.findInSources', () => {
      const editor = draft.editor;
      if (editor) findInSources(client, { uri: editor.document.uri, selection: editor.selection });
      else
        void window.showInformationMessage(l10n.t('Open a draft first: its sources are the ones that are searched.'));
    }),
  );
  context.subscriptions.push(
    commands.registerCommand('sourceline.addFromClipboard', () => addFromClipboard(client, draft)),
    commands.registerCommand('sourceline.addFromSelection', () => addFromSelection(client, draft)),
    commands.registerCommand('sourceline.addFromAddress', () => addFromAddress(client, draft)),
  );
  context.subscriptions.push(status.follow(client, statusNews.event));
  const desk = openDesk(context, client, draft);
  await commands.executeCommand('setContext', 'sourceline.isRunning', true);
  return desk;
}
