import type { Lexicon } from './lexicon.ts';

/**
 * The weights of the tagger: for each feature one int8 for every label but `O`, whose weight is 0. A feature is found by its
 * hash in one of two neighbouring slots; a slot keeps 8 more bits of the hash, so that features never seen in training
 * count for nothing.
 */
export interface TaggerModel {
  /** A power of two checks, 0 for an empty slot, and the weights of all labels but `O` for each. */
  readonly checks: Uint8Array;
  readonly weights: Int8Array;
  /** What a weight of 1 is worth. */
  readonly scale: number;
  /** Worth of label `b` behind label `a` at `a * 9 + b`; the last row is that of a segment's start. */
  readonly transitions: Float32Array;
  readonly lexicon: Lexicon;
}

/** The first bytes of a model file: `SLNT` and the version of hashes and features. */
export const modelMagic = 0x544e4c53;
export const modelVersion = 2;

/** Reads a model's bytes; null when they are of another version or cut short. */
export function parseTagger(bytes: Uint8Array): TaggerModel | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerSize || view.getUint32(0, true) !== modelMagic || view.getUint32(4, true) !== modelVersion)
    return null;
  const [labelCount = 0, slots = 0, words = 0, phrases = 0] = [8, 12, 16, 20].map((at) => view.getUint32(at, true));
  if (labelCount !== labels.length) return null;
  const scale = view.getFloat32(24, true);
  const sizes = [
    (labelCount + 1) * labelCount * 4,
    slots,
    slots * (labelCount - 1),
    words * 2,
    words * 2,
    words,
    phrases * 2,
    phrases,
  ];
  if (bytes.length < headerSize + sizes.reduce((sum, size) => sum + size, 0)) return null;
  let at = headerSize;
  // Copied, so that the arrays are aligned whatever the host's buffer.
  const take = (i: number): ArrayBuffer => {
    const size = sizes[i] ?? 0;
    const part = new Uint8Array(size);
    part.set(bytes.subarray(at, at + size));
    at += size;
    return part.buffer;
  };
  return {
    scale,
    transitions: new Float32Array(take(0)),
    checks: new Uint8Array(take(1)),
    weights: new Int8Array(take(2)),
    lexicon: {
      checks: new Uint16Array(take(3)),
      lists: new Uint16Array(take(4)),
      clusters: new Uint8Array(take(5)),
      phraseChecks: new Uint16Array(take(6)),
      phraseTypes: new Uint8Array(take(7)),
    },
  };
}

/** The header: magic, version, labels, slots, words, phrases, scale. All numbers are little-endian, as is every machine we run on. */
export const headerSize = 28;

/** The labels, in the order of the weights. */
export const labels: readonly string[] = [
  'O',
  'B-PER',
  'I-PER',
  'B-ORG',
  'I-ORG',
  'B-LOC',
  'I-LOC',
  'B-MISC',
  'I-MISC',
];

/** Weights of a feature: one for each label but `O`. */
export const weightCount = labels.length - 1;

/** Adds the weights of `count` features to the sums from `at` on; written out by label, since it is the innermost loop. */
export function addWeights(
  { checks, weights }: TaggerModel,
  features: Int32Array,
  count: number,
  sums: Int32Array,
  at: number,
): void {
  const found = findSlots(checks, features, count);
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < found; k++) {
    const from = slots[k]! * 8;
    a += weights[from]!;
    b += weights[from + 1]!;
    c += weights[from + 2]!;
    d += weights[from + 3]!;
    e += weights[from + 4]!;
    f += weights[from + 5]!;
    g += weights[from + 6]!;
    h += weights[from + 7]!;
  }
  sums[at]! += a;
  sums[at + 1]! += b;
  sums[at + 2]! += c;
  sums[at + 3]! += d;
  sums[at + 4]! += e;
  sums[at + 5]! += f;
  sums[at + 6]! += g;
  sums[at + 7]! += h;
}

const slots = new Int32Array(128);

/**
 * Puts the slots of the features that the model has into `slots`, and says how many. Without a branch: a processor that guesses
 * wrong which of them there are waits for memory at each.
 */
function findSlots(checks: Uint8Array, features: Int32Array, count: number): number {
  let found = 0;
  for (let k = 0; k < count; k++) {
    const hash = features[k]!;
    const slot = hash & (checks.length - 1);
    const check = featureCheck(hash);
    // 1 where the check is the same.
    const here = ((checks[slot]! ^ check) - 1) >>> 31;
    const beside = ((checks[slot ^ 1]! ^ check) - 1) >>> 31;
    slots[found] = slot ^ (beside & (here ^ 1));
    found += here | beside;
  }
  return found;
}

/** The 8 bits that a slot keeps of a feature's hash; never 0. */
export function featureCheck(hash: number): number {
  return hash >>> 24 || 1;
}
