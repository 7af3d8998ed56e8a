import type { PlaceRange } from '../../../server/src/lsp/protocol.ts';

type Position = PlaceRange['start'];

/** The item after, or before, a place in the draft; from the last on to the first, and back. Null where there is none. */
export function nextFrom<T>(
  items: readonly T[],
  rangeOf: (item: T) => PlaceRange,
  from: Position,
  direction: 1 | -1,
): T | null {
  const behind = items.findIndex((it) => compare(rangeOf(it).start, from) > 0);
  if (direction === 1) return items[behind < 0 ? 0 : behind] ?? null;
  const before = items.findLastIndex((it) => compare(rangeOf(it).start, from) < 0);
  return items.at(before < 0 ? -1 : before) ?? null;
}

/** The item at a place in the draft: the innermost around it. Items are in order of their starts. */
export function factAt<T>(items: readonly T[], rangeOf: (item: T) => PlaceRange, at: Position): T | null {
  const isAround = ({ start, end }: PlaceRange) => compare(start, at) <= 0 && compare(at, end) <= 0;
  return items.findLast((it) => isAround(rangeOf(it))) ?? null;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
