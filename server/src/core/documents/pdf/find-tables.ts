import { isBeside, type Line } from './line.ts';

/** A cell of a table: `column` counts from 0, `row` from 1. */
export interface Cell {
  readonly column: number;
  readonly row: number;
  readonly lines: readonly Line[];
}

/** What stands on a page, in reading order. */
export type Block =
  | { readonly kind: 'text'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly cells: readonly Cell[] };

/** Lines that a cell may have before the next cell of its row begins. */
const tallest = 6;
/** Longer cells, on the average, are columns of prose. */
const longestCell = 60;

interface Row {
  readonly cells: readonly (readonly Line[])[];
  /** The line behind its last. */
  readonly end: number;
}

/** Tells tables from text: two or more rows, one under the other, whose cells were drawn one after the other. */
export function findTables(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  let text: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(lines, at);
    if (table === null) {
      text.push(lines[at++]!);
      continue;
    }
    if (text.length > 0) blocks.push({ kind: 'text', lines: text });
    text = [];
    blocks.push({ kind: 'table', cells: cellsOf(table.rows) });
    at = table.end;
  }
  if (text.length > 0) blocks.push({ kind: 'text', lines: text });
  return blocks;
}

function tableAt(
  lines: readonly Line[],
  start: number,
): { readonly rows: readonly Row[]; readonly end: number } | null {
  const rows: Row[] = [];
  let at = start;
  for (let row = rowAt(lines, at); row !== null; row = rowAt(lines, at)) {
    const above = lines[at - 1];
    const first = lines[at]!;
    if (rows.length > 0 && above && (first.y < above.y || first.y - bottom(rows.at(-1)!) > 4 * first.size)) break;
    rows.push(row);
    at = row.end;
  }
  if (rows.length < 2) return null;
  const cells = rows.flatMap((it) => it.cells);
  const letters = cells.reduce((sum, it) => sum + it.reduce((all, line) => all + line.text.length, 0), 0);
  return letters / cells.length > longestCell ? null : { rows, end: at };
}

function bottom(row: Row): number {
  return Math.max(...row.cells.flat().map((it) => it.y));
}

/** The cells that begin side by side from a line on, each with the lines below it; null where only one does. */
function rowAt(lines: readonly Line[], start: number): Row | null {
  const first = lines[start];
  if (!first) return null;
  const cells: Line[][] = [[first]];
  let at = start + 1;
  for (;;) {
    const next = nextCell(lines, at, first, cells.at(-1)!);
    if (next === null) break;
    cells.at(-1)!.push(...lines.slice(at, next));
    cells.push([lines[next]!]);
    at = next + 1;
  }
  if (cells.length < 2) return null;
  // The last cell goes on as long as the line below stands inside it and beside nothing that starts another row.
  const last = cells.at(-1)!;
  for (let it = lines[at]; it && isUnder(it, last) && !isBeside(it, lines[at + 1] ?? it); it = lines[++at])
    last.push(it);
  return { cells, end: at };
}

/** Where the next cell of a row begins: at the height of its first, with only lines of the cell before it in between. */
function nextCell(lines: readonly Line[], from: number, first: Line, cell: readonly Line[]): number | null {
  for (let at = from; at < Math.min(lines.length, from + tallest); at++) {
    const it = lines[at]!;
    if (isBeside(first, it) && it.x0 > cell[0]!.x1) return at;
    if (!isUnder(it, [...cell, ...lines.slice(from, at)])) return null;
  }
  return null;
}

function isUnder(it: Line, cell: readonly Line[]): boolean {
  const above = cell.at(-1)!;
  const fall = it.y - above.y;
  return (
    it.page === above.page && fall > 0 && fall < 1.7 * above.size && it.x0 >= Math.min(...cell.map((one) => one.x0)) - 1
  );
}

/** Gives every cell its column by where it stands: a row may leave some empty. */
function cellsOf(rows: readonly Row[]): readonly Cell[] {
  const columns: { x0: number; x1: number }[] = [];
  const spans = rows.flatMap((row) => row.cells.map(spanOf)).sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0));
  for (const span of spans) {
    const column = columns.find((it) => Math.min(it.x1, span.x1) > Math.max(it.x0, span.x0));
    if (!column) columns.push({ ...span });
  }
  columns.sort((a, b) => a.x0 - b.x0);
  return rows.flatMap((row, i) => {
    let after = -1;
    return row.cells.map((lines) => {
      const span = spanOf(lines);
      const found = columns.findIndex((it, at) => at > after && Math.min(it.x1, span.x1) > Math.max(it.x0, span.x0));
      after = found < 0 ? after + 1 : found;
      return { column: after, row: i + 1, lines };
    });
  });
}

function spanOf(lines: readonly Line[]): { readonly x0: number; readonly x1: number } {
  return { x0: Math.min(...lines.map((it) => it.x0)), x1: Math.max(...lines.map((it) => it.x1)) };
}
