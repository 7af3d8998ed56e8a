import type { Span } from './span.ts';
import { knownNumber, spelling } from './vocabulary.ts';

/** What a token is made of; `address` is a web or e-mail address. */
export const Kind = { word: 1, number: 2, punctuation: 3, address: 4 } as const;

/**
 * The tokens and sentences of one passage, in typed arrays so that recognisers can share one scan.
 * Offsets are UTF-16 into `text`.
 *
 * A word keeps its inner apostrophes and full stops of abbreviations (`don’t`, `U.S.`, `Oct.`), but a possessive is a token of its
 * own, of kind punctuation (`Russia` `’s`), and hyphens split words (`Jong` `-` `gyu`). A number is digits with their separators
 * (`12,000`, `3.4`); letters behind it are another token (`1.2` `bn`, `35` `C`, `5` `ft`), but for ordinals, decades and what
 * cannot be split: `11th`, `1990s`, `4x4`, `Q3` are words. Runs of full stops or of hyphens are one token.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** A value of `Kind` for each token. */
  readonly kinds: Uint8Array;
  /** The number of each token's word in the vocabulary; 0 for long numbers, addresses, and words that have none. */
  readonly words: Uint16Array;
  /** Index of the first token of each sentence, closed by `count`: sentence `s` holds tokens `sentences[s]` to `sentences[s + 1] - 1`. */
  readonly sentences: Int32Array;
}

/** The text of token `i`; empty outside the list. */
export function tokenText(tokens: Tokens, i: number): string {
  if (i < 0 || i >= tokens.count) return '';
  const word = tokens.words[i]!;
  return word > 0 ? spelling(word) : tokens.text.slice(tokens.starts[i], tokens.ends[i]);
}

/** Asks of a word whether one of many tokens is spelt just so. */
export function gatherWords(passages: readonly Tokens[]): (word: string) => boolean {
  const numbers = new Set<number>();
  const others = new Set<string>();
  for (const tokens of passages)
    for (let i = 0; i < tokens.count; i++) {
      const number = tokens.words[i]!;
      if (number > 0) numbers.add(number);
      else others.add(tokenText(tokens, i));
    }
  return (word) => numbers.has(knownNumber(word)) || others.has(word);
}

/** The number of sentences. */
export function sentenceCount(tokens: Tokens): number {
  return tokens.sentences.length - 1;
}

/** The span of sentence `s`, from its first token to its last. */
export function sentenceSpan(tokens: Tokens, s: number): Span {
  const first = tokens.sentences[s] ?? 0;
  const last = (tokens.sentences[s + 1] ?? 0) - 1;
  return { start: tokens.starts[first] ?? 0, end: tokens.ends[last] ?? 0 };
}

/** The sentence an offset lies in: the last one that starts at or before it. */
export function sentenceAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = sentenceCount(tokens) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tokens.starts[tokens.sentences[middle] ?? 0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/** The first token that ends after an offset; `count` when there is none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
