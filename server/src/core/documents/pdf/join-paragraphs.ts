import { type Line, overlap } from './line.ts';

/** The lines of a paragraph, or of the part of one that stands in one column. */
export interface Paragraph {
  readonly lines: readonly Line[];
  /** Whether it is the first of its column, and whether it begins with an indent. */
  readonly isFirst: boolean;
  readonly isIndented: boolean;
  /** Whether its last line goes on to the right edge: there was no room for another word. */
  readonly isFull: boolean;
}

/** How lines usually stand: the distance from one to the next in heights of the font, and the size and font of most letters. */
export interface Setting {
  readonly leading: number;
  readonly size: number;
  readonly font: string;
}

/** Marks of list items: signs, among them those of symbol fonts, and numbers. */
export const listMark = /^(?:[•·▪▫■□●○‣◦➢➤✓►\ue000-\uf8ff]|[-–—*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)/;

/** Groups the lines of a page, in reading order, into paragraphs. */
export function joinParagraphs(lines: readonly Line[], setting: Setting): readonly Paragraph[] {
  return columnsOf(lines).flatMap((column) => paragraphsOf(column, setting));
}

/** Parts lines where one does not stand right below the other. */
function columnsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const columns: Line[][] = [];
  for (const it of lines) {
    const column = columns.at(-1);
    const above = column?.at(-1);
    const fall = above ? it.y - above.y : 0;
    if (above && fall > 0 && fall < 3.5 * Math.max(it.size, above.size) && overlap(above, it) > 0) column!.push(it);
    else columns.push([it]);
  }
  return columns;
}

function paragraphsOf(column: readonly Line[], setting: Setting): readonly Paragraph[] {
  const left = leftEdge(column);
  const right = Math.max(...column.map((it) => it.x1));
  const groups: Line[][] = [];
  for (const [i, it] of column.entries()) {
    const above = column[i - 1];
    if (above && runsOn(above, it, column[i + 1], left, right, setting)) groups.at(-1)!.push(it);
    else groups.push([it]);
  }
  return groups.map((it, i) => ({
    lines: it,
    isFirst: i === 0,
    isIndented: it[0]!.x0 - left > 0.8 * it[0]!.size,
    isFull: it.length === 1 && column.length === 1 ? true : !hasRoom(it.at(-1)!, right, 'something'),
  }));
}

/** Where most lines begin. */
function leftEdge(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const it of lines) counts.set(Math.round(it.x0 / 2), (counts.get(Math.round(it.x0 / 2)) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a))[0] * 2;
}

function runsOn(
  above: Line,
  it: Line,
  below: Line | undefined,
  left: number,
  right: number,
  setting: Setting,
): boolean {
  const size = Math.max(above.size, it.size);
  if (Math.abs(above.size - it.size) > 0.1 * size) return false;
  if (it.y - above.y > Math.max(1.22 * setting.leading, 1.05) * size) return false;
  if (/[\p{L}\p{N}][-‐\u00ad]$/u.test(above.text)) return true;
  const isFull = !hasRoom(above, right, it.text);
  // A heading on a line of its own is set in another font; so is a name in the middle of a sentence.
  const changesFont = (above.font === setting.font) !== (it.font === setting.font);
  if (changesFont && (!isFull || endsSentence(above.text))) return false;
  if (listMark.test(it.text) && !/^[-–—]/.test(it.text)) return false;
  const isIndented = it.x0 - left > 0.8 * size;
  if (isIndented && above.x0 - left < 0.4 * size && !listMark.test(above.text) && !isHanging(it, below)) return false;
  if (isFull) return true;
  if (endsSentence(above.text)) return false;
  const isShort = above.x1 - left < 0.6 * (right - left);
  return !(isShort && /^["“‘(]?[\p{Lu}\p{N}]/u.test(it.text)) || /^\p{Ll}/u.test(it.text);
}

/** The lines of an entry below its first stand to the right of it, as in a bibliography. */
function isHanging(it: Line, below: Line | undefined): boolean {
  return below !== undefined && Math.abs(below.x0 - it.x0) < 2 && below.y > it.y && below.y - it.y < 1.5 * it.size;
}

/** Whether the first word of the next line would have fitted behind a line. */
function hasRoom(line: Line, right: number, next: string): boolean {
  const word = /^\S*/.exec(next)?.[0].length ?? 0;
  const letter = (line.x1 - line.x0) / Math.max(1, line.text.length);
  return right - line.x1 > (word + 1) * letter * 1.15 + 0.3 * line.size;
}

/** Whether a text ends as sentences do. */
export function endsSentence(text: string): boolean {
  return /[.!?:;…][)\]"'”’»]*$/.test(text);
}
