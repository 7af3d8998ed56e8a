import { Kind, type Tokens } from '../../text/tokens.ts';
import { mostWords } from '../../text/vocabulary.ts';
import { addLetter, emptyWord, finish } from './hash.ts';
import { findWord, type Lexicon } from './lexicon.ts';

/** What is known of each token of a passage before any name is: parallel arrays, one value a token. */
export interface WordFacts {
  readonly tokens: Tokens;
  /** Hash of the word as written; in capitals throughout (`shouting`) it is that of the word with one capital. */
  readonly exact: Int32Array;
  /** Hash of the word in lower case, digits as 0. */
  readonly lower: Int32Array;
  /** A value of `Shape`. */
  readonly shapes: Uint8Array;
  /** Bits of `Listed`, and the cluster (0 for none). */
  readonly lists: Uint16Array;
  readonly clusters: Uint8Array;
  /** The sentence is in capitals throughout, as headlines are. */
  readonly shouting: Uint8Array;
}

/** The look of a token. */
export const Shape = {
  mark: 0,
  lower: 1,
  capital: 2,
  capitals: 3,
  letter: 4,
  dotted: 5,
  mixed: 6,
  number: 7,
  lettersAndDigits: 8,
  stop: 9,
  comma: 10,
  bracket: 11,
  quote: 12,
  hyphen: 13,
  possessive: 14,
} as const;

/** Room for the facts of so many tokens. */
export function roomFor(count: number) {
  return {
    exact: new Int32Array(count),
    lower: new Int32Array(count),
    shapes: new Uint8Array(count),
    lists: new Uint16Array(count),
    clusters: new Uint8Array(count),
    shouting: new Uint8Array(count),
  };
}

/** Reads the facts of all tokens of a passage; in a room that is used again they hold until those of the next are read. */
export function readWordFacts(tokens: Tokens, lexicon: Lexicon, room = roomFor(tokens.count)): WordFacts {
  const { count } = tokens;
  const facts = { tokens, ...room };
  for (const it of [facts.lists, facts.clusters, facts.shouting]) it.fill(0, 0, count);
  const known = knownWords(lexicon);
  for (let i = 0; i < count; i++) {
    const word = tokens.words[i]!;
    if (known.shapes[word] === unread) {
      readWord(facts, lexicon, i);
      if (word > 0) copy(facts, i, known, word);
    } else copy(known, word, facts, i);
  }
  for (let s = 0; s + 1 < tokens.sentences.length; s++)
    markShouting(facts, tokens.sentences[s] ?? 0, tokens.sentences[s + 1] ?? 0);
  return facts;
}

/** No value of `Shape`. */
const unread = 255;
const knownTo = new WeakMap<Lexicon, Room>();

/** The facts of the words of the vocabulary, by their numbers: those that a lexicon was asked for once. */
function knownWords(lexicon: Lexicon): Room {
  let known = knownTo.get(lexicon);
  if (!known) {
    known = roomFor(mostWords);
    known.shapes.fill(unread);
    knownTo.set(lexicon, known);
  }
  return known;
}

type Room = ReturnType<typeof roomFor>;

function copy(from: Room, i: number, to: Room, at: number): void {
  to.exact[at] = from.exact[i]!;
  to.lower[at] = from.lower[i]!;
  to.shapes[at] = from.shapes[i]!;
  to.lists[at] = from.lists[i]!;
  to.clusters[at] = from.clusters[i]!;
}

function readWord(facts: WordFacts, lexicon: Lexicon, i: number): void {
  const { tokens } = facts;
  const { text } = tokens;
  const start = tokens.starts[i] ?? 0;
  const end = tokens.ends[i] ?? 0;
  let lower = emptyWord;
  let capitals = 0;
  let lowers = 0;
  let digits = 0;
  let dots = 0;
  let folded = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) {
      lowers++;
      lower = addLetter(lower, code);
    } else if (code >= 65 && code <= 90) {
      capitals++;
      folded = true;
      lower = addLetter(lower, code + 32);
    } else if (code >= 48 && code <= 57) {
      digits++;
      folded = true;
      lower = addLetter(lower, 48);
    } else if (code < 0xc0) {
      if (code === 46) dots++;
      lower = addLetter(lower, code);
    } else {
      const small = text.charAt(at).toLowerCase().charCodeAt(0);
      if (small !== code) {
        capitals++;
        folded = true;
      } else lowers++;
      lower = addLetter(lower, small);
    }
  }
  const hash = finish(lower);
  facts.lower[i] = hash;
  facts.exact[i] = folded ? hashSlice(text, start, end) : hash;
  facts.shapes[i] = shapeOf(tokens, i, capitals, lowers, digits, dots);
  if (capitals + lowers === 0) return;
  const slot = findWord(lexicon, hash);
  if (slot < 0) return;
  facts.lists[i] = lexicon.lists[slot] ?? 0;
  facts.clusters[i] = lexicon.clusters[slot] ?? 0;
}

function hashSlice(text: string, start: number, end: number): number {
  let hash = emptyWord;
  for (let at = start; at < end; at++) hash = addLetter(hash, text.charCodeAt(at));
  return finish(hash);
}

function shapeOf(tokens: Tokens, i: number, capitals: number, lowers: number, digits: number, dots: number): number {
  if (digits > 0) return capitals + lowers > 0 ? Shape.lettersAndDigits : Shape.number;
  if (capitals + lowers > 0) {
    if (tokens.kinds[i] !== Kind.word) return Shape.possessive;
    if (capitals === 0) return Shape.lower;
    if (dots > 0) return lowers === 0 ? Shape.dotted : Shape.stop;
    if (lowers === 0) return capitals === 1 ? Shape.letter : Shape.capitals;
    return capitals === 1 && startsWithCapital(tokens, i) ? Shape.capital : Shape.mixed;
  }
  const code = tokens.text.charCodeAt(tokens.starts[i] ?? 0);
  if (code === 46 || code === 33 || code === 63) return Shape.stop;
  if (code === 44 || code === 59 || code === 58) return Shape.comma;
  if (code === 40 || code === 41 || code === 91 || code === 93) return Shape.bracket;
  if (code === 45 || code === 0x2013 || code === 0x2014 || code === 47) return Shape.hyphen;
  return code === 34 || code === 39 || (code >= 0x2018 && code <= 0x201f) ? Shape.quote : Shape.mark;
}

function startsWithCapital(tokens: Tokens, i: number): boolean {
  const first = tokens.text.charAt(tokens.starts[i] ?? 0);
  return first !== first.toLowerCase();
}

/** Marks a sentence in capitals and gives its words the hashes they have elsewhere. */
function markShouting(facts: WordFacts, first: number, last: number): void {
  let capitals = 0;
  let others = 0;
  for (let i = first; i < last; i++) {
    const shape = facts.shapes[i];
    if (shape === Shape.capitals) capitals++;
    else if (shape === Shape.lower || shape === Shape.capital || shape === Shape.mixed) others++;
  }
  if (capitals < 3 || others * 4 > capitals) return;
  const { text, starts, ends } = facts.tokens;
  for (let i = first; i < last; i++) {
    facts.shouting[i] = 1;
    if (facts.shapes[i] !== Shape.capitals) continue;
    const start = starts[i] ?? 0;
    let hash = addLetter(emptyWord, text.charCodeAt(start));
    for (let at = start + 1; at < (ends[i] ?? 0); at++)
      hash = addLetter(hash, text.charAt(at).toLowerCase().charCodeAt(0));
    facts.exact[i] = finish(hash);
  }
}
