import Fuse from 'fuse.js';
import type { Index, Source } from '../corpus/source.ts';
import { termsOf } from '../findings/wording.ts';

/** Up to this many sources are searched letter by letter: 4 µs each. In a larger corpus words are found by their beginnings. */
const fuzzyLimit = 1000;

interface Catalogue {
  readonly generation: number;
  readonly fuse: Fuse<Source>;
}

const kept = new WeakMap<Index, Catalogue>();

/**
 * The sources that a person may mean by some letters: those whose key they begin, in the order of keys, then those of which
 * they mean the title, author or outlet. Sources under terms are never offered.
 */
export function searchSources(index: Index, letters: string, limit: number): readonly Source[] {
  const found = new Map<string, Source>();
  take(index.sourcesFrom(letters), found, limit);
  if (letters !== '' && found.size < limit) take(meant(index, letters, limit), found, limit);
  return [...found.values()];
}

function take(sources: Iterable<Source>, found: Map<string, Source>, limit: number): void {
  for (const it of sources) {
    if (termsOf(it) === null) found.set(it.id, it);
    if (found.size >= limit) return;
  }
}

function meant(index: Index, letters: string, limit: number): Iterable<Source> {
  if (index.size > fuzzyLimit) return index.sourcesWith(letters.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  const known = kept.get(index);
  const fuse = known?.generation === index.generation ? known.fuse : fuseOf(index);
  kept.set(index, { generation: index.generation, fuse });
  return fuse.search(letters, { limit: limit * 2 }).map((it) => it.item);
}

function fuseOf(index: Index): Fuse<Source> {
  const keys = ['key', 'metadata.title', 'metadata.author', 'metadata.outlet'];
  const sources = [...index.sources()].filter((it) => termsOf(it) === null);
  return new Fuse(sources, { keys, threshold: 0.35, ignoreLocation: true });
}
