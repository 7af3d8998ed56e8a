import type { Example } from './examples.ts';

/** What training makes: weights of features by index, and worth of label pairs. */
export interface Weights {
  /** Feature hash → index. */
  readonly index: Map<number, number>;
  /** `index × (labels − 1)`: `O` weighs nothing. */
  readonly features: Float32Array;
  /** `(labels + 1) × labels`, the last row for a segment's start; forbidden pairs are very low. */
  readonly transitions: Float32Array;
}

/** How to train. */
export interface Schedule {
  readonly epochs: number;
  readonly rate: number;
  /** Pull of each weight towards 0. */
  readonly shrink: number;
  /** Features rarer than this are left out. */
  readonly rarest: number;
  /** Chance that a feature of a token is left out of one step. */
  readonly dropout: number;
  readonly seed: number;
}

const forbidden = -1e4;
const width = 9;

/**
 * Trains a linear-chain conditional random field by AdaGrad on the likelihood of the allowed labels: where a set cannot say
 * which of several is right, their sum is made likely. Same examples and seed give the same weights.
 */
export function trainCrf(examples: readonly Example[], schedule: Schedule, log: (line: string) => void): Weights {
  const index = indexFeatures(examples, schedule.rarest);
  const rows = examples.map((it) => it.features.map((hashes) => toIndices(hashes, index)));
  const random = seeded(schedule.seed);
  const model = newWeights(index);
  const sums = {
    features: new Float32Array(model.features.length),
    transitions: new Float32Array(model.transitions.length),
  };
  const squares = {
    features: new Float32Array(model.features.length).fill(1e-6),
    transitions: new Float32Array(model.transitions.length).fill(1e-6),
  };
  const order = examples.map((_, i) => i);
  const averageFrom = Math.floor(schedule.epochs / 2);
  log(`${index.size} features`);
  for (let epoch = 0; epoch < schedule.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const i of order) {
      const example = examples[i] as Example;
      const tokens = drop(rows[i] ?? [], schedule.dropout, random);
      loss += step(model, squares, tokens, example, schedule);
    }
    if (epoch >= averageFrom) {
      add(sums.features, model.features);
      add(sums.transitions, model.transitions);
    }
    log(`epoch ${epoch + 1}: loss ${Math.round(loss)}`);
  }
  const count = schedule.epochs - averageFrom;
  for (let i = 0; i < sums.features.length; i++) sums.features[i] = (sums.features[i] ?? 0) / count;
  for (let i = 0; i < sums.transitions.length; i++) sums.transitions[i] = (sums.transitions[i] ?? 0) / count;
  return { index, ...sums };
}

/** The mean of weights that were trained on the same examples with different seeds. */
export function averageWeights(trained: readonly Weights[]): Weights {
  const [first] = trained;
  if (!first) throw new Error('No weights to average.');
  const mean = (arrays: readonly Float32Array[]) =>
    arrays[0]!.map((_, i) => arrays.reduce((sum, it) => sum + it[i]!, 0) / arrays.length);
  return {
    index: first.index,
    features: mean(trained.map((it) => it.features)),
    transitions: mean(trained.map((it) => it.transitions)),
  };
}

function indexFeatures(examples: readonly Example[], rarest: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const hashes of features) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const index = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= rarest) index.set(hash, index.size);
  return index;
}

function toIndices(hashes: Int32Array, index: Map<number, number>): Int32Array {
  const found: number[] = [];
  for (const hash of hashes) {
    const at = index.get(hash);
    if (at !== undefined) found.push(at);
  }
  return Int32Array.from(found);
}

function newWeights(index: Map<number, number>): Weights {
  const transitions = new Float32Array((width + 1) * width);
  for (let from = 0; from <= width; from++) {
    for (let to = 2; to < width; to += 2)
      if (from !== to && from !== to - 1) transitions[from * width + to] = forbidden;
  }
  return { index, features: new Float32Array(index.size * (width - 1)), transitions };
}

function drop(tokens: readonly Int32Array[], chance: number, random: () => number): readonly Int32Array[] {
  return chance === 0 ? tokens : tokens.map((it) => it.filter(() => random() >= chance));
}

/** One step on one segment; returns its loss. */
function step(
  model: Weights,
  squares: { readonly features: Float32Array; readonly transitions: Float32Array },
  tokens: readonly Int32Array[],
  example: Example,
  schedule: Schedule,
): number {
  const scores = scoreTokens(model, tokens);
  const links = Float64Array.from(model.transitions, Math.exp);
  const free = expect(scores, links, null, tokens.length);
  const sure = example.allowed.every((mask) => (mask & (mask - 1)) === 0);
  const tied = sure
    ? follow(scores, model.transitions, example.allowed, tokens.length)
    : expect(scores, links, example.allowed, tokens.length);
  const { features } = model;
  for (let i = 0; i < tokens.length; i++) {
    for (let y = 1; y < width; y++) {
      const slope = ((free.labels[i * width + y] ?? 0) - (tied.labels[i * width + y] ?? 0)) * example.weight;
      if (Math.abs(slope) < 1e-3) continue;
      const indices = tokens[i] as Int32Array;
      for (let f = 0; f < indices.length; f++) {
        const at = (indices[f] ?? 0) * (width - 1) + y - 1;
        descend(features, squares.features, at, slope + schedule.shrink * (features[at] ?? 0), schedule.rate);
      }
    }
  }
  for (let at = 0; at < model.transitions.length; at++) {
    if ((model.transitions[at] ?? 0) <= forbidden) continue;
    const slope = ((free.pairs[at] ?? 0) - (tied.pairs[at] ?? 0)) * example.weight;
    if (slope !== 0) descend(model.transitions, squares.transitions, at, slope, schedule.rate);
  }
  return (free.total - tied.total) * example.weight;
}

