import type { Known } from '../citations/citation.ts';
import type { Index } from './source.ts';

/** What citation styles may ask about the sources of an index. */
export function knownOf(index: Index): Known {
  const keyOf = (number: number | null | undefined) => (number == null ? null : (index.source(number)?.key ?? null));
  return {
    isKey: (key) => index.byKey(key).length > 0,
    keyOfLabel: (label) => {
      if (index.byKey(label).length > 0) return label;
      // Only what cannot be a label as it is takes another, and that has a hyphen.
      return label.includes('-') ? keyOf(index.byLabel(label).at(-1)) : null;
    },
    keyOf: (address) => keyOf(index.byUrl(address)),
    keyOfTitle: (title) => {
      const [number, ...others] = title === '' ? [] : index.byTitle(title);
      return others.length > 0 ? null : keyOf(number);
    },
  };
}
