import { type Position, Selection, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';
import { type CiteParams, citeRequest } from '../../../server/src/lsp/protocol.ts';
import { insertWithCitation } from './insert-with-citation.ts';

/** Cites the source of a passage after the sentence at a place in the draft. */
export async function citePassage(
  client: BaseLanguageClient,
  { key }: { readonly key: string | null },
  uri: Uri,
  position: Position,
): Promise<void> {
  if (key === null) return;
  const params: CiteParams = { uri: client.code2ProtocolConverter.asUri(uri), position, key };
  const edits = await client.sendRequest<TextEdit[] | null>(citeRequest, params);
  if (!edits?.length) return;
  const draft = await workspace.openTextDocument(uri);
  const citation = await client.protocol2CodeConverter.asTextEdits(edits);
  await insertWithCitation(draft, new Selection(position, position), '', citation);
}
