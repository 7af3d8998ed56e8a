import { type Tokens, tokenText } from './tokens.ts';
import { mostWords } from './vocabulary.ts';

/**
 * A question about single words, answered once for each word that has a number and then read from an array. What is asked must
 * depend on the word's letters alone. Outside the list it is asked of the empty word.
 */
export type PerWord<T> = (tokens: Tokens, i: number) => T;

/** A question whose answer is a number from 0 to 254: a kind, a few bits. */
export function markWords(find: (word: string) => number): PerWord<number> {
  /** The answers, each one more than it is; 0 where nobody has asked yet. */
  const known = new Uint8Array(mostWords);
  return (tokens, i) => {
    const word = i >= 0 && i < tokens.count ? tokens.words[i]! : 0;
    const before = known[word]!;
    if (before > 0) return before - 1;
    const found = find(tokenText(tokens, i));
    if (word > 0) known[word] = found + 1;
    return found;
  };
}

/** A question whose answer is another word: one in lower case, one without its accents. */
export function mapWords(find: (word: string) => string): PerWord<string> {
  const known: (string | undefined)[] = [];
  return (tokens, i) => {
    const word = i >= 0 && i < tokens.count ? tokens.words[i]! : 0;
    const before = known[word];
    if (before !== undefined) return before;
    const found = find(tokenText(tokens, i));
    if (word === 0) return found;
    while (known.length <= word) known.push(undefined);
    known[word] = found;
    return found;
  };
}
