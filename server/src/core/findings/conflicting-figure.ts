import type { Evidence } from '../corpus/evidence.ts';
import { failedCalculations } from './calculation-notes.ts';
import { contradictions, type FigureVerdict, figureVerdicts, fileSpanOfNumeral, numeralOf } from './figure-verdicts.ts';
import { type Finding, type FindingContext, type Fix, type Rule, withFixes } from './finding.ts';
import { rewriteFigure, singleValue } from './rewrite-figure.ts';
import { valueFixes } from './value-fixes.ts';
import { andMoreSources, oneASource, saidBy } from './wording.ts';

/** No source allows this value, and sources that count the same thing say another. */
export const conflictingFigure: Rule = { code: 'conflicting-figure', severity: 'warning', find };

function find(context: FindingContext): readonly Finding[] {
  const calculated = failedCalculations(context).map(({ span, message }): Finding => {
    return { code: conflictingFigure.code, severity: 'warning', ...span, message, evidence: [], fixes: [] };
  });
  if (!context.index.complete) return calculated;
  const contradicted = figureVerdicts(context).flatMap((verdict) => {
    const against = oneASource(contradictions(verdict));
    const [best] = against;
    if (!best) return [];
    return withFixes(
      {
        code: conflictingFigure.code,
        severity: 'warning',
        ...verdict.span,
        message: `${saidBy(best)}: ${best.text}${andMoreSources(against)}. ${absence(verdict)}`,
        evidence: verdict.evidence,
      },
      () => fixes(context, verdict, against),
    );
  });
  return [...calculated, ...contradicted.filter((it) => !calculated.some((other) => other.start === it.start))];
}

/** The value may stand in a source for something else; then only the draft is left to be named. */
function absence({ mention, evidence }: FigureVerdict): string {
  const elsewhere = evidence.some(
    (it) =>
      it.relation === 'near' &&
      it.mention?.kind === 'figure' &&
      it.mention.low === mention.low &&
      it.mention.high === mention.high,
  );
  return elsewhere ? `The draft has ${mention.text}.` : `No source has ${mention.text}.`;
}

function fixes(context: FindingContext, verdict: FigureVerdict, against: readonly Evidence[]): readonly Fix[] {
  return valueFixes({
    span: fileSpanOfNumeral(context, verdict),
    evidence: verdict.evidence,
    against,
    rewrite({ mention }) {
      const value = mention?.kind === 'figure' ? singleValue(mention) : null;
      return value === null ? null : rewriteFigure(numeralOf(verdict.mention), value);
    },
    shorten: (text) => text,
  });
}
