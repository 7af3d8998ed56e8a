import { nameKeys } from '../../mentions/names/keys.ts';
import { addCounts, countUse, type NameCounts, noCounts, useOf } from '../name-counts.ts';
import type { StoredPassage } from '../source.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';

/** What the names of some sources add up to under one key. */
export interface NameSum {
  readonly counts: NameCounts;
  /** Sources that hold the name. */
  sources: number;
}

/** Adds up the names of sources, one source after the other. */
export class NameSums {
  readonly sums = new Map<string, NameSum>();

  /** Counts the names of one source. */
  add(passages: readonly StoredPassage[]): void {
    const seen = new Set<string>();
    for (const { mentions } of passages)
      for (const mention of mentions) {
        if (mention.kind !== 'name') continue;
        for (const key of nameKeys(mention)) {
          const sum = this.#of(key);
          countUse(sum.counts, useOf(mention), 1);
          if (seen.has(key)) continue;
          seen.add(key);
          sum.sources++;
        }
      }
  }

  /** Adds what others add up to, or takes it away. */
  merge(others: ReadonlyMap<string, NameSum>, by: 1 | -1): void {
    for (const [key, { counts, sources }] of others) {
      const sum = this.#of(key);
      addCounts(sum.counts, counts, by);
      sum.sources += by * sources;
    }
  }

  #of(key: string): NameSum {
    let sum = this.sums.get(key);
    if (!sum) {
      sum = { counts: noCounts(), sources: 0 };
      this.sums.set(key, sum);
    }
    return sum;
  }
}

export function packNames(sums: ReadonlyMap<string, NameSum>): Uint8Array {
  const out = new ByteWriter();
  for (const [key, sum] of sums) {
    out.text(key);
    writeSum(out, sum);
  }
  return out.take();
}

export function unpackNames(bytes: Uint8Array): ReadonlyMap<string, NameSum> {
  const from = new ByteReader(bytes);
  const sums = new Map<string, NameSum>();
  while (!from.done) {
    const key = from.text();
    sums.set(key, readSum(from));
  }
  return sums;
}

/** Writes what stands under one key. */
export function writeSum(out: ByteWriter, { counts, sources }: NameSum): void {
  out.number(sources);
  out.number(counts.count);
  out.number(counts.demonyms);
  for (const map of [counts.texts, counts.types, counts.readAs]) {
    out.number(map.size);
    for (const [it, count] of map) {
      out.text(it);
      out.number(count);
    }
  }
}

export function readSum(from: ByteReader): NameSum {
  const sources = from.number();
  const count = from.number();
  const demonyms = from.number();
  const maps = [0, 1, 2].map(() => {
    const map = new Map<string, number>();
    for (let left = from.number(); left > 0; left--) {
      const it = from.text();
      map.set(it, from.number());
    }
    return map;
  });
  const [texts, types, readAs] = maps as [Map<string, number>, NameCounts['types'], Map<string, number>];
  return { counts: { texts, types, readAs, count, demonyms }, sources };
}