function descend(weights: Float32Array, squares: Float32Array, at: number, slope: number, rate: number): void {
  const square = squares[at]! + slope * slope;
  squares[at] = square;
  weights[at] = weights[at]! - (rate * slope) / Math.sqrt(square);
}

function scoreTokens(model: Weights, tokens: readonly Int32Array[]): Float64Array {
  const scores = new Float64Array(tokens.length * width);
  for (let i = 0; i < tokens.length; i++) {
    const indices = tokens[i] as Int32Array;
    for (let f = 0; f < indices.length; f++) {
      const at = (indices[f] ?? 0) * (width - 1);
      for (let y = 1; y < width; y++) scores[i * width + y] = scores[i * width + y]! + model.features[at + y - 1]!;
    }
  }
  return scores;
}

interface Expected {
  readonly labels: Float64Array;
  readonly pairs: Float64Array;
  /** Log of the sum over paths. */
  readonly total: number;
}

/**
 * Expected labels and label pairs over all paths, or over those that the masks allow: forward and backward sums, scaled at
 * each token so that none overflows. `links` are the exponentials of the transitions.
 */
function expect(scores: Float64Array, links: Float64Array, allowed: Int32Array | null, length: number): Expected {
  const forward = new Float64Array(length * width);
  const backward = new Float64Array(length * width);
  const local = new Float64Array(length * width);
  const pairs = new Float64Array((width + 1) * width);
  let total = 0;
  for (let i = 0; i < length; i++) {
    const row = i * width;
    const mask = allowed === null ? -1 : (allowed[i] ?? 0);
    let top = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < width; y++) if ((mask >> y) & 1 && scores[row + y]! > top) top = scores[row + y]!;
    let sum = 0;
    for (let y = 0; y < width; y++) {
      if (!((mask >> y) & 1)) continue;
      const here = Math.exp(scores[row + y]! - top);
      local[row + y] = here;
      let before = 0;
      if (i === 0) before = links[width * width + y]!;
      else for (let z = 0; z < width; z++) before += forward[row - width + z]! * links[z * width + y]!;
      forward[row + y] = before * here;
      sum += before * here;
    }
    for (let y = 0; y < width; y++) forward[row + y] = forward[row + y]! / sum;
    total += Math.log(sum) + top;
  }
  const end = (length - 1) * width;
  for (let y = 0; y < width; y++) backward[end + y] = 1;
  for (let i = length - 2; i >= 0; i--) {
    const row = i * width;
    const next = row + width;
    let sum = 0;
    for (let y = 0; y < width; y++) {
      let after = 0;
      for (let z = 0; z < width; z++) after += links[y * width + z]! * local[next + z]! * backward[next + z]!;
      backward[row + y] = after;
      sum += after;
    }
    for (let y = 0; y < width; y++) backward[row + y] = backward[row + y]! / sum;
  }
  const labels = new Float64Array(length * width);
  for (let i = 0; i < length; i++) {
    const row = i * width;
    let sum = 0;
    for (let y = 0; y < width; y++) sum += forward[row + y]! * backward[row + y]!;
    for (let y = 0; y < width; y++) labels[row + y] = (forward[row + y]! * backward[row + y]!) / sum;
    if (i === 0) {
      for (let y = 0; y < width; y++) pairs[width * width + y] = labels[y]!;
      continue;
    }
    let all = 0;
    const joint = new Float64Array(width * width);
    for (let z = 0; z < width; z++) {
      const from = forward[row - width + z]!;
      if (from === 0) continue;
      for (let y = 0; y < width; y++) {
        const it = from * links[z * width + y]! * local[row + y]! * backward[row + y]!;
        joint[z * width + y] = it;
        all += it;
      }
    }
    for (let at = 0; at < joint.length; at++) pairs[at] = pairs[at]! + joint[at]! / all;
  }
  return { labels, pairs, total };
}

/** The same for a path that is given in full. */
function follow(scores: Float64Array, transitions: Float32Array, allowed: Int32Array, length: number): Expected {
  const labels = new Float64Array(length * width);
  const pairs = new Float64Array((width + 1) * width);
  let total = 0;
  let before = width;
  for (let i = 0; i < length; i++) {
    const y = 31 - Math.clz32(allowed[i]!);
    labels[i * width + y] = 1;
    pairs[before * width + y] = pairs[before * width + y]! + 1;
    total += scores[i * width + y]! + transitions[before * width + y]!;
    before = y;
  }
  return { labels, pairs, total };
}

function add(sums: Float32Array, values: Float32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (values[i] ?? 0);
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
