import type { Role } from './document.ts';

/** What a cell needs to find its headings: any passage that is a cell of a table has it. */
interface Cell {
  readonly text: string;
  readonly role: Role;
  readonly cell: string | null;
}

interface Placed {
  readonly index: number;
  readonly text: string;
  readonly kind: 'number' | 'year' | 'text';
  readonly row: number;
  readonly column: number;
}

/** Words beyond which a cell is prose and no heading. */
const longestHead = 120;
/** Headings that one cell has at most: of two rows above, of two columns beside. */
const mostHeads = 4;

/**
 * Gives every cell of the tables among some passages the headings it stands under, the column's first, then the row's. Cells
 * follow one another row by row; a new table begins where rows start again or the sheet is another. A row without numbers on top
 * of a table, or under an empty row, is its heading; words before the first number of a row are the row's.
 */
export function addHeads<P extends Cell>(
  passages: readonly P[],
): readonly (P & { readonly heads?: readonly string[] })[] {
  if (!passages.some((it) => it.role === 'table' && it.cell !== null)) return passages;
  const heads = new Map<number, readonly string[]>();
  for (const table of tablesOf(passages)) findHeads(table, heads);
  return passages.map((it, i) => {
    const own = heads.get(i);
    return own && own.length > 0 ? { ...it, heads: own } : it;
  });
}

function* tablesOf(passages: readonly Cell[]): Generator<readonly (readonly Placed[])[]> {
  let rows: Placed[][] = [];
  let sheet = '';
  for (const [index, { text, role, cell }] of passages.entries()) {
    const match = role === 'table' && cell !== null ? /^(?:(.*)!)?([A-Z]+)(\d+)$/.exec(cell) : null;
    if (!match) continue;
    const row = Number(match[3]);
    const above = rows.at(-1)?.[0]?.row ?? row;
    if (rows.length > 0 && (row < above || row > above + 1 || (match[1] ?? '') !== sheet)) {
      yield rows;
      rows = [];
    }
    sheet = match[1] ?? '';
    const placed = { index, text, kind: kindOf(text), row, column: columnOf(match[2] ?? 'A') };
    if (rows.at(-1)?.[0]?.row === row) rows.at(-1)?.push(placed);
    else rows.push([placed]);
  }
  if (rows.length > 0) yield rows;
}

function findHeads(rows: readonly (readonly Placed[])[], heads: Map<number, readonly string[]>): void {
  const first = rows.findIndex((row, i) => row.length > 1 || i === rows.length - 1);
  const header = rows[first] ?? [];
  const isHeader = header.some((it) => it.kind === 'text') || header.length > 1;
  if (!isHeader || header.some((it) => it.kind === 'number')) {
    for (const row of rows) setHeads(row, [], heads);
    return;
  }
  const second = rows[first + 1];
  // A heading over several columns stands above theirs.
  const isDouble =
    second !== undefined &&
    second.length > header.length &&
    second.every((it) => it.kind !== 'number') &&
    rows.length > first + 2;
  const top = isDouble ? [header, second] : [header];
  for (const row of rows.slice(first + top.length)) setHeads(row, top, heads);
}

function setHeads(
  row: readonly Placed[],
  top: readonly (readonly Placed[])[],
  heads: Map<number, readonly string[]>,
): void {
  const firstNumber = row.findIndex((it) => it.kind === 'number');
  const labels = (firstNumber < 0 ? row.slice(0, 1) : row.slice(0, firstNumber)).filter(
    (it) => it.text.length <= longestHead,
  );
  for (const cell of row) {
    const above = top.flatMap((it, level) => {
      const exact = it.find((head) => head.column === cell.column);
      const left = level < top.length - 1 ? it.findLast((head) => head.column < cell.column) : undefined;
      return exact ?? left ?? [];
    });
    const beside = labels.filter((it) => it.column < cell.column);
    const words = [...above.reverse(), ...beside].map((it) => it.text).filter((it) => it.length <= longestHead);
    heads.set(cell.index, words.slice(0, mostHeads));
  }
}

const day = /^\d{4}-\d{2}-\d{2}|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$|\d{1,2}:\d{2}/;

function kindOf(text: string): Placed['kind'] {
  const words = text.trim();
  if (/^(?:1[89]|20)\d\d$/.test(words)) return 'year';
  if (day.test(words)) return 'text';
  return /^[^\p{L}\d]*\d[\d.,'’\s\u00a0\u202f]*(?:\s?(?:%|[$€£¥]|\p{L}{1,9}\.?))?\)?$/u.test(words) ? 'number' : 'text';
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
