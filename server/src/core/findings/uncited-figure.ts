import { citeFixes } from './cite-fix.ts';
import { backing, figureVerdicts, isTraceable } from './figure-verdicts.ts';
import { type Finding, type FindingContext, type Rule, withFixes } from './finding.ts';
import { isHeadline } from './headline.ts';
import { list, oneASource, saidBy } from './wording.ts';

/** Sources back the figure, and its sentence cites none. */
export const uncitedFigure: Rule = { code: 'uncited-figure', severity: 'hint', find };

/** Sources that a message names. */
const namedSources = 2;

function find(context: FindingContext): readonly Finding[] {
  return figureVerdicts(context).flatMap((verdict) => {
    if (verdict.state !== 'backed' || verdict.cited.length > 0 || !isTraceable(verdict.mention)) return [];
    if (isHeadline(context, verdict)) return [];
    const sources = oneASource(backing(verdict));
    const more = sources.length - namedSources;
    const named = list(sources.slice(0, namedSources).map(saidBy));
    return withFixes(
      {
        code: uncitedFigure.code,
        severity: 'hint',
        ...verdict.span,
        message: `${named}${more > 0 ? `, and ${more} more` : ''}: ${verdict.mention.text}. The sentence cites none.`,
        evidence: verdict.evidence,
      },
      () => citeFixes(context, verdict),
    );
  });
}
