import { type QuotedWords, quotedWords } from '../text/quoted-words.ts';
import { readingOf } from './passage-reading.ts';
import type { StoredPassage } from './source.ts';

const known = new WeakMap<StoredPassage, QuotedWords>();

/** The words of a stored passage as quotations are compared by, kept as long as the passage is. */
export function wordsOf(stored: StoredPassage): QuotedWords {
  const before = known.get(stored);
  if (before) return before;
  const words = quotedWords(readingOf(stored).tokens);
  known.set(stored, words);
  return words;
}
