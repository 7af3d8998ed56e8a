import { stem } from '../text/stem.ts';
import type { Index } from './source.ts';

/** Passages looked into for one word: where none of these has it, the word is another one of its stem. */
const passageLimit = 50;

const memos = new WeakMap<Index, { readonly generation: number; readonly words: Map<string, boolean> }>();

/**
 * Whether a word stands in any source letter for letter, read there as a name or not. The postings of its stem are looked
 * through, since “Sing” does not stand where “singing” does.
 */
export function isWritten(word: string, index: Index): boolean {
  let memo = memos.get(index);
  if (memo?.generation !== index.generation) {
    memo = { generation: index.generation, words: new Map() };
    memos.set(index, memo);
  }
  const found = memo.words.get(word) ?? search(word, index);
  memo.words.set(word, found);
  return found;
}

function search(word: string, index: Index): boolean {
  const { count, postings } = index.lookup(`w:${stem(word.toLowerCase())}`, passageLimit);
  if (count > passageLimit) return true;
  return postings.some((it) => holds(index.passage(it.source, it.passage)?.text ?? '', word));
}

function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + word.length))) return true;
  return false;
}

function isLetter(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}
