import type { Lexicon } from '../src/core/mentions/names/lexicon.ts';
import {
  featureCheck,
  headerSize,
  labels,
  modelMagic,
  modelVersion,
  type TaggerModel,
} from '../src/core/mentions/names/model.ts';
import type { Weights } from './crf.ts';

/** Puts the heaviest features into a table of `slots` slots and their weights into int8. */
export function packModel(weights: Weights, slots: number, lexicon: Lexicon): TaggerModel {
  const width = labels.length - 1;
  const { features } = weights;
  const heaviest = [...weights.index].map(([hash, at]) => {
    let norm = 0;
    for (let y = 0; y < width; y++) norm += (features[at * width + y] ?? 0) ** 2;
    return { hash, at, norm };
  });
  heaviest.sort((a, b) => b.norm - a.norm || a.hash - b.hash);
  const checks = new Uint8Array(slots);
  const packed = new Int8Array(slots * width);
  const top = features.reduce((most, it) => Math.max(most, Math.abs(it)), 0);
  const scale = top / 127;
  for (const { hash, at, norm } of heaviest) {
    if (norm < (scale / 2) ** 2) break;
    const check = featureCheck(hash);
    const home = hash & (slots - 1);
    if (checks[home] === check || checks[home ^ 1] === check) continue;
    const slot = checks[home] === 0 ? home : home ^ 1;
    if (checks[slot] !== 0) continue;
    checks[slot] = check;
    for (let y = 0; y < width; y++) packed[slot * width + y] = Math.round((features[at * width + y] ?? 0) / scale);
  }
  return { checks, weights: packed, scale, transitions: weights.transitions, lexicon };
}

/** The bytes of a model file; `parseTagger` reads them. */
export function writeModel(model: TaggerModel): Uint8Array {
  const { lexicon } = model;
  const parts = [
    model.transitions,
    model.checks,
    model.weights,
    lexicon.checks,
    lexicon.lists,
    lexicon.clusters,
    lexicon.phraseChecks,
    lexicon.phraseTypes,
  ];
  const bytes = new Uint8Array(headerSize + parts.reduce((sum, part) => sum + part.byteLength, 0));
  const view = new DataView(bytes.buffer);
  const header = [
    modelMagic,
    modelVersion,
    labels.length,
    model.checks.length,
    lexicon.checks.length,
    lexicon.phraseChecks.length,
  ];
  for (const [i, value] of header.entries()) view.setUint32(i * 4, value, true);
  view.setFloat32(24, model.scale, true);
  let at = headerSize;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}
