import * as l10n from '@vscode/l10n';
import { commands, type Disposable, env, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';
import { markSourceCommand, type PlaceLink } from '../../../server/src/lsp/protocol.ts';
import type { DraftInFront } from '../draft-in-front.ts';
import { openPlace } from '../open-place.ts';
import type { SourceNode, SourcesLayout, UnreadNode } from '../views/lay-out-sources.ts';
import type { SourcesView } from '../views/sources-view.ts';
import { citePassage } from './cite-passage.ts';

/** The commands of the *Sources* view. Each acts on the source it is called on, else on the one that is selected. */
export function registerSourceCommands(
  client: BaseLanguageClient,
  draft: DraftInFront,
  view: SourcesView,
): readonly Disposable[] {
  const on = (name: string, run: (node: SourceNode) => unknown): Disposable =>
    commands.registerCommand(`sourceline.sources.${name}`, (node?: SourceNode) => {
      const chosen = node ?? view.selected;
      return chosen && run(chosen);
    });
  const uriOf = ({ source }: SourceNode) => Uri.parse(source.uri);
  const setRead = async (uri: string, value: 'no' | null): Promise<void> => {
    await client.sendRequest(ExecuteCommandRequest.type, {
      command: markSourceCommand,
      arguments: [client.code2ProtocolConverter.asUri(Uri.parse(uri)), 'read', value],
    });
    await saveDescriptions();
  };
  return [
    on('cite', ({ source }) => {
      const { editor } = draft;
      return editor && citePassage(client, source, editor.document.uri, editor.selection.active);
    }),
    on('open', (node) => openPlace(beginningOf(node))),
    on('openToSide', (node) => openPlace(beginningOf(node), true)),
    on('revealInExplorer', (node) => commands.executeCommand('revealInExplorer', uriOf(node))),
    on('revealInSystem', (node) => commands.executeCommand('revealFileInOS', uriOf(node))),
    on('copyKey', ({ source }) => source.key !== null && env.clipboard.writeText(source.key)),
    on('markAs', (node) => commands.executeCommand('sourceline.markSourceAs', uriOf(node)).then(saveDescriptions)),
    on('leaveOut', ({ source }) => setRead(source.uri, 'no')),
    commands.registerCommand('sourceline.sources.readAgain', ({ uri }: UnreadNode) => uri && setRead(uri, null)),
    commands.registerCommand('sourceline.sources.group', async () => {
      const group = await choose<SourcesLayout['group']>(l10n.t('Group Sources'), view.layout.group, [
        ['none', l10n.t('Not at all')],
        ['outlet', l10n.t('By outlet')],
        ['month', l10n.t('By month')],
        ['use', l10n.t('By their use in the draft')],
      ]);
      if (group) view.layout = { ...view.layout, group };
    }),
    commands.registerCommand('sourceline.sources.sort', async () => {
      const sort = await choose<SourcesLayout['sort']>(l10n.t('Sort Sources'), view.layout.sort, [
        ['name', l10n.t('By name')],
        ['date', l10n.t('Newest first')],
        ['cited', l10n.t('Most cited first')],
        ['backs', l10n.t('Those that back most first')],
      ]);
      if (sort) view.layout = { ...view.layout, sort };
    }),
    commands.registerCommand('sourceline.sources.filter', () => filterAsTyped(view)),
    commands.registerCommand('sourceline.sources.showAll', () => {
      view.layout = { ...view.layout, filter: '' };
    }),
  ];
}

/** A file that is no text is opened as the text that was read of it, a PDF on its pages. */
function beginningOf({ source: { uri, readUri } }: SourceNode): PlaceLink {
  const start = { line: 0, character: 0 };
  return { uri: readUri ?? uri, range: { start, end: start } };
}

/** A box in which each letter narrows the list; Escape leaves it as it was. */
function filterAsTyped(view: SourcesView): void {
  const before = view.layout.filter;
  const box = window.createInputBox();
  let isAccepted = false;
  box.title = l10n.t('Filter Sources');
  box.placeholder = l10n.t('Key, title, outlet, author or kind');
  box.value = before;
  box.onDidChangeValue((filter) => {
    view.layout = { ...view.layout, filter: filter.trim() };
  });
  box.onDidAccept(() => {
    isAccepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!isAccepted) view.layout = { ...view.layout, filter: before };
    box.dispose();
  });
  box.show();
}

async function choose<T extends string>(
  title: string,
  current: T,
  choices: readonly (readonly [T, string])[],
): Promise<T | undefined> {
  const items = choices.map(([value, label]) => ({ label: value === current ? `$(check) ${label}` : label, value }));
  return (await window.showQuickPick(items, { title }))?.value;
}

/** VS Code leaves a file that was edited behind the scenes unsaved, and the server reads the disk. */
async function saveDescriptions(): Promise<void> {
  for (const it of workspace.textDocuments) if (it.isDirty && it.uri.path.endsWith('/sources.yml')) await it.save();
}
