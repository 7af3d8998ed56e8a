import { addLetter, addWord, emptyWord, fact } from './hash.ts';
import { type Lexicon, longestPhrase, phraseTypes } from './lexicon.ts';
import { Shape, type WordFacts } from './word-facts.ts';

/** Room for the features of one token. */
export const mostFeatures = 128;

/** What stands before a passage's first word and behind its last. */
const edge = 0x2545f491;

/**
 * The view of one segment that its tokens' features share: the runs of capitals in it, and where phrases of the lexicon lie.
 * Arrays run over the segment's tokens.
 */
export interface SegmentFacts {
  readonly first: number;
  readonly last: number;
  /** For each token the first and last-plus-one token of its run of capitals. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  /** For each token the types of the longest phrase of the lexicon over it, its place in it (1 first, 2 inside) in the high bits. */
  readonly phrases: Uint8Array;
  readonly sentenceFirst: number;
  readonly sentenceLast: number;
  /** 0 to 3: how much of the passage is numbers; tables and results have many. */
  readonly numeric: number;
}

/** Reads what the tokens `first` to `last - 1` of a sentence share. */
export function readSegment(
  words: WordFacts,
  lexicon: Lexicon,
  first: number,
  last: number,
  sentence: { readonly first: number; readonly last: number; readonly numeric: number },
): SegmentFacts {
  const runFirst = new Int32Array(last - first);
  const runLast = new Int32Array(last - first);
  for (let i = first; i < last; ) {
    let end = i + 1;
    if (isCapital(words, i)) {
      while (end < last && (isCapital(words, end) || joins(words, end, last))) end++;
    }
    for (let j = i; j < end; j++) {
      runFirst[j - first] = i;
      runLast[j - first] = end;
    }
    i = end;
  }
  return {
    first,
    last,
    runFirst,
    runLast,
    phrases: findPhrases(words, lexicon, first, last),
    sentenceFirst: sentence.first,
    sentenceLast: sentence.last,
    numeric: sentence.numeric,
  };
}

function isCapital(words: WordFacts, i: number): boolean {
  const shape = words.shapes[i] ?? 0;
  return (shape >= Shape.capital && shape <= Shape.mixed) || shape === Shape.lettersAndDigits;
}

/** A hyphen between two capitals does not end a run. */
function joins(words: WordFacts, i: number, last: number): boolean {
  return words.shapes[i] === Shape.hyphen && i + 1 < last && isCapital(words, i + 1);
}

function findPhrases(words: WordFacts, lexicon: Lexicon, first: number, last: number): Uint8Array {
  const phrases = new Uint8Array(last - first);
  for (let i = first; i + 1 < last; i++) {
    let hash = words.lower[i] ?? 0;
    hash = addWord(0, hash);
    let types = 0;
    let end = i;
    for (let j = i + 1; j < last && j < i + longestPhrase; j++) {
      hash = addWord(hash, words.lower[j] ?? 0);
      const found = phraseTypes(lexicon, hash);
      if (found) {
        types = found;
        end = j + 1;
      }
    }
    if (!types) continue;
    for (let j = i; j < end; j++) phrases[j - first] = types | (j === i ? 32 : 64);
    i = end - 1;
  }
  return phrases;
}

