/**
 * Words by number. Each spelling that is met gets a number, the same for as long as the program runs, so that what is known of
 * a word (its lower case, whether it is a number word, what the tagger's lists say) is worked out once and then read from an
 * array. A number means nothing elsewhere: it is never stored, nor sent to another thread.
 */

/** Numbers that there are. A large corpus has more words, but these make up nearly all of its text; the others go without. */
export const mostWords = 1 << 16;
/** UTF-16 units beyond which a word is hardly met again. */
const longest = 24;

const spellings: string[] = [''];
const numbers = new Map<string, number>();

/** The number of the word between two offsets of a text; 0 for one that is long, or that came after all numbers were given. */
export function wordNumber(text: string, start: number, end: number): number {
  if (end - start > longest) return 0;
  const word = text.slice(start, end);
  const known = numbers.get(word);
  if (known !== undefined) return known;
  if (spellings.length === mostWords) return 0;
  // In memory of its own: engines cut longer stretches without copying, and so keep the whole text.
  const kept = word.split('').join('');
  numbers.set(kept, spellings.length);
  return spellings.push(kept) - 1;
}

/** The number that a word was given; 0 where it has none. */
export function knownNumber(word: string): number {
  return numbers.get(word) ?? 0;
}

/** The word that has a number above 0: the same string each time, which costs nothing to take and little to look up. */
export function spelling(number: number): string {
  return spellings[number]!;
}
