import type { Reading } from '../mentions/kind.ts';
import { kindOf } from '../mentions/kinds.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Evidence, ResolvedCitation, Support } from './evidence.ts';
import { readingOf } from './passage-reading.ts';
import type { Index } from './source.ts';

/** The sources that citations name, null where one of them names none: what it would say cannot be known. */
export function citedSources(citations: readonly ResolvedCitation[]): readonly number[] | null {
  if (citations.length === 0 || citations.some((it) => it.sources.length === 0)) return null;
  return [...new Set(citations.flatMap((it) => it.sources))];
}

/** Whether evidence comes from one of the sources, and so whether they bear a mention out; a calculation is nobody's alone. */
export function supportIn(evidence: readonly Evidence[], sources: readonly number[]): Support {
  const own = evidence.filter((it) => sources.includes(it.at.source));
  if (own.some((it) => it.relation === 'agrees') || evidence.some((it) => it.relation === 'computed')) return 'held';
  return own.some((it) => it.relation === 'near') ? 'near' : 'absent';
}

/**
 * The same from a reading of those sources in full: look-ups are bounded and may have passed them over. Whatever agrees in
 * kind and value counts, on any subject, since absence is about to be claimed.
 */
export function searchSupport(mention: Mention, reading: Reading, sources: readonly number[], index: Index): Support {
  let support: Support = 'absent';
  const kind = kindOf(mention);
  for (const source of sources) {
    for (let passage = 0; passage < index.passagesOf(source); passage++) {
      const stored = index.passage(source, passage);
      if (!stored) continue;
      if (mention.kind === 'quotation' && wordsOf(stored.text).includes(wordsOf(mention.text))) return 'held';
      for (const other of stored.mentions) {
        if (other.kind !== mention.kind) continue;
        const comparison = {
          draft: { reading },
          source: { reading: readingOf(stored) },
          knowledge: reading.knowledge,
        };
        const { relation } = kind.compare(mention, other, comparison);
        if (relation === 'agrees') return 'held';
        if (relation === 'near') support = 'near';
      }
    }
  }
  return support;
}

function wordsOf(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
