import { citePassage } from '../corpus/cite-passage.ts';
import { placesHeld } from '../corpus/cited-support.ts';
import type { Evidence, Verdict } from '../corpus/evidence.ts';
import { lookUpsOf } from '../corpus/look-ups.ts';
import type { View } from './view.ts';

/**
 * The passages of the cited sources that hold a mention, where a reading of them in full has found it and the look-up that gives
 * evidence has not: what it is cited for has to be shown.
 */
export function heldEvidence({ draft, index }: View, verdict: Verdict): readonly Evidence[] {
  const { mention, support, evidence, cited, passage } = verdict;
  if (support !== 'held' || mention.kind === 'name') return [];
  const sources = [...new Set(cited.flatMap((it) => draft.citations[it]?.sources ?? []))];
  if (evidence.some((it) => it.relation === 'agrees' && sources.includes(it.at.source))) return [];
  const reading = draft.reading.readings[passage];
  if (!reading) return [];
  return placesHeld(mention, reading, sources, lookUpsOf(index)).flatMap((at) => {
    const bearing = { relation: 'agrees', strength: 0.5, reason: 'in the cited source' } as const;
    return citePassage(index, at, at.mention, at.mention, bearing) ?? [];
  });
}
