import { mapWords } from '../../text/per-word.ts';
import { Kind, type Tokens, tokenText } from '../../text/tokens.ts';
import { fractionSigns } from './number-words.ts';

/** A passage's tokens, read word by word. */
export type Prose = Tokens;

/** Token `i` in lower case; empty outside the passage. */
export const word = mapWords((it) => it.toLowerCase());

/** Token `i` as written; empty outside the passage. */
export const written = tokenText;

/** Whether no space stands between token `i` and the one before it. */
export function isJoined(prose: Prose, i: number): boolean {
  return i > 0 && i < prose.count && prose.starts[i] === prose.ends[i - 1];
}

/** Whether token `i` is digits (`12,000`), a fraction sign (`½`) among them. */
export function isDigits(prose: Prose, i: number): boolean {
  if (i < 0 || i >= prose.count || prose.kinds[i] !== Kind.number) return false;
  const code = prose.text.charCodeAt(prose.starts[i] ?? 0);
  return (code >= 48 && code <= 57) || code === 46 || fractionSigns.has(prose.text.charAt(prose.starts[i] ?? 0));
}

/** Whether token `i` is a word. */
export function isWord(prose: Prose, i: number): boolean {
  return i >= 0 && i < prose.count && prose.kinds[i] === Kind.word;
}

/** Whether token `i` begins with a capital letter. */
export function isCapital(prose: Prose, i: number): boolean {
  if (!isWord(prose, i)) return false;
  const first = prose.text.charAt(prose.starts[i] ?? 0);
  return first !== first.toLowerCase();
}

/** Whether token `i` is a hyphen with no space on either side; an en dash joins too. */
export function isHyphen(prose: Prose, i: number): boolean {
  if (!isJoined(prose, i) || !isJoined(prose, i + 1)) return false;
  const text = written(prose, i);
  return text === '-' || text === '‐' || text === '‑' || text === '–';
}

/** Whether token `i` opens a sentence. */
export function opensSentence(prose: Prose, i: number): boolean {
  let low = 0;
  let high = prose.sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const first = prose.sentences[middle] ?? 0;
    if (first === i) return true;
    if (first < i) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
