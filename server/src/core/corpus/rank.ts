import type { Evidence } from './evidence.ts';

const order = { agrees: 0, computed: 1, differs: 2, near: 3 } as const;

/**
 * The order in which evidence is shown: by relation, then primary sources first and marked ones last, then by strength, then
 * newest first.
 */
export function rank(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...evidence].sort(
    (a, b) =>
      order[a.relation] - order[b.relation] ||
      standing(a) - standing(b) ||
      b.strength - a.strength ||
      (b.source.metadata.date ?? '').localeCompare(a.source.metadata.date ?? '') ||
      a.source.key.localeCompare(b.source.key) ||
      a.at.passage - b.at.passage ||
      a.start - b.start,
  );
}

/** 0 for a primary source, 2 for one that is marked partisan, rewritten or corrected, 1 for all others. */
export function standing(evidence: Evidence): number {
  const { marks } = evidence.source.metadata;
  if (marks.standing === 'primary') return 0;
  return marks.standing || marks['corrected-by'] ? 2 : 1;
}
