import * as l10n from '@vscode/l10n';
import {
  CancellationTokenSource,
  type QuickInputButton,
  type Selection,
  ThemeIcon,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';
import {
  type CiteParams,
  citeRequest,
  type FindParams,
  type FoundInSources,
  findRequest,
} from '../../../server/src/lsp/protocol.ts';
import { describeFound, type FoundLine, wordsToInsert } from '../describe-found.ts';
import { openPlace } from '../open-place.ts';
import { insertWithCitation } from './insert-with-citation.ts';

/** The draft that is searched for, and where in it the cursor stands. */
export interface FindTarget {
  readonly uri: Uri;
  readonly selection: Selection;
}

/** How long typing rests before the sources are asked, in milliseconds. */
const pause = 80;

/** *Find in sources*: names, figures, titles and passages as one types; the choice is inserted with its citation. */
export function findInSources(client: BaseLanguageClient, { uri, selection }: FindTarget): void {
  const at = { uri: client.code2ProtocolConverter.asUri(uri), position: selection.active };
  const open: QuickInputButton = { iconPath: new ThemeIcon('go-to-file'), tooltip: l10n.t('Open at the passage') };
  const citeOnly = { iconPath: new ThemeIcon('quote'), tooltip: l10n.t('Cite, without inserting the words') };
  const pick = window.createQuickPick<FoundLine>();
  pick.title = l10n.t('Find in Sources');
  pick.placeholder = l10n.t('A name, a figure, a title, or words of a passage');
  let asked = new CancellationTokenSource();
  let timer: NodeJS.Timeout | undefined;

  const ask = async (query: string): Promise<void> => {
    asked.cancel();
    asked = new CancellationTokenSource();
    const { token } = asked;
    const params: FindParams = { ...at, query };
    try {
      const found = query.trim() ? await client.sendRequest<readonly FoundInSources[]>(findRequest, params, token) : [];
      if (token.isCancellationRequested) return;
      pick.items = describeFound(found).map((it) =>
        it.found ? { ...it, buttons: it.found.key === null ? [open] : [citeOnly, open] } : it,
      );
    } catch {
      // A later question took its place, or the server is stopping: what is shown stays.
      if (token.isCancellationRequested) return;
    }
    pick.busy = false;
  };
  pick.onDidChangeValue((query) => {
    pick.busy = true;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(query), pause);
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    if (!item.found) return;
    if (button === open) void openPlace(item.found.location);
    else void insert(item.found, false);
    pick.hide();
  });
  pick.onDidAccept(() => {
    const found = pick.selectedItems[0]?.found;
    if (!found) return;
    if (found.key === null) void openPlace(found.location);
    else void insert(found, true);
    pick.hide();
  });
  pick.onDidHide(() => {
    clearTimeout(timer);
    asked.cancel();
    pick.dispose();
  });
  pick.show();

  async function insert(found: FoundInSources, withWords: boolean): Promise<void> {
    if (found.key === null) return;
    const quote = found.kind === 'source' ? null : found.at;
    const params: CiteParams = { ...at, key: found.key, quote };
    const edits = await client.sendRequest<TextEdit[] | null>(citeRequest, params);
    if (!edits) return;
    const draft = await workspace.openTextDocument(uri);
    const words = withWords ? wordsToInsert(found) : '';
    await insertWithCitation(draft, selection, words, await client.protocol2CodeConverter.asTextEdits(edits));
  }
}
