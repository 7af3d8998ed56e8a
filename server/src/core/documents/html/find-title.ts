import type { Outline } from './outline.ts';

/** Words that two headlines share, of the shorter one, from which they are one. */
const alike = 0.7;

/**
 * The heading that is the article's headline: the first that says what the page calls itself, else the first of the first
 * level. Index of its block; -1 where there is none.
 */
export function findTitle({ blocks }: Outline, stated: readonly string[]): number {
  const wanted = stated.map(wordsOf).filter((it) => it.length > 1);
  let best = -1;
  for (const [i, { kind, level, text, linked }] of blocks.entries()) {
    // A headline that is a link leads to the article from elsewhere.
    if (kind !== 'heading' || level > 3 || (level > 1 && linked > text.length / 2)) continue;
    const words = wordsOf(text);
    if (words.length < 2 || !wanted.some((it) => isSame(words, it))) continue;
    if (best < 0 || level < (blocks[best]?.level ?? 6)) best = i;
    if (level === 1) break;
  }
  if (best >= 0) return best;
  // Old pages set their headlines in large letters and no more.
  const line = blocks.findIndex(
    (it) => it.text.length < 200 && it.linked === 0 && wanted.some((words) => isSame(wordsOf(it.text), words)),
  );
  if (line >= 0 && wordsOf(blocks[line]?.text ?? '').length > 2) return line;
  return blocks.findIndex((it) => it.kind === 'heading' && it.level === 1 && wordsOf(it.text).length > 2);
}

/** Whether two lines are one headline, in spite of a site's name behind it. */
export function isSameHeadline(a: string, b: string): boolean {
  return isSame(wordsOf(a), wordsOf(b));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const [short, long] = a.length < b.length ? [a, new Set(b)] : [b, new Set(a)];
  return short.length * 3 >= long.size && short.filter((it) => long.has(it)).length >= short.length * alike;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
