import { plainLine } from '../text/plain-line.ts';
import { type SheetRow, sheetColumns } from './sheet-table.ts';

/** What a spreadsheet takes for the beginning of a formula. */
const formula = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A table as CSV (RFC 4180, with the mark by which spreadsheets know UTF-8). No cell can be taken for a formula. */
export function writeCsv(rows: readonly SheetRow[]): string {
  const lines = [sheetColumns.map(quote), ...rows.map((row) => sheetColumns.map((it) => quote(neutral(row[it]))))];
  return `\ufeff${lines.map((it) => it.join(',')).join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet shows and does not work out: the same words, behind an apostrophe where they look like a formula. */
export function neutral(cell: string): string {
  const plain = cell.split('\n').map(plainLine).join('\n');
  return formula.test(plain) ? `'${plain}` : plain;
}

/** The words of such a cell. */
export function restored(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

function quote(cell: string): string {
  return /[",\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
