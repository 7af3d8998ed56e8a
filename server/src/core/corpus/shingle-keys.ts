import type { Reading } from '../mentions/kind.ts';
import { quotedHashes } from '../text/quoted-words.ts';
import { shinglesOf } from '../text/shingles.ts';

/** Words in a row that make one look-up key: four words, the shortest quotation that is checked, hold two. */
export const shingleSize = 3;

/** The hashes of the runs of words of a passage, in order: one that stands there twice comes twice. */
export function runHashes(reading: Reading): Uint32Array {
  return shinglesOf(quotedHashes(reading.tokens), shingleSize);
}

/** The look-up key of one run of words: `s` and the hash in three letters of eleven bits, the shortest string to build and keep. */
export function shingleKey(hash: number): string {
  return String.fromCharCode(115, 0x100 + (hash >>> 22), 0x100 + ((hash >>> 11) & 0x7ff), 0x100 + (hash & 0x7ff));
}

/** The hash that a look-up key is made of; null for the key of anything else. */
export function hashOfKey(key: string): number | null {
  if (key.length !== 4 || key.charCodeAt(0) !== 115 || key.charCodeAt(1) < 0x100) return null;
  const [high, middle, low] = [key.charCodeAt(1), key.charCodeAt(2), key.charCodeAt(3)].map((it) => it - 0x100);
  return ((high! << 22) | (middle! << 11) | low!) >>> 0;
}
