import { commands, type Disposable, type Event, type ExtensionContext, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { insertCitation } from './commands/insert-citation.ts';
import { openSource } from './commands/open-source.ts';
import { isWanted } from './is-wanted.ts';
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
}

/** Starts a client once a sources folder or a setting asks for it: now, or when a draft is opened or a folder added. */
export async function activateWith(context: ExtensionContext, create: () => BaseLanguageClient): Promise<Sourceline> {
  const status = new StatusItem();
  const waiting: Disposable[] = [];
  let starting: Promise<void> | null = null;

  const startIfWanted = async (): Promise<void> => {
    if (starting || !(await isWanted())) return;
    starting ??= start(context, create(), status);
    for (const it of waiting.splice(0)) it.dispose();
    await starting;
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
  await startIfWanted();
  return { isRunning: () => starting !== null, status: () => status.text, onDidChangeStatus: status.onDidChange };
}

async function start(context: ExtensionContext, client: BaseLanguageClient, status: StatusItem): Promise<void> {
  context.subscriptions.push(
    { dispose: () => client.dispose() },
    commands.registerTextEditorCommand('sourceline.insertCitation', (editor) => insertCitation(client, editor)),
    commands.registerTextEditorCommand('sourceline.openSource', (editor) => openSource(editor)),
  );
  await client.start();
  context.subscriptions.push(status.follow(client));
  await commands.executeCommand('setContext', 'sourceline.isRunning', true);
}
