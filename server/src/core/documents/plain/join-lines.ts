import type { Row } from './read-rows.ts';

/** Width up to which a file counts as wrapped by hand: e-mail and old agency feeds wrap at 60 to 80, some at 100. */
const widest = 105;
const narrowest = 45;

/**
 * Groups rows into paragraphs. In a file whose lines were wrapped at a width, the lines of a paragraph are joined: up to a blank
 * line, a list mark, or a line that ends although the next word would have fitted. In any other file a line is a paragraph.
 */
export function joinLines(rows: readonly Row[]): readonly (readonly Row[])[] {
  const width = wrapWidth(rows);
  if (width === null) return rows.map((row) => [row]);
  const groups: Row[][] = [];
  for (const [i, row] of rows.entries()) {
    const above = rows[i - 1];
    const group = groups.at(-1);
    if (above && group && runsOn(above, row, width)) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

function runsOn(above: Row, row: Row, width: number): boolean {
  if (row.isFirst || listMark.test(row.text)) return false;
  const word = /^\S*/.exec(row.text)?.[0].length ?? 0;
  // A line may end a little early where a long word was in the way, not by a quarter.
  const hasRoom = above.text.length + 1 + word <= width * 0.75;
  return !hasRoom;
}

const listMark = /^(?:[-*•·▪–—]|\d{1,2}[.)])\s/;

/** The width at which lines were wrapped, null where they were not. */
function wrapWidth(rows: readonly Row[]): number | null {
  const wrapped = rows.filter((_, i) => {
    const below = rows[i + 1];
    return below && !below.isFirst && !listMark.test(below.text);
  });
  if (wrapped.length < 3) return null;
  const lengths = rows.map((it) => it.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  if (width > widest || width < narrowest) return null;
  const isFull = (row: Row): boolean => row.text.length >= width * 0.7;
  const isOpen = (row: Row): boolean => !/[.!?:…]["'”’»)\]]*$/.test(row.text);
  const full = wrapped.filter(isFull);
  if (full.length < wrapped.length * 0.5) return null;
  // Lines that were wrapped end anywhere in a sentence; paragraphs and captions end with one.
  return full.filter(isOpen).length >= full.length * 0.6 ? width : null;
}
