import { once } from '../text/once.ts';
import { type QuotedWords, quotedWords } from '../text/quoted-words.ts';
import { readingOf } from './passage-reading.ts';
import type { StoredPassage } from './source.ts';

/** The words of a stored passage as quotations are compared by, kept as long as the passage is. */
export const wordsOf = once((stored: StoredPassage): QuotedWords => quotedWords(readingOf(stored).tokens));
