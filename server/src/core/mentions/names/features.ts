import { Kind, type Tokens } from '../../text/tokens.ts';
import { addLetter, addWord, emptyWord, fact } from './hash.ts';
import { type Lexicon, longestPhrase, phraseTypes } from './lexicon.ts';
import { Shape, type WordFacts } from './word-facts.ts';

/** Room for the features of one token. */
export const mostFeatures = 128;

/** What stands before a passage's first word and behind its last. */
const edge = 0x2545f491;

/** What the tokens of one passage's segments share. Arrays run over all tokens of the passage; only those of segments are filled. */
export interface Surroundings {
  /** For each token the first and last-plus-one token of its run of capitals. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  /** For each token the types of the longest phrase of the lexicon over it; 32 where the phrase begins, 64 inside it. */
  readonly phrases: Uint8Array;
  /** 1 for the first token of a sentence. */
  readonly opens: Uint8Array;
  /** 0 to 3: how much of the passage is numbers; tables and results have many. */
  readonly numeric: number;
}

/** Room for the surroundings of so many tokens. */
export function roomAround(count: number) {
  return {
    runFirst: new Int32Array(count),
    runLast: new Int32Array(count),
    phrases: new Uint8Array(count),
    opens: new Uint8Array(count),
  };
}

/**
 * Reads what is around the tokens of each segment, pairs of first and last-plus-one token. In a room that is used again it holds
 * until that of the next passage is read.
 */
export function readSurroundings(
  words: WordFacts,
  lexicon: Lexicon,
  segments: readonly number[],
  room = roomAround(words.tokens.count),
): Surroundings {
  const { tokens } = words;
  const { runFirst, runLast, phrases, opens } = room;
  phrases.fill(0, 0, tokens.count);
  opens.fill(0, 0, tokens.count);
  for (let s = 0; s + 1 < tokens.sentences.length; s++) opens[tokens.sentences[s]!] = 1;
  for (let k = 0; k < segments.length; k += 2) {
    const last = segments[k + 1]!;
    for (let i = segments[k]!; i < last; ) {
      let end = i + 1;
      if (isCapital(words, i)) while (end < last && (isCapital(words, end) || joins(words, end, last))) end++;
      for (let j = i; j < end; j++) {
        runFirst[j] = i;
        runLast[j] = end;
      }
      i = end;
    }
    findPhrases(words, lexicon, segments[k]!, last, phrases);
  }
  return { ...room, numeric: numericShare(tokens) };
}

/** 0 to 3 by the share of numbers among words and numbers. */
function numericShare(tokens: Tokens): number {
  let numbers = 0;
  let words = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] === Kind.number) numbers++;
    else if (tokens.kinds[i] === Kind.word) words++;
  }
  if (numbers < 2) return 0;
  const share = numbers / (numbers + words);
  return share > 0.4 ? 3 : share > 0.2 ? 2 : share > 0.1 ? 1 : 0;
}

function isCapital(words: WordFacts, i: number): boolean {
  const shape = words.shapes[i]!;
  return (shape >= Shape.capital && shape <= Shape.mixed) || shape === Shape.lettersAndDigits;
}

/** A hyphen between two capitals does not end a run. */
function joins(words: WordFacts, i: number, last: number): boolean {
  return words.shapes[i] === Shape.hyphen && i + 1 < last && isCapital(words, i + 1);
}

function findPhrases(words: WordFacts, lexicon: Lexicon, first: number, last: number, phrases: Uint8Array): void {
  for (let i = first; i + 1 < last; i++) {
    let hash = addWord(0, words.lower[i]!);
    let types = 0;
    let end = i;
    for (let j = i + 1; j < last && j < i + longestPhrase; j++) {
      hash = addWord(hash, words.lower[j]!);
      const found = phraseTypes(lexicon, hash);
      if (found) {
        types = found;
        end = j + 1;
      }
    }
    if (!types) continue;
    for (let j = i; j < end; j++) phrases[j] = types | (j === i ? 32 : 64);
    i = end - 1;
  }
}

/** Writes the hashes of all that is true of token `i`; returns how many. */
export function writeFeatures(words: WordFacts, around: Surroundings, i: number, out: Int32Array): number {
  let n = writeContext(words, around, i, out);
  n = writeOwn(words, around, i, out, n);
  n = writeBehind(words, i - 1, out, n);
  return writeAhead(words, i + 1, out, n);
}

/** What a word says by itself: it depends on nothing else but whether it opens its sentence, is shouted, and stands among numbers. */
export function writeOwn(words: WordFacts, around: Surroundings, i: number, out: Int32Array, from: number): number {
  const shape = words.shapes[i]! | (words.shouting[i]! << 4);
  const lists = words.lists[i]!;
  const opens = around.opens[i]!;
  let n = from;
  out[n++] = fact(0, opens, 0);
  out[n++] = fact(1, words.exact[i]!, 0);
  out[n++] = fact(2, words.lower[i]!, 0);
  out[n++] = fact(12, shape, 0);
  out[n++] = fact(14, shape, opens | (lists & 0x300));
  n = writeAffixes(words, i, out, n);
  out[n++] = fact(40, lists, shape);
  for (let bits = lists; bits; bits &= bits - 1) out[n++] = fact(44, bits & -bits, shape);
  out[n++] = fact(47, words.clusters[i]!, shape);
  out[n++] = fact(57, around.numeric, shape);
  out[n++] = fact(58, around.numeric, lists);
  return n;
}

