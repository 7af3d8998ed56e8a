import { citeFixes } from './cite-fix.ts';
import { type Finding, type FindingContext, type Rule, withFixes } from './finding.ts';
import { firstMentions, type NameVerdict } from './name-verdicts.ts';
import { oneASource, placeOf } from './wording.ts';

/** Sources name this person, body or law; its first mention in the draft cites none. */
export const uncitedName: Rule = { code: 'uncited-name', severity: 'hint', find };

function find(context: FindingContext): readonly Finding[] {
  return firstMentions(context).flatMap((verdict) => {
    if (verdict.state !== 'backed' || verdict.cited.length > 0 || !isCitable(verdict)) return [];
    const sources = oneASource(verdict.evidence);
    const [best] = sources;
    if (!best) return [];
    const others = sources.length > 1 ? ` and ${sources.length - 1} more` : '';
    return withFixes(
      {
        code: uncitedName.code,
        severity: 'hint',
        ...verdict.span,
        message: `${placeOf(best)}${others}: ${best.text}. Its first mention in the draft cites none.`,
        evidence: verdict.evidence,
      },
      () => citeFixes(context, verdict),
    );
  });
}

function isCitable({ mention }: NameVerdict): boolean {
  return mention.type === 'person' || mention.type === 'organisation' || mention.subtype === 'law';
}
