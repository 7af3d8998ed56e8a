import type { Span } from './span.ts';

/** One stretch of an alignment; spans are indices into the two lists. */
export interface Hunk {
  /** Seen from `a`: the words of both are equal, `b` has others instead, `b` lacks them, `b` has them in addition. */
  readonly kind: 'equal' | 'replaced' | 'dropped' | 'added';
  readonly a: Span;
  readonly b: Span;
}

/** An alignment by the fewest changed words, in order, covering both lists. */
export function align(a: readonly string[], b: readonly string[]): readonly Hunk[] {
  let first = 0;
  while (first < a.length && first < b.length && a[first] === b[first]) first++;
  let after = 0;
  while (after < a.length - first && after < b.length - first && a.at(-1 - after) === b.at(-1 - after)) after++;
  const middle = trace(a.slice(first, a.length - after), b.slice(first, b.length - after), false);
  const ops = 'e'.repeat(first) + middle.ops + 'e'.repeat(after);
  return hunksOf(ops, 0);
}

/**
 * Aligns all of `part` with the stretch of `whole` that it comes nearest to; words of `whole` before and after that stretch
 * count for nothing and are not in the hunks. `a` is `whole`.
 */
export function alignWithin(whole: readonly string[], part: readonly string[]): readonly Hunk[] {
  const { ops, start } = trace(whole, part, true);
  return hunksOf(ops, start);
}

/** The number of words that differ: of each changed stretch, the longer side. */
export function countChanges(hunks: readonly Hunk[]): number {
  let count = 0;
  for (const { kind, a, b } of hunks) if (kind !== 'equal') count += Math.max(a.end - a.start, b.end - b.start);
  return count;
}

/** The steps of a cheapest alignment: `e` equal, `r` replaced, `d` dropped from `a`, `i` inserted by `b`. */
function trace(
  a: readonly string[],
  b: readonly string[],
  isFree: boolean,
): { readonly ops: string; readonly start: number } {
  const width = b.length + 1;
  const costs = new Uint16Array((a.length + 1) * width);
  for (let j = 1; j < width; j++) costs[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const row = i * width;
    costs[row] = isFree ? 0 : i;
    for (let j = 1; j < width; j++) {
      const diagonal = (costs[row - width + j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const side = Math.min(costs[row - width + j] ?? 0, costs[row + j - 1] ?? 0) + 1;
      costs[row + j] = diagonal < side ? diagonal : side;
    }
  }
  let i = a.length;
  let j = b.length;
  if (isFree) for (let row = a.length - 1; row >= 0; row--) if (at(row, j) < at(i, j)) i = row;
  const ops: string[] = [];
  while (j > 0 || (i > 0 && !isFree)) {
    const isEqual = i > 0 && j > 0 && a[i - 1] === b[j - 1];
    if (isEqual && at(i, j) === at(i - 1, j - 1)) ops.push('e');
    else if (i > 0 && j > 0 && at(i, j) === at(i - 1, j - 1) + 1) ops.push('r');
    else if (i > 0 && at(i, j) === at(i - 1, j) + 1) ops.push('d');
    else ops.push('i');
    const op = ops.at(-1);
    if (op !== 'i') i--;
    if (op !== 'd') j--;
  }
  return { ops: ops.reverse().join(''), start: i };

  function at(row: number, column: number): number {
    return costs[row * width + column] ?? 0;
  }
}

/** Joins steps into hunks; neighbouring changes are one. */
function hunksOf(ops: string, start: number): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let i = start;
  let j = 0;
  for (const [run] of ops.matchAll(/e+|[^e]+/g)) {
    const dropped = run.length - count(run, 'i');
    const added = run.length - count(run, 'd');
    const a = { start: i, end: i + dropped };
    const b = { start: j, end: j + added };
    const kind = run.startsWith('e') ? 'equal' : dropped === 0 ? 'added' : added === 0 ? 'dropped' : 'replaced';
    hunks.push({ kind, a, b });
    i = a.end;
    j = b.end;
  }
  return hunks;
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
