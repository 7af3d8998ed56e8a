import { canonicalWord as findCanonical } from './canonical-word.ts';
import { remember } from './remember.ts';
import { hashWord } from './shingles.ts';
import type { Span } from './span.ts';
import type { Tokens } from './tokens.ts';
import { foldedWords } from './words.ts';

/** The words of a text as quotations are compared by: case, marks, punctuation, hyphens and national spellings aside. */
export interface QuotedWords {
  readonly texts: readonly string[];
  /** Where each word stands in the text. */
  readonly spans: readonly Span[];
}

/** The words of a stretch of tokens, by default of all. */
export function quotedWords(tokens: Tokens, first = 0, end = tokens.count): QuotedWords {
  const words = foldedWords(tokens, first, end);
  const spans = words.tokens.map((token, i) => {
    const start = tokens.starts[token] ?? 0;
    const possessive = words.texts[i]!.endsWith("'s") && !/['’]s$/i.test(tokens.text.slice(start, tokens.ends[token]));
    return { start, end: tokens.ends[possessive ? token + 1 : token] ?? start };
  });
  return { texts: words.texts.map(canonicalWord), spans };
}

const canonicalWord = remember(findCanonical);

/** The hashes of the words of a text as quotations are compared by. */
export function quotedHashes(tokens: Tokens): Uint32Array {
  const { texts } = foldedWords(tokens);
  const hashes = new Uint32Array(texts.length);
  for (let i = 0; i < texts.length; i++) hashes[i] = hashQuoted(texts[i]!);
  return hashes;
}

const hashQuoted = remember((word) => hashWord(findCanonical(word)));
