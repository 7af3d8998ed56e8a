import type { Kind } from '../kind.ts';
import type { DateMention } from '../mention.ts';
import { compareDates } from './compare.ts';
import { extract } from './extract.ts';
import { keysOf } from './keys.ts';
import { relate } from './relate.ts';

/**
 * Dates: words that say when. Read by a grammar of our own over the tokens of a sentence, and only where a cheap test finds a
 * year, a month, a day of the week or a word such as *ago*; resolved against the date the document states, never today's. What
 * is neither stated nor dated stays unknown. Times of day, ages, lengths of time and recurring days are not dates.
 */
export const dates: Kind<DateMention> = {
  id: 'date',
  extract,
  relate,
  keys: keysOf,
  compare: compareDates,
};
