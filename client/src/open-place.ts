import { Range, Uri, ViewColumn, window } from 'vscode';
import type { PlaceLink } from '../../server/src/lsp/protocol.ts';
import type { Shown } from './reading/pdf-panel.ts';
import { sourceScheme } from './reading/source-scheme.ts';

/** Opens a place of a source; set while the extension runs. A place in a PDF is opened on its page. */
type Opener = (uri: Uri, range: Range, beside: boolean) => Promise<Shown>;

let openPage: Opener = async () => null;

/** Gives those who open places the way to open pages. */
export function openPagesWith(opener: Opener): void {
  openPage = opener;
}

/**
 * Opens a source at a place. `beside` leaves the draft where it is and keeps the cursor in it. Resolves with the page of a PDF
 * that is shown, with null for a text.
 */
export async function openPlace({ uri, range: { start, end } }: PlaceLink, beside = false): Promise<Shown> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  const address = Uri.parse(uri);
  const shown = address.scheme === sourceScheme ? await openPage(address, selection, beside) : null;
  if (shown) return shown;
  const column = beside ? { viewColumn: ViewColumn.Beside, preserveFocus: true } : {};
  await window.showTextDocument(address, { selection, ...column });
  return null;
}

/** Opens an address with its place behind `#`, `#L5,21-5,33`, as links of hovers have it. */
export async function openAddress(address: string): Promise<Shown> {
  const [uri = '', fragment = ''] = address.split('#');
  if (!uri.startsWith(`${sourceScheme}:`)) return null;
  const [, line = '1', column = '1', lastLine = line, lastColumn = column] =
    /^L(\d+)(?:,(\d+))?(?:-(\d+),(\d+))?$/.exec(fragment) ?? [];
  const position = (row: string, at: string) => ({ line: Number(row) - 1, character: Number(at) - 1 });
  return openPlace({ uri, range: { start: position(line, column), end: position(lastLine, lastColumn) } });
}
