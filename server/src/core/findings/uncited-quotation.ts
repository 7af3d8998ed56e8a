import { citeFixes } from './cite-fix.ts';
import { type Finding, type FindingContext, type Rule, withFixes } from './finding.ts';
import { faultOf, quotationVerdicts } from './quotation-verdicts.ts';
import { saidBy } from './wording.ts';

/** A source has this quotation, and the sentence cites none. */
export const uncitedQuotation: Rule = { code: 'uncited-quotation', severity: 'hint', local: true, find };

function find(context: FindingContext): readonly Finding[] {
  return quotationVerdicts(context).flatMap((verdict) => {
    const role = context.draft.reading.readings[verdict.passage]?.passage.role;
    if (verdict.state !== 'backed' || verdict.cited.length > 0 || role === 'heading' || role === 'title') return [];
    if (context.index.complete && faultOf(verdict, context.index)) return [];
    const [best] = verdict.evidence;
    return withFixes(
      {
        code: uncitedQuotation.code,
        severity: 'hint',
        ...verdict.span,
        message: `${best ? saidBy(best) : 'A source'}, has these words. The sentence cites no source.`,
        evidence: verdict.evidence,
      },
      () => citeFixes(context, verdict),
    );
  });
}
