import { Kind, type Tokens } from './tokens.ts';

const token = /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['’][\p{L}]{2,})?|['’]s\b|\S/gu;

/** Scans a passage into tokens and sentences. */
export function scan(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const kinds: number[] = [];
  const sentences: number[] = [0];
  for (const match of text.matchAll(token)) {
    const [it] = match;
    starts.push(match.index);
    ends.push(match.index + it.length);
    kinds.push(/^\d/.test(it) ? Kind.number : /^\p{L}/u.test(it) ? Kind.word : Kind.punctuation);
    if (/^[.!?]$/.test(it) && /^["”’)]*\s+["“‘(]?\p{Lu}/u.test(text.slice(match.index + 1)))
      sentences.push(starts.length);
  }
  if (sentences.at(-1) !== starts.length) sentences.push(starts.length);
  return {
    text,
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    kinds: Uint8Array.from(kinds),
    sentences: Int32Array.from(sentences),
  };
}
