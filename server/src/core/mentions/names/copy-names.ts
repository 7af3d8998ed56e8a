import { mapWords } from '../../text/per-word.ts';
import { gatherWords, type Tokens, tokenText } from '../../text/tokens.ts';
import type { Reading } from '../kind.ts';
import type { Name } from '../mention.ts';
import { anchorsOf, isAnchor, touchesBefore } from './segments.ts';
import { keyOf, type Votes, winner } from './settle-types.ts';

/** The most tokens of a name that is looked for again. */
const longest = 6;

/**
 * Finds names again where they were missed. A single word that opens a sentence is taken for a name only when the document
 * never has it in lower case; one that was taken for a name only there is dropped when it does.
 */
export function copyToRepeats(
  readings: readonly Reading[],
  lists: readonly (readonly Name[])[],
  votes: ReadonlyMap<string, Votes>,
): readonly (readonly Name[])[] {
  const isCommon = gatherWords(readings.map((it) => it.tokens));
  const firsts = new Set<string>();
  for (const key of votes.keys()) firsts.add(firstWord(key));
  const inside = new Set<string>();
  for (const [p, list] of lists.entries()) {
    const tokens = readings[p]?.tokens;
    if (tokens) for (const it of list) if (!opensSentence(tokens, it)) inside.add(it.text);
  }
  return lists.map((list, p) => {
    const reading = readings[p];
    if (!reading) return list;
    const { tokens } = reading;
    const kept = list.filter(
      (it) =>
        it.subtype ||
        inside.has(it.text) ||
        it.text.includes(' ') ||
        !opensSentence(tokens, it) ||
        !isCommon(it.text.toLowerCase()),
    );
    const added = reading.english ? findRepeats(tokens, kept, votes, firsts, isCommon) : [];
    if (added.length === 0) return kept;
    return [...kept, ...added].sort((a, b) => a.start - b.start);
  });
}

function findRepeats(
  tokens: Tokens,
  names: readonly Name[],
  votes: ReadonlyMap<string, Votes>,
  firsts: ReadonlySet<string>,
  isCommon: (word: string) => boolean,
): Name[] {
  const added: Name[] = [];
  let next = 0;
  let free = 0;
  for (const i of anchorsOf(tokens)) {
    if (i < free) continue;
    const start = tokens.starts[i] ?? 0;
    while (next < names.length && (names[next]?.end ?? 0) <= start) next++;
    const limit = names[next]?.start ?? Number.POSITIVE_INFINITY;
    if (start >= limit || !firsts.has(firstOf(tokens, i))) continue;
    const end = repeatEnd(tokens, i, limit, votes, isCommon);
    if (end === 0) continue;
    const text = tokens.text.slice(start, tokens.ends[end - 1]);
    const counted = votes.get(keyOf(text)) as Votes;
    const type = winner(counted);
    const subtype = counted.sample.text === text ? counted.sample.subtype : null;
    added.push({ kind: 'name', start, end: tokens.ends[end - 1] ?? 0, text, type, subtype, full: text, role: null });
    free = end;
  }
  return added;
}

/** What a name and its first token have in common: the letters and digits that they begin with. */
function firstWord(text: string): string {
  let end = 0;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
  return text.slice(0, end);
}

const firstOf = mapWords((word) => firstWord(keyOf(word)));

function isWordUnit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code >= 0xc0;
}

/** The end of the longest known name that starts at token `i` and ends before offset `limit`, or 0. */
function repeatEnd(
  tokens: Tokens,
  i: number,
  limit: number,
  votes: ReadonlyMap<string, Votes>,
  isCommon: (word: string) => boolean,
): number {
  const start = tokens.starts[i] ?? 0;
  for (let end = Math.min(i + longest, tokens.count); end > i; end--) {
    const to = tokens.ends[end - 1] ?? 0;
    if (to > limit || !isAnchor(tokens, end - 1)) continue;
    const text = tokens.text.slice(start, to);
    if (text.length < 3 || !votes.has(keyOf(text))) continue;
    if (end === i + 1 && (isPartOfMore(tokens, i) || (opens(tokens, i) && isCommon(text.toLowerCase())))) continue;
    return end;
  }
  return 0;
}

/** Whether a single word stands inside a longer run of capitals or a compound, of which it is not the name. */
function isPartOfMore(tokens: Tokens, i: number): boolean {
  return (
    isAnchor(tokens, i + 1) ||
    (isAnchor(tokens, i - 1) && !opens(tokens, i - 1)) ||
    (touchesBefore(tokens, i) && /^[-/&.@#]$/.test(tokenText(tokens, i - 1))) ||
    (touchesBefore(tokens, i + 1) && /^[-/&@]$/.test(tokenText(tokens, i + 1)))
  );
}

function opensSentence(tokens: Tokens, name: Name): boolean {
  const { sentences } = tokens;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tokens.starts[sentences[middle] ?? 0] ?? tokens.text.length) <= name.start) low = middle;
    else high = middle - 1;
  }
  return tokens.starts[sentences[low] ?? 0] === name.start;
}

/** Whether token `i` opens a sentence, or stands behind nothing but marks since it did. */
function opens(tokens: Tokens, i: number): boolean {
  return i === 0 || /^[.!?:“"‘'(]$/.test(tokenText(tokens, i - 1));
}
