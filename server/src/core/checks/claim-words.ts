import { canonicalWord } from '../text/canonical-word.ts';
import { remember } from '../text/remember.ts';

/** Words as claims are compared by: letters and digits in lower case, of one national spelling; marks and blanks aside. */
export const claimWords: (text: string) => readonly string[] = remember((text) => {
  const folded = text.normalize('NFKC').toLowerCase().replace(/['’]/g, '');
  return (folded.match(/[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*|[%$€£¥]/gu) ?? []).map(canonicalWord);
});

/** The words without those that a sentence can gain or lose and still say the same. */
export function tellingWords(words: readonly string[]): readonly string[] {
  return words.filter((it) => !idle.has(it));
}

const idle = new Set(['a', 'an', 'the', 'that']);

/** How alike two lists of words are, whatever their order: 1 for the same words, 0 for none in common. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const left = new Map<string, number>();
  for (const it of a) left.set(it, (left.get(it) ?? 0) + 1);
  let shared = 0;
  for (const it of b) {
    const count = left.get(it) ?? 0;
    if (count === 0) continue;
    left.set(it, count - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length);
}

/** A short name of some words, the same on every machine: FNV-1a in 32 bits. */
export function hashWords(words: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const letter of words.join(' ')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
