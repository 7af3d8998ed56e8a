import { shingles } from '../text/shingles.ts';
import type { Evidence } from './evidence.ts';

/** Words of a shingle, and the share of shingles that two passages must have in common to be copies of one another. */
const size = 3;
const copied = 0.5;

/**
 * The number of origins behind pieces of evidence: passages that copy one another, word for word or nearly, are one. A source
 * has one origin, however many of its passages count.
 */
export function originsOf(evidence: readonly Evidence[]): number {
  return new Set(groupOrigins(evidence)).size;
}

/** The origin of each piece of evidence, numbered from 0 in the order in which they come. */
export function groupOrigins(evidence: readonly Evidence[]): readonly number[] {
  const origins: { readonly sources: Set<number>; readonly words: ReadonlySet<number> }[] = [];
  return evidence.map((it) => {
    const words = new Set(shingles(wordsOf(it.passage), size));
    const known = origins.findIndex((origin) => origin.sources.has(it.at.source) || isCopy(origin.words, words));
    if (known >= 0) origins[known]!.sources.add(it.at.source);
    return known >= 0 ? known : origins.push({ sources: new Set([it.at.source]), words }) - 1;
  });
}

function isCopy(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  let shared = 0;
  for (const it of a) if (b.has(it)) shared++;
  return shared >= copied * Math.min(a.size, b.size);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
