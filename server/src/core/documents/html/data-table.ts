import { elementsIn, type HtmlElement, textOf } from './tree.ts';

/** Cells of data are short on average; longer ones hold the columns of a layout. */
const longestCell = 120;

/** Whether a table holds data, or only lays a page out in columns. */
export function isDataTable(table: HtmlElement): boolean {
  if (/^(?:presentation|none)$/.test(table.attributes.role ?? '')) return false;
  const rows: number[] = [];
  let cells = 0;
  let length = 0;
  let hasHeader = false;
  for (const it of elementsIn(table)) {
    if (it !== table && (it.tag === 'table' || it.tag === 'article' || it.tag === 'main' || it.tag === 'h1'))
      return false;
    if (it.tag === 'th' || it.tag === 'thead') hasHeader = true;
    if (it.tag === 'tr') rows.push(0);
    if (it.tag !== 'td' && it.tag !== 'th') continue;
    rows[rows.length - 1] = (rows.at(-1) ?? 0) + 1;
    cells++;
    length += textOf(it).length;
  }
  const isGrid = rows.length > 1 && rows.filter((it) => it > 1).length > rows.length / 2;
  return isGrid && length / Math.max(1, cells) < longestCell * (hasHeader ? 2 : 1);
}
