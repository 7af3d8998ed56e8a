import Fuse from 'fuse.js';
import type { Index, Source } from '../corpus/source.ts';
import { termsOf } from '../findings/wording.ts';

/** Up to this many sources are searched letter by letter: 4 µs each. In a larger corpus a key is found by its beginning. */
const fuzzyLimit = 2000;

interface Catalogue {
  readonly generation: number;
  /** By key in lower case. */
  readonly sorted: readonly { readonly lower: string; readonly source: Source }[];
  readonly fuse: Fuse<Source> | null;
}

const kept = new WeakMap<Index, Catalogue>();

/**
 * The sources that a person may mean by some letters: by key, title, author and outlet; by key alone in a large corpus. All of
 * them, in the order of their keys, for no letters. Sources under terms are never offered.
 */
export function searchSources(index: Index, letters: string, limit: number): readonly Source[] {
  const { sorted, fuse } = catalogueOf(index);
  if (letters === '') return sorted.slice(0, limit).map((it) => it.source);
  const lower = letters.toLowerCase();
  const found: Source[] = [];
  for (let i = firstFrom(sorted, lower); i < sorted.length && found.length < limit; i++) {
    const it = sorted[i]!;
    if (!it.lower.startsWith(lower)) break;
    found.push(it.source);
  }
  const others = fuse?.search(letters, { limit }).map((it) => it.item) ?? [];
  return [...found, ...others.filter((it) => !found.includes(it))].slice(0, limit);
}

function firstFrom(sorted: Catalogue['sorted'], lower: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.lower < lower) low = middle + 1;
    else high = middle;
  }
  return low;
}

function catalogueOf(index: Index): Catalogue {
  const known = kept.get(index);
  if (known?.generation === index.generation) return known;
  const sources = [...index.sources()].filter((it) => termsOf(it) === null);
  const sorted = sources.map((source) => ({ lower: source.key.toLowerCase(), source }));
  sorted.sort((a, b) => (a.lower < b.lower ? -1 : a.lower > b.lower ? 1 : 0));
  const keys = ['key', 'metadata.title', 'metadata.author', 'metadata.outlet'];
  const fuse = sources.length > fuzzyLimit ? null : new Fuse(sources, { keys, threshold: 0.35, ignoreLocation: true });
  const fresh = { generation: index.generation, sorted, fuse };
  kept.set(index, fresh);
  return fresh;
}
