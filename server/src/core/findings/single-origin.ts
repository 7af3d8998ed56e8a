import { originsOf } from '../corpus/origins.ts';
import { backing } from './figure-verdicts.ts';
import type { Finding, FindingContext, Rule } from './finding.ts';
import { oneASource, saidBy, voices } from './wording.ts';

/** Everything that backs this goes back to one origin or one voice. */
export const singleOrigin: Rule = { code: 'single-origin', severity: 'off', local: true, find };

function find(context: FindingContext): readonly Finding[] {
  return context.draft.verdicts.flatMap((verdict) => {
    const evidence = backing(verdict);
    const sources = oneASource(evidence);
    if (verdict.mention.kind === 'name' || verdict.insideQuotation || sources.length === 0) return [];
    const origins = originsOf(evidence);
    if (origins > 1 && voices(evidence) > 1) return [];
    const many =
      sources.length > 1 ? `${sources.length} sources, one ${origins > 1 ? 'voice' : 'origin'}` : 'One source';
    return {
      code: singleOrigin.code,
      severity: 'information',
      ...verdict.span,
      message: `${many} for this: ${saidBy(sources[0]!)}.`,
      evidence: verdict.evidence,
      fixes: [],
    } satisfies Finding;
  });
}
