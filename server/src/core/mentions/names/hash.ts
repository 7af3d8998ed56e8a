/**
 * Hashes of words and of what is said about them. Training and tagging share these functions: a changed constant makes every
 * model unreadable, so that `model.ts` refuses models of another version.
 */

/** Where the hash of a word starts; `addLetter` takes in its UTF-16 units one by one, `finish` ends it. */
export const emptyWord = 0x811c9dc5 | 0;

/** A word's hash with one more letter. */
export function addLetter(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Spreads the bits of a hash over all 32. */
export function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The hash of a whole word or phrase. */
export function hashText(text: string): number {
  let hash = emptyWord;
  for (let i = 0; i < text.length; i++) hash = addLetter(hash, text.charCodeAt(i));
  return finish(hash);
}

/** The hash of a fact: which template, and the one or two values it holds of. */
export function fact(template: number, a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x7feb352d) + Math.imul(template + 1, 0x846ca68b);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The hash of a phrase of words, taken in one after the other; start at 0. */
export function addWord(phrase: number, word: number): number {
  return Math.imul((phrase << 5) ^ (phrase >>> 27) ^ word, 0x27d4eb2f) | 0;
}
