import { isCountedFromEvent } from '../corpus/elapsed.ts';
import type { Evidence } from '../corpus/evidence.ts';
import { inOtherWords } from '../corpus/figure-evidence.ts';
import type { Figure } from '../mentions/mention.ts';
import { contradictions, figureVerdicts, isTraceable } from './figure-verdicts.ts';
import type { Finding, FindingContext, Rule } from './finding.ts';
import { saidBy, searched } from './wording.ts';

/** None of the sources read has this figure. */
export const unsourcedFigure: Rule = { code: 'unsourced-figure', severity: 'warning', local: true, find };

function find(context: FindingContext): readonly Finding[] {
  if (!context.index.complete || context.index.size === 0) return [];
  return figureVerdicts(context).flatMap((verdict) => {
    const { mention } = verdict;
    if (verdict.state !== 'not-backed' || verdict.cited.length > 0 || !isTraceable(mention)) return [];
    const reading = context.draft.reading.readings[verdict.passage];
    if (contradictions(verdict).length > 0 || (reading && isCountedFromEvent(mention, reading))) return [];
    const near = verdict.evidence.find((it) => it.relation === 'near');
    return {
      code: unsourcedFigure.code,
      severity: near || mention.compound ? 'information' : 'warning',
      ...verdict.span,
      message: messageOf(context, mention, near),
      evidence: verdict.evidence,
      fixes: [],
    } satisfies Finding;
  });
}

function messageOf({ index }: FindingContext, { text }: Figure, near: Evidence | undefined): string {
  if (near?.reason === inOtherWords)
    return `${saidBy(near)}, has ${near.text} among other words: see whether it is the same.`;
  return `${text}: ${searched(index)}.${near ? ` ${saidBy(near)}, has ${near.text}.` : ''}`;
}
