import type { Known } from '../citations/citation.ts';
import { labelOf } from '../citations/quotable.ts';
import type { Index } from './source.ts';

interface Names {
  readonly generation: number;
  /** Keys by the footnote label they take, for those that cannot be a label as they are. */
  readonly labels: ReadonlyMap<string, string>;
  /** Keys by title, null where several sources share it. */
  readonly titles: ReadonlyMap<string, string | null>;
}

const names = new WeakMap<Index, Names>();

/** What citation styles may ask about the sources of an index. */
export function knownOf(index: Index): Known {
  return {
    isKey: (key) => index.byKey(key).length > 0,
    keyOfLabel: (label) => {
      if (index.byKey(label).length > 0) return label;
      return label.includes('-') ? (namesOf(index).labels.get(label) ?? null) : null;
    },
    keyOf: (address) => {
      const number = index.byUrl(address);
      return number === null ? null : (index.source(number)?.key ?? null);
    },
    keyOfTitle: (title) => (title === '' ? null : (namesOf(index).titles.get(title) ?? null)),
  };
}

/** Labels and titles are asked for seldom: one pass over the sources, kept until the next commit. */
function namesOf(index: Index): Names {
  const kept = names.get(index);
  if (kept?.generation === index.generation) return kept;
  const labels = new Map<string, string>();
  const titles = new Map<string, string | null>();
  for (const { key, metadata } of index.sources()) {
    if (labelOf(key) !== key) labels.set(labelOf(key), key);
    if (metadata.title) titles.set(metadata.title, titles.has(metadata.title) ? null : key);
  }
  const fresh = { generation: index.generation, labels, titles };
  names.set(index, fresh);
  return fresh;
}
