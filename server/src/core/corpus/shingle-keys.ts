import type { Reading } from '../mentions/kind.ts';
import { quotedWords } from '../text/quoted-words.ts';
import { shingles } from '../text/shingles.ts';

/** Words in a row that make one look-up key: four words, the shortest quotation that is checked, hold two. */
export const shingleSize = 3;

/** The look-up keys of the runs of words of a passage, each once. */
export function shingleKeys(reading: Reading): readonly string[] {
  const keys = new Set<string>();
  for (const hash of shingles(quotedWords(reading.tokens).texts, shingleSize)) keys.add(shingleKey(hash));
  return [...keys];
}

/** The look-up key of one run of words: `s` and the hash in three letters of eleven bits, the shortest string to build and keep. */
export function shingleKey(hash: number): string {
  return String.fromCharCode(115, 0x100 + (hash >>> 22), 0x100 + ((hash >>> 11) & 0x7ff), 0x100 + (hash & 0x7ff));
}