/** What a word says of the one before which it stands; there is none in front of the first. */
export function writeBehind(words: WordFacts, i: number, out: Int32Array, from: number): number {
  let n = from;
  out[n++] = fact(3, i >= 0 ? words.lower[i]! : edge, 0);
  if (i >= 0)
    for (let bits = words.lists[i]!; bits; bits &= bits - 1) out[n++] = fact(45, bits & -bits, words.shapes[i]!);
  return n;
}

/** What a word says of the one behind which it stands; there is none after the last. */
export function writeAhead(words: WordFacts, i: number, out: Int32Array, from: number): number {
  const isThere = i < words.tokens.count;
  let n = from;
  out[n++] = fact(4, isThere ? words.lower[i]! : edge, 0);
  if (isThere)
    for (let bits = words.lists[i]!; bits; bits &= bits - 1) out[n++] = fact(46, bits & -bits, words.shapes[i]!);
  return n;
}

/** What token `i` and those around it say together. */
export function writeContext(words: WordFacts, around: Surroundings, i: number, out: Int32Array): number {
  const { lower, shapes, lists, clusters, tokens } = words;
  const count = tokens.count;
  const l0 = lower[i]!;
  const l1 = i > 0 ? lower[i - 1]! : edge;
  const l2 = i > 1 ? lower[i - 2]! : edge;
  const r1 = i + 1 < count ? lower[i + 1]! : edge;
  const r2 = i + 2 < count ? lower[i + 2]! : edge;
  const s0 = shapes[i]! | (words.shouting[i]! << 4);
  const sl = i > 0 ? shapes[i - 1]! : 15;
  const sr = i + 1 < count ? shapes[i + 1]! : 15;
  const g0 = lists[i]!;
  const gl = i > 0 ? lists[i - 1]! : 0;
  const gr = i + 1 < count ? lists[i + 1]! : 0;
  const c0 = clusters[i]!;
  const cl = i > 0 ? clusters[i - 1]! : 0;
  const cr = i + 1 < count ? clusters[i + 1]! : 0;
  let n = 0;

  out[n++] = fact(5, l2, 0);
  out[n++] = fact(6, r2, 0);
  out[n++] = fact(7, l0, l1);
  out[n++] = fact(8, l0, r1);
  out[n++] = fact(9, l1, r1);
  out[n++] = fact(10, l2, l1);
  out[n++] = fact(11, r1, r2);

  const shape3 = (sl << 10) | (s0 << 5) | sr;
  out[n++] = fact(13, shape3, 0);
  out[n++] = fact(15, l1, s0);
  out[n++] = fact(16, r1, s0);

  const runFirst = around.runFirst[i]!;
  const runLast = around.runLast[i]!;
  const before = runFirst > 0 ? lower[runFirst - 1]! : edge;
  const after = runLast < count ? lower[runLast]! : edge;
  const from = Math.min(i - runFirst, 3);
  const to = Math.min(runLast - 1 - i, 3);
  const place = (from << 2) | to;
  const size = Math.min(runLast - runFirst, 5);
  out[n++] = fact(24, place, size);
  out[n++] = fact(25, before, place);
  out[n++] = fact(26, after, place);
  out[n++] = fact(27, lower[runFirst]!, from);
  out[n++] = fact(28, lower[runLast - 1]!, to);
  out[n++] = fact(29, before, after);
  out[n++] = fact(30, clusters[runLast - 1]!, lists[runLast - 1]! & 0xffff);
  out[n++] = fact(31, clusters[runFirst]!, place);
  out[n++] = fact(32, runFirst > 0 ? clusters[runFirst - 1]! : 0, place);
  out[n++] = fact(33, runLast < count ? clusters[runLast]! : 0, place);
  out[n++] = fact(34, runLast + 1 < count ? lower[runLast + 1]! : edge, after);
  out[n++] = fact(35, runFirst > 1 ? lower[runFirst - 2]! : edge, before);

  out[n++] = fact(41, g0, gl);
  out[n++] = fact(42, g0, gr);
  out[n++] = fact(43, g0, place);
  out[n++] = fact(48, cl, s0);
  out[n++] = fact(49, cr, s0);
  out[n++] = fact(50, c0, cl);
  out[n++] = fact(51, c0, cr);
  out[n++] = fact(52, cl, cr);
  out[n++] = fact(53, c0, l1);
  out[n++] = fact(54, c0, r1);
  const phrase = around.phrases[i]!;
  if (phrase) {
    out[n++] = fact(55, phrase, 0);
    out[n++] = fact(56, phrase, place);
  }
  return n;
}

/** Beginnings of 2 to 4 letters and endings of 1 to 4, in lower case. */
function writeAffixes(words: WordFacts, i: number, out: Int32Array, from: number): number {
  const { text, starts, ends } = words.tokens;
  const start = starts[i]!;
  const end = ends[i]!;
  let n = from;
  let hash = emptyWord;
  for (let k = 0; k < 4 && start + k < end; k++) {
    hash = addLetter(hash, small(text, start + k));
    if (k > 0) out[n++] = fact(17, hash, k);
  }
  hash = emptyWord;
  for (let k = 0; k < 4 && end - 1 - k >= start; k++) {
    hash = addLetter(hash, small(text, end - 1 - k));
    out[n++] = fact(18, hash, k);
  }
  return n;
}

function small(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 65 && code <= 90) return code + 32;
  return code < 0xc0 ? code : text.charAt(at).toLowerCase().charCodeAt(0);
}
