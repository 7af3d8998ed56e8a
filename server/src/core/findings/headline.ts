import type { Verdict } from '../corpus/evidence.ts';
import type { FindingContext } from './finding.ts';

/** Whether a mention stands in a title, heading or caption, which sums up the text it stands over or beside. */
export function isHeadline({ draft }: FindingContext, verdict: Verdict): boolean {
  const role = draft.reading.readings[verdict.passage]?.passage.role;
  return role === 'title' || role === 'heading' || role === 'caption';
}
