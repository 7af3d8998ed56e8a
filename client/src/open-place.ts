import { Range, Uri, ViewColumn, window } from 'vscode';
import type { PlaceLink } from '../../server/src/lsp/protocol.ts';

/** Opens a source at a place. `beside` leaves the draft where it is and keeps the cursor in it. */
export async function openPlace({ uri, range: { start, end } }: PlaceLink, beside = false): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  const column = beside ? { viewColumn: ViewColumn.Beside, preserveFocus: true } : {};
  await window.showTextDocument(Uri.parse(uri), { selection, ...column });
}