/** Writes the hashes of all that is true of token `i` of a segment; returns how many. */
export function writeFeatures(words: WordFacts, segment: SegmentFacts, i: number, out: Int32Array): number {
  const { exact, lower, shapes, lists, clusters, tokens } = words;
  const at = i - segment.first;
  const count = tokens.count;
  const w0 = exact[i] ?? 0;
  const l0 = lower[i] ?? 0;
  const l1 = i > 0 ? (lower[i - 1] ?? 0) : edge;
  const l2 = i > 1 ? (lower[i - 2] ?? 0) : edge;
  const r1 = i + 1 < count ? (lower[i + 1] ?? 0) : edge;
  const r2 = i + 2 < count ? (lower[i + 2] ?? 0) : edge;
  const s0 = (shapes[i] ?? 0) | ((words.shouting[i] ?? 0) << 4);
  const sl = i > 0 ? (shapes[i - 1] ?? 0) : 15;
  const sr = i + 1 < count ? (shapes[i + 1] ?? 0) : 15;
  const g0 = lists[i] ?? 0;
  const gl = i > 0 ? (lists[i - 1] ?? 0) : 0;
  const gr = i + 1 < count ? (lists[i + 1] ?? 0) : 0;
  const c0 = clusters[i] ?? 0;
  const cl = i > 0 ? (clusters[i - 1] ?? 0) : 0;
  const cr = i + 1 < count ? (clusters[i + 1] ?? 0) : 0;
  const opens = i === segment.sentenceFirst ? 1 : 0;
  let n = 0;

  out[n++] = fact(0, opens, 0);
  out[n++] = fact(1, w0, 0);
  out[n++] = fact(2, l0, 0);
  out[n++] = fact(3, l1, 0);
  out[n++] = fact(4, r1, 0);
  out[n++] = fact(5, l2, 0);
  out[n++] = fact(6, r2, 0);
  out[n++] = fact(7, l0, l1);
  out[n++] = fact(8, l0, r1);
  out[n++] = fact(9, l1, r1);
  out[n++] = fact(10, l2, l1);
  out[n++] = fact(11, r1, r2);

  const shape3 = (sl << 10) | (s0 << 5) | sr;
  out[n++] = fact(12, s0, 0);
  out[n++] = fact(13, shape3, 0);
  out[n++] = fact(14, s0, opens | (g0 & 0x300));
  out[n++] = fact(15, l1, s0);
  out[n++] = fact(16, r1, s0);

  n = writeAffixes(words, i, out, n);

  const runFirst = segment.runFirst[at] ?? i;
  const runLast = segment.runLast[at] ?? i + 1;
  const before = runFirst > 0 ? (lower[runFirst - 1] ?? 0) : edge;
  const after = runLast < count ? (lower[runLast] ?? 0) : edge;
  const from = Math.min(i - runFirst, 3);
  const to = Math.min(runLast - 1 - i, 3);
  const place = (from << 2) | to;
  const size = Math.min(runLast - runFirst, 5);
  out[n++] = fact(24, place, size);
  out[n++] = fact(25, before, place);
  out[n++] = fact(26, after, place);
  out[n++] = fact(27, lower[runFirst] ?? 0, from);
  out[n++] = fact(28, lower[runLast - 1] ?? 0, to);
  out[n++] = fact(29, before, after);
  out[n++] = fact(30, clusters[runLast - 1] ?? 0, (lists[runLast - 1] ?? 0) & 0xffff);
  out[n++] = fact(31, clusters[runFirst] ?? 0, place);
  out[n++] = fact(32, runFirst > 0 ? (clusters[runFirst - 1] ?? 0) : 0, place);
  out[n++] = fact(33, runLast < count ? (clusters[runLast] ?? 0) : 0, place);
  out[n++] = fact(34, runLast + 1 < count ? (lower[runLast + 1] ?? 0) : edge, after);
  out[n++] = fact(35, runFirst > 1 ? (lower[runFirst - 2] ?? 0) : edge, before);

  out[n++] = fact(40, g0, s0);
  out[n++] = fact(41, g0, gl);
  out[n++] = fact(42, g0, gr);
  out[n++] = fact(43, g0, place);
  for (let bit = 0; bit < 16; bit++) {
    if (g0 & (1 << bit)) out[n++] = fact(44, bit, s0);
    if (gl & (1 << bit)) out[n++] = fact(45, bit, sl);
    if (gr & (1 << bit)) out[n++] = fact(46, bit, sr);
  }
  out[n++] = fact(47, c0, s0);
  out[n++] = fact(48, cl, s0);
  out[n++] = fact(49, cr, s0);
  out[n++] = fact(50, c0, cl);
  out[n++] = fact(51, c0, cr);
  out[n++] = fact(52, cl, cr);
  out[n++] = fact(53, c0, l1);
  out[n++] = fact(54, c0, r1);
  const phrase = segment.phrases[at] ?? 0;
  if (phrase) {
    out[n++] = fact(55, phrase, 0);
    out[n++] = fact(56, phrase, place);
  }
  out[n++] = fact(57, segment.numeric, s0);
  out[n++] = fact(58, segment.numeric, g0);
  return n;
}

/** Beginnings of 2 to 4 letters and endings of 1 to 4, in lower case. */
function writeAffixes(words: WordFacts, i: number, out: Int32Array, from: number): number {
  const { text, starts, ends } = words.tokens;
  const start = starts[i] ?? 0;
  const end = ends[i] ?? 0;
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
