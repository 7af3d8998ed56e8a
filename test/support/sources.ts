import type { Cited, Known } from '../../server/src/core/citations/citation.ts';
import { labelOf } from '../../server/src/core/citations/quotable.ts';

/** What citation styles may ask, answered from a list of sources. */
export function knownFrom(sources: readonly Pick<Cited, 'key' | 'url' | 'title'>[]): Known {
  return {
    isKey: (key) => sources.some((it) => it.key === key),
    keyOfLabel: (label) => sources.find((it) => labelOf(it.key) === label)?.key ?? null,
    keyOf: (address) => sources.find((it) => it.url === address)?.key ?? null,
    keyOfTitle: (title) => sources.find((it) => it.title === title)?.key ?? null,
  };
}

/** A source to cite, with nothing known of it but what is given. */
export function source(key: string, facts: Partial<Cited> = {}): Cited {
  const none = {
    title: null,
    outlet: null,
    author: null,
    date: null,
    url: null,
    page: null,
    time: null,
    passage: null,
  };
  return { key, ...none, ...facts };
}
