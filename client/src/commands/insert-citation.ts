import * as l10n from '@vscode/l10n';
import Fuse from 'fuse.js';
import { type QuickPickItem, type TextEditor, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';
import {
  type CitableSource,
  type CiteParams,
  citeRequest,
  type DraftParams,
  sourcesRequest,
} from '../../../server/src/lsp/protocol.ts';
import { plain } from '../describe-found.ts';

interface SourceItem extends QuickPickItem {
  readonly source: CitableSource;
}

/** *Insert citation*: picks a source from a list, those that back the sentence first, and cites it after the sentence. */
export async function insertCitation(client: BaseLanguageClient, editor: TextEditor): Promise<void> {
  const { document, selection } = editor;
  const { asUri, asPosition } = client.code2ProtocolConverter;
  const at = { uri: asUri(document.uri), position: asPosition(selection.active) };
  const sources = await client.sendRequest<readonly CitableSource[]>(sourcesRequest, at satisfies DraftParams);
  if (sources.length === 0) {
    void window.showInformationMessage(l10n.t('This draft has no sources yet.'));
    return;
  }
  const source = await pickSource(sources);
  if (!source) return;
  const params: CiteParams = { ...at, key: source.key };
  const edits = await client.sendRequest<TextEdit[] | null>(citeRequest, params);
  if (!edits?.length) return;
  const change = new WorkspaceEdit();
  change.set(document.uri, await client.protocol2CodeConverter.asTextEdits(edits));
  await workspace.applyEdit(change);
}

/** A list that is searched by key, title, outlet and author, forgiving typing errors: VS Code's own filter is not. */
function pickSource(sources: readonly CitableSource[]): Promise<CitableSource | null> {
  const items = sources.map(describe);
  const fuse = new Fuse(items, {
    keys: ['source.key', 'source.title', 'source.outlet', 'source.author', 'source.path'],
    threshold: 0.4,
    ignoreLocation: true,
  });
  const pick = window.createQuickPick<SourceItem>();
  pick.title = l10n.t('Insert Citation');
  pick.placeholder = l10n.t('Key, title, outlet or author');
  pick.items = items;
  return new Promise((resolve) => {
    pick.onDidChangeValue((value) => {
      pick.items = value.trim() ? fuse.search(value).map((it) => it.item) : items;
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.source ?? null);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(null);
      pick.dispose();
    });
    pick.show();
  });
}

/** `alwaysShow` leaves the choice and the order to our own search. */
function describe(source: CitableSource): SourceItem {
  const description = [source.outlet, source.date].filter(Boolean).join(', ');
  const detail = plain(source.passage ? `“${source.passage}”` : source.path);
  return {
    source,
    label: plain(source.title ?? source.key),
    description: plain(description),
    detail,
    alwaysShow: true,
  };
}
