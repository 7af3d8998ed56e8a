import { markWords } from '../../text/per-word.ts';
import { Kind, type Tokens, tokenText } from '../../text/tokens.ts';
import { particles } from './words.ts';

/** The most tokens without a capital that may stand between two capitalised words of one name (“Institute *for the* Study”). */
const longestBridge = 3;

/**
 * Stretches of tokens that can hold names, as pairs of first and last-plus-one: runs of words with a capital, joined by the
 * small words, hyphens and possessives that names have inside, with the numbers that touch them. All other tokens are in no name.
 */
export function findSegments(tokens: Tokens): readonly number[] {
  const segments: number[] = [];
  let first = -1;
  let last = -1;
  let sentence = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (i >= (tokens.sentences[sentence + 1] ?? tokens.count)) {
      if (first >= 0) segments.push(first, last);
      first = -1;
      sentence++;
    }
    if (isAnchor(tokens, i)) {
      if (first < 0) first = openAt(tokens, i, Math.max(tokens.sentences[sentence] ?? 0, segments.at(-1) ?? 0));
      last = i + 1;
      if (hyphenated(tokens, last) && !isAnchor(tokens, last + 1)) last += 2;
      else if (isNumberWord(tokens, last)) last++;
      if (last > i + 1) i = last - 1;
    } else if (first >= 0 && (i - last >= longestBridge || !isBridge(tokens, i))) {
      segments.push(first, last);
      first = -1;
    }
  }
  if (first >= 0) segments.push(first, last);
  return segments;
}

const anchors = new WeakMap<Tokens, readonly number[]>();

/** The tokens with a capital letter in them, in order; kept for as long as the tokens are. */
export function anchorsOf(tokens: Tokens): readonly number[] {
  let known = anchors.get(tokens);
  if (!known) {
    const found: number[] = [];
    for (let i = 0; i < tokens.count; i++) if (isAnchor(tokens, i)) found.push(i);
    anchors.set(tokens, found);
    known = found;
  }
  return known;
}

/** Whether a token is a word with a capital letter in it, and not the pronoun “I”. */
export function isAnchor(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === Kind.word && hasCapital(tokens, i) === 1;
}

const hasCapital = markWords((word) => {
  // The pronoun, alone or contracted: “I”, “I’ve”.
  if (/^I(?:['’]|$)/.test(word)) return 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    if (letter.toLowerCase() !== letter) return 1;
  }
  return 0;
});

/** Whether nothing stands between token `i` and the one before it. */
export function touchesBefore(tokens: Tokens, i: number): boolean {
  return i > 0 && tokens.starts[i] === tokens.ends[i - 1];
}

/** Takes in what a name can have before its first capital: a number (“11th Army Corps”), a particle (“al-Assad”, “van Dijk”). */
function openAt(tokens: Tokens, anchor: number, from: number): number {
  let first = anchor;
  if (first > from && isNumberWord(tokens, first - 1)) return first - 1;
  while (first > from) {
    const before = tokenText(tokens, first - 1);
    if (before === '-' && first - 1 > from && touchesBefore(tokens, first) && touchesBefore(tokens, first - 1)) first--;
    else if (particles.has(before) || (first < anchor && tokenText(tokens, first) === '-')) first--;
    else break;
  }
  while (first < anchor && tokenText(tokens, first) === '-') first++;
  return first;
}

function isNumberWord(tokens: Tokens, i: number): boolean {
  if (i >= tokens.count) return false;
  if (tokens.kinds[i] === Kind.number) return true;
  const code = tokens.text.charCodeAt(tokens.starts[i] ?? 0);
  return code >= 48 && code <= 57;
}

function hyphenated(tokens: Tokens, i: number): boolean {
  return tokenText(tokens, i) === '-' && touchesBefore(tokens, i) && touchesBefore(tokens, i + 1);
}

const bridges = new Set([
  ...particles,
  ..."of the and for in on to at with & 's ’s ' ’ - – / . + under against".split(' '),
]);

function isBridge(tokens: Tokens, i: number): boolean {
  const length = (tokens.ends[i] ?? 0) - (tokens.starts[i] ?? 0);
  return length <= 7 && (bridges.has(tokenText(tokens, i)) || isNumberWord(tokens, i));
}
