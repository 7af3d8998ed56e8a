import { plain } from '../src/core/documents/formats/plain.ts';
import { toFile } from '../src/core/documents/places.ts';
import { findCountry } from '../src/core/mentions/names/countries.ts';
import { mostFeatures, readSurroundings, writeFeatures } from '../src/core/mentions/names/features.ts';
import { plainWord, textOf } from '../src/core/mentions/names/found.ts';
import type { Lexicon } from '../src/core/mentions/names/lexicon.ts';
import { labels } from '../src/core/mentions/names/model.ts';
import { findSegments, isAnchor } from '../src/core/mentions/names/segments.ts';
import { readWordFacts } from '../src/core/mentions/names/word-facts.ts';
import { offices, titles } from '../src/core/mentions/names/words.ts';
import { scan } from '../src/core/text/scan.ts';
import { type Tokens, tokenText } from '../src/core/text/tokens.ts';
import type { DataSet, GoldDocument, GoldName } from './sets.ts';

/** One segment to learn from. */
export interface Example {
  /** Hashes of the features of each token. */
  readonly features: readonly Int32Array[];
  /** For each token the labels that are right, as bits; more than one where the set cannot say. */
  readonly allowed: Int32Array;
  readonly weight: number;
}

/** Counts of names that training cannot reach because they lie across segments. */
export interface Reach {
  names: number;
  lost: number;
}

const buffer = new Int32Array(mostFeatures);
const none = 1;
/** Any label may be right. */
const unsure = (1 << labels.length) - 1;
const other = (1 << labels.indexOf('B-MISC')) | (1 << labels.indexOf('I-MISC'));

/** The segments of a document with what is known of their labels. */
export function* readExamples(
  document: GoldDocument,
  set: Pick<DataSet, 'lacksOther' | 'lacksDemonyms' | 'weight'>,
  lexicon: Lexicon,
  reach: Reach,
): Generator<Example> {
  for (const passage of plain.read(document.text).passages) {
    const tokens = scan(passage.text);
    const starts = Array.from(tokens.starts, (start) => toFile(passage, { start, end: start + 1 }).start);
    const ends = Array.from(tokens.ends, (end) => toFile(passage, { start: end - 1, end }).end);
    const gold = goldLabels(tokens, starts, ends, document.names, set);
    const words = readWordFacts(tokens, lexicon);
    const inside = new Uint8Array(tokens.count);
    const segments = findSegments(tokens);
    const around = readSurroundings(words, lexicon, segments);
    for (let k = 0; k < segments.length; k += 2) {
      const [first = 0, last = 0] = segments.slice(k, k + 2);
      const features: Int32Array[] = [];
      for (let i = first; i < last; i++) {
        inside[i] = 1;
        features.push(buffer.slice(0, writeFeatures(words, around, i, buffer)));
      }
      const allowed = gold.slice(first, last);
      mend(allowed);
      yield { features, allowed, weight: set.weight };
    }
    for (let i = 0; i < tokens.count; i++) {
      const begins = isSet(gold[i] ?? none) && (gold[i] ?? 0) & 0b010101010;
      if (begins) reach.names++;
      if (begins && !inside[i]) reach.lost++;
    }
  }
}

function isSet(mask: number): boolean {
  return (mask & none) === 0;
}

/** A name goes on only behind its own beginning: where a segment or another name cuts it, the rest begins one. */
function mend(allowed: Int32Array): void {
  for (let i = 0; i < allowed.length; i++) {
    const mask = allowed[i] ?? none;
    if (isSet(mask) && mask & 0b101010100 && !((allowed[i - 1] ?? 0) & (mask | (mask >> 1)))) allowed[i] = mask >> 1;
  }
}

function goldLabels(
  tokens: Tokens,
  starts: readonly number[],
  ends: readonly number[],
  names: readonly GoldName[],
  set: Pick<DataSet, 'lacksOther' | 'lacksDemonyms'>,
): Int32Array {
  const gold = new Int32Array(tokens.count).fill(set.lacksOther ? none | other : none);
  for (const name of names) {
    let first = 0;
    while (first < tokens.count && (ends[first] ?? 0) <= name.start) first++;
    let last = first;
    while (last < tokens.count && (starts[last] ?? 0) < name.end) last++;
    if (last > first) labelName(tokens, gold, first, last, name.type);
  }
  if (set.lacksDemonyms) labelDemonyms(tokens, gold);
  return gold;
}

/** Whether nothing is labelled there, or just these words: some sets call peoples persons or places. */
function standsAlone(gold: Int32Array, first: number, length: number): boolean {
  const masks = gold.subarray(first, first + length);
  if (masks.every((mask) => mask & none)) return true;
  const goesOn = isSet(gold[first + length] ?? none) && ((gold[first + length] ?? 0) & 0b101010100) !== 0;
  return !goesOn && ((masks[0] ?? 0) & 0b010101010) !== 0 && masks.subarray(1).every((mask) => mask & 0b101010100);
}

/**
 * Labels one name as news style has it, whichever way its set does: titles and nationalities are no part of a person, nor is
 * what a person is “of”; a country is a place, also where it acts.
 */
function labelName(tokens: Tokens, gold: Int32Array, first: number, last: number, type: string): void {
  if (type === 'PER') {
    while (first + 1 < last && isOffice(tokens, first)) gold[first++] = unsure;
    for (let i = first + 2; i < last; i++) {
      if (!/^(?:of|from)$/.test(tokenText(tokens, i))) continue;
      for (let k = i; k < last; k++) gold[k] = unsure;
      last = i;
    }
  }
  const form = type === 'ORG' ? findCountry(textOf(tokens, first, last)) : undefined;
  const begin = labels.indexOf(form && form.country.kind !== 'bloc' && !form.demonym ? 'B-LOC' : `B-${type}`);
  for (let i = first; i < last; i++) gold[i] = 1 << (i === first ? begin : begin + 1);
}

function isOffice(tokens: Tokens, i: number): boolean {
  const word = plainWord(tokens, i);
  return (
    titles.has(word) || offices.has(word) || findCountry(tokenText(tokens, i)) !== undefined || !isAnchor(tokens, i)
  );
}

function labelDemonyms(tokens: Tokens, gold: Int32Array): void {
  const begin = labels.indexOf('B-MISC');
  for (let i = 0; i < tokens.count; i++) {
    if (!isAnchor(tokens, i)) continue;
    for (let length = Math.min(2, tokens.count - i); length > 0; length--) {
      const form = findCountry(textOf(tokens, i, i + length));
      if (!form?.demonym || !form.sure) continue;
      if (!standsAlone(gold, i, length)) break;
      for (let k = 0; k < length; k++) gold[i + k] = 1 << (k ? begin + 1 : begin);
      i += length - 1;
      break;
    }
  }
}
