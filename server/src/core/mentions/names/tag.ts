import type { Tokens } from '../../text/tokens.ts';
import type { NameType } from '../mention.ts';
import { mostFeatures, readSurroundings, roomAround, type Surroundings, writeContext } from './features.ts';
import { type Found, found } from './found.ts';
import { Listed } from './lexicon.ts';
import { addWeights, labels, type TaggerModel, weightCount } from './model.ts';
import { addSaid, Place } from './said-weights.ts';
import { findSegments } from './segments.ts';
import { readWordFacts, roomFor, Shape, type WordFacts } from './word-facts.ts';

const features = new Int32Array(mostFeatures);

/** Passages of up to so many tokens share one room for what is known of them, which nobody keeps. */
const mostTokens = 4096;
const sharedRoom = roomOf(mostTokens);

function roomOf(count: number) {
  return { facts: roomFor(count), around: roomAround(count) };
}

/** The names of a passage as the model sees them, in order. */
export function tagNames(tokens: Tokens, model: TaggerModel): Found[] {
  const room = tokens.count <= mostTokens ? sharedRoom : roomOf(tokens.count);
  const words = readWordFacts(tokens, model.lexicon, room.facts);
  const segments = findSegments(tokens);
  const around = readSurroundings(words, model.lexicon, segments, room.around);
  const names: Found[] = [];
  for (let k = 0; k < segments.length; k += 2) {
    const first = segments[k]!;
    const length = segments[k + 1]! - first;
    if (length === 1 && isPlainOpener(words, around, first)) continue;
    const scores = new Int32Array(length * labels.length);
    for (let i = 0; i < length; i++) scoreToken(words, around, first + i, model, scores, i * labels.length);
    collect(decode(scores, length, model), scores, first, model.scale, names);
  }
  return names;
}

const named =
  Listed.firstName |
  Listed.surname |
  Listed.city |
  Listed.country |
  Listed.demonym |
  Listed.region |
  Listed.organisation |
  Listed.club;

/** A frequent word that opens its sentence and is on no list of names: in no name, and so common that looking costs. */
function isPlainOpener(words: WordFacts, around: Surroundings, i: number): boolean {
  const lists = words.lists[i]!;
  return around.opens[i] === 1 && (lists & Listed.frequent) !== 0 && (lists & named) === 0;
}

/** Adds up what speaks for each label of a token but `O`, in units of the model's scale. */
function scoreToken(
  words: WordFacts,
  around: Surroundings,
  i: number,
  model: TaggerModel,
  scores: Int32Array,
  row: number,
): void {
  const at = row + 1;
  addSaid(model, words, around, i, around.opens[i] === 1 ? Place.opening : Place.own, scores, at);
  addSaid(model, words, around, i - 1, Place.behind, scores, at);
  addSaid(model, words, around, i + 1, Place.ahead, scores, at);
  addWeights(model, features, writeContext(words, around, i, features), scores, at);
  if (!isProper(words, around, i)) return;
  const pull = Math.round(properPull / model.scale);
  for (let y = 0; y < weightCount; y++) scores[at + y]! += pull;
}

/** How much speaks for any name in a capitalised word that is neither common nor first in its sentence; 1 to 2 measured best. */
const properPull = 1;
const ordinary = Listed.common | Listed.title | Listed.date | Listed.head | Listed.organisationHead;

function isProper(words: WordFacts, around: Surroundings, i: number): boolean {
  if ((words.shapes[i] !== Shape.capital && words.shapes[i] !== Shape.capitals) || around.opens[i] || words.shouting[i])
    return false;
  return (words.lists[i]! & ordinary) === 0;
}

const longestPath = 512;
const back = new Uint8Array(longestPath * labels.length);
let best = new Float64Array(labels.length);
let next = new Float64Array(labels.length);

/** The best path of labels through a segment (Viterbi); what lies beyond the longest path is in no name. */
function decode(scores: Int32Array, size: number, model: TaggerModel): Uint8Array {
  const width = labels.length;
  const { transitions, scale } = model;
  const length = Math.min(size, longestPath);
  for (let y = 0; y < width; y++) best[y] = scores[y]! * scale + transitions[width * width + y]!;
  for (let i = 1; i < length; i++) {
    for (let y = 0; y < width; y++) {
      let top = Number.NEGATIVE_INFINITY;
      let from = 0;
      // A name goes on only behind its own labels.
      const inside = y > 0 && y % 2 === 0;
      const last = inside ? y : width - 1;
      for (let z = inside ? y - 1 : 0; z <= last; z++) {
        const score = best[z]! + transitions[z * width + y]!;
        if (score > top) {
          top = score;
          from = z;
        }
      }
      next[y] = top + scores[i * width + y]! * scale;
      back[i * width + y] = from;
    }
    [best, next] = [next, best];
  }
  let label = 0;
  for (let y = 1; y < width; y++) if (best[y]! > best[label]!) label = y;
  const path = new Uint8Array(size);
  for (let i = length - 1; i >= 0; i--) {
    path[i] = label;
    label = back[i * width + label]!;
  }
  return path;
}

const types: readonly NameType[] = ['person', 'organisation', 'place', 'other'];

/** Appends the names that a path spells: odd labels begin one, even ones above 0 go on with it. */
function collect(path: Uint8Array, scores: Int32Array, first: number, scale: number, names: Found[]): void {
  for (let i = 0; i < path.length; i++) {
    const label = path[i]!;
    if (label % 2 === 0) continue;
    let end = i + 1;
    while (path[end] === label + 1) end++;
    let type = (label - 1) >> 1;
    if (label === otherBegins) type = typeOfOther(scores, i, end, scale);
    names.push(found(first + i, first + end, types[type]!));
    i = end - 1;
  }
}

const otherBegins = labels.indexOf('B-MISC');

/** How close another type has to come to win over `other`, whose examples are the most mixed; measured on the held-out sets. */
const otherMargin = 0.3;

/** The type of tokens that were labelled as something other: a person, body or place where that scores nearly as high. */
function typeOfOther(scores: Int32Array, first: number, last: number, scale: number): number {
  let best = 3;
  let top = sumOf(scores, first, last, 3) - otherMargin / scale;
  for (let type = 0; type < 3; type++) {
    const sum = sumOf(scores, first, last, type);
    if (sum <= top) continue;
    best = type;
    top = sum;
  }
  return best;
}

/** What speaks for one type over a name's tokens. */
function sumOf(scores: Int32Array, first: number, last: number, type: number): number {
  let sum = scores[first * labels.length + 1 + 2 * type]!;
  for (let i = first + 1; i < last; i++) sum += scores[i * labels.length + 2 + 2 * type]!;
  return sum;
}
