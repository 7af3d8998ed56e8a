import { contradictions, figureVerdicts, isTraceable } from './figure-verdicts.ts';
import type { Finding, FindingContext, Rule } from './finding.ts';
import { saidBy, searched } from './wording.ts';

/** None of the sources read has this figure. */
export const unsourcedFigure: Rule = { code: 'unsourced-figure', severity: 'warning', find };

function find(context: FindingContext): readonly Finding[] {
  if (!context.index.complete || context.index.size === 0) return [];
  return figureVerdicts(context).flatMap((verdict) => {
    const { mention } = verdict;
    if (verdict.state !== 'not-backed' || verdict.cited.length > 0 || !isTraceable(mention)) return [];
    if (contradictions(verdict).length > 0) return [];
    const near = verdict.evidence.find((it) => it.relation === 'near');
    const nearest = near ? ` ${saidBy(near)}, has ${near.text}.` : '';
    return {
      code: unsourcedFigure.code,
      severity: near || mention.compound ? 'information' : 'warning',
      ...verdict.span,
      message: `${mention.text}: ${searched(context.index)}.${nearest}`,
      evidence: verdict.evidence,
      fixes: [],
    } satisfies Finding;
  });
}
