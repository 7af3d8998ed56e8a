import { Kind, type Tokens } from '../../text/tokens.ts';
import type { NameType } from '../mention.ts';
import { mostFeatures, readSegment, writeFeatures } from './features.ts';
import { type Found, found } from './found.ts';
import { findFeature, type TaggerModel } from './model.ts';
import { findSegments } from './segments.ts';
import { readWordFacts, type WordFacts } from './word-facts.ts';

const features = new Int32Array(mostFeatures);

/** The names of a passage as the model sees them, in order. */
export function tagNames(tokens: Tokens, model: TaggerModel): Found[] {
  const words = readWordFacts(tokens, model.lexicon);
  const names: Found[] = [];
  for (const segment of segmentsOf(words, model.lexicon)) {
    const labels = decode(scoreSegment(words, segment, model), segment.last - segment.first, model);
    collect(labels, segment.first, names);
  }
  return names;
}

/** The segments of a passage with what their features share: for tagging and for training alike. */
export function* segmentsOf(
  words: WordFacts,
  lexicon: TaggerModel['lexicon'],
): Generator<ReturnType<typeof readSegment>> {
  const { tokens } = words;
  const segments = findSegments(tokens);
  const numeric = numericShare(tokens);
  let s = 0;
  for (let k = 0; k < segments.length; k += 2) {
    const first = segments[k] ?? 0;
    while (first >= (tokens.sentences[s + 1] ?? tokens.count)) s++;
    const sentence = { first: tokens.sentences[s] ?? 0, last: tokens.sentences[s + 1] ?? tokens.count, numeric };
    yield readSegment(words, lexicon, first, segments[k + 1] ?? first, sentence);
  }
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

function scoreSegment(words: WordFacts, segment: ReturnType<typeof readSegment>, model: TaggerModel): Float64Array {
  const width = model.labels.length;
  const { checks, weights, scale } = model;
  const scores = new Float64Array((segment.last - segment.first) * width);
  for (let i = segment.first; i < segment.last; i++) {
    const count = writeFeatures(words, segment, i, features);
    const row = (i - segment.first) * width;
    for (let f = 0; f < count; f++) {
      const slot = findFeature(checks, features[f] ?? 0);
      if (slot < 0) continue;
      const at = slot * (width - 1);
      for (let y = 1; y < width; y++) scores[row + y] = (scores[row + y] ?? 0) + (weights[at + y - 1] ?? 0);
    }
    for (let y = 1; y < width; y++) scores[row + y] = (scores[row + y] ?? 0) * scale;
  }
  return scores;
}

/** The best path of labels through a segment (Viterbi). */
function decode(scores: Float64Array, length: number, model: TaggerModel): Uint8Array {
  const width = model.labels.length;
  const { transitions } = model;
  const back = new Uint8Array(length * width);
  let best = new Float64Array(width);
  let next = new Float64Array(width);
  for (let y = 0; y < width; y++) best[y] = (scores[y] ?? 0) + (transitions[width * width + y] ?? 0);
  for (let i = 1; i < length; i++) {
    for (let y = 0; y < width; y++) {
      let top = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let z = 0; z < width; z++) {
        const score = (best[z] ?? 0) + (transitions[z * width + y] ?? 0);
        if (score > top) {
          top = score;
          from = z;
        }
      }
      next[y] = top + (scores[i * width + y] ?? 0);
      back[i * width + y] = from;
    }
    [best, next] = [next, best];
  }
  let label = 0;
  for (let y = 1; y < width; y++) if ((best[y] ?? 0) > (best[label] ?? 0)) label = y;
  const path = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i--) {
    path[i] = label;
    label = back[i * width + label] ?? 0;
  }
  return path;
}

const types: readonly NameType[] = ['person', 'organisation', 'place', 'other'];

/** Appends the names that a path spells: odd labels begin one, even ones above 0 go on with it. */
function collect(labels: Uint8Array, first: number, names: Found[]): void {
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    if (label % 2 === 0) continue;
    let end = i + 1;
    while (labels[end] === label + 1) end++;
    names.push(found(first + i, first + end, types[(label - 1) >> 1] ?? 'other'));
    i = end - 1;
  }
}
