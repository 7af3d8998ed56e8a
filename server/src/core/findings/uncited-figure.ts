import type { Evidence } from '../corpus/evidence.ts';
import { once } from '../text/once.ts';
import { citeFixes } from './cite-fix.ts';
import { backing, figureVerdicts, isTraceable } from './figure-verdicts.ts';
import { type Finding, type FindingContext, type Rule, withFixes } from './finding.ts';
import { isHeadline } from './headline.ts';
import { list, oneASource, saidBy } from './wording.ts';

/** Sources back the figure, and its sentence cites none. */
export const uncitedFigure: Rule = { code: 'uncited-figure', severity: 'hint', local: true, find };

/** Sources that a message names. */
const namedSources = 2;

/** “Espreso, line 8 and UNN, line 3, and 2 more”. */
const namesOf = once((evidence: readonly Evidence[]) => {
  const sources = oneASource(evidence);
  const more = sources.length - namedSources;
  return `${list(sources.slice(0, namedSources).map(saidBy))}${more > 0 ? `, and ${more} more` : ''}`;
});

function find(context: FindingContext): readonly Finding[] {
  return figureVerdicts(context).flatMap((verdict) => {
    if (verdict.state !== 'backed' || verdict.cited.length > 0 || !isTraceable(verdict.mention)) return [];
    if (isHeadline(context, verdict)) return [];
    return withFixes(
      {
        code: uncitedFigure.code,
        severity: 'hint',
        ...verdict.span,
        message: `${namesOf(backing(verdict))}: ${verdict.mention.text}. The sentence cites none.`,
        evidence: verdict.evidence,
      },
      () => citeFixes(context, verdict),
    );
  });
}
