import type { Known } from '../citations/citation.ts';
import type { Index } from './source.ts';

/** What citation styles may ask about the sources of an index. */
export function knownOf(index: Index): Known {
  let titles: ReadonlySet<string> | null = null;
  return {
    isKey: (key) => index.byKey(key).length > 0,
    keyOf: (address) => {
      const number = index.byUrl(address);
      return number === null ? null : (index.source(number)?.key ?? null);
    },
    isTitle: (title) => {
      titles ??= new Set([...index.sources()].flatMap((it) => it.metadata.title ?? []));
      return titles.has(title);
    },
  };
}
