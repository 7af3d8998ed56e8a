import { stem } from '../text/stem.ts';
import { type LookUps, lookUpsOf } from './look-ups.ts';
import type { Index } from './source.ts';

/** Passages looked into for one word: where none of these has it, the word is another one of its stem. */
const passageLimit = 50;

/**
 * Whether a word stands in any source letter for letter, read there as a name or not. The postings of its stem are looked
 * through, since “Sing” does not stand where “singing” does.
 */
export function isWritten(word: string, index: Index | LookUps): boolean {
  const lookUps = lookUpsOf(index);
  return lookUps.recall(lookUps, `written ${word}`, (it) => search(word, it));
}

function search(word: string, index: LookUps): boolean {
  const { more, postings } = index.lookup(`w:${stem(word.toLowerCase())}`, passageLimit);
  return more || postings.some((it) => holds(index.passage(it.source, it.passage)?.text ?? '', word));
}

function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + word.length))) return true;
  return false;
}

function isLetter(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}
