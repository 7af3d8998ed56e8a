import { standing } from '../corpus/rank.ts';
import { citeFixes } from './cite-fix.ts';
import { backing } from './figure-verdicts.ts';
import { type Finding, type FindingContext, type Rule, withFixes } from './finding.ts';
import { list, oneASource, sourceName } from './wording.ts';

/** Only sources marked partisan, rewritten or corrected bear this out. */
export const weakSource: Rule = { code: 'weak-source', severity: 'information', local: true, find };

function find(context: FindingContext): readonly Finding[] {
  return context.draft.verdicts.flatMap((verdict) => {
    if (verdict.mention.kind === 'name' || verdict.mention.kind === 'date' || verdict.insideQuotation) return [];
    const evidence = oneASource(backing(verdict));
    if (evidence.length === 0) return [];
    if (evidence.some((it) => standing(it) < 2)) return [];
    const named = list(
      evidence.slice(0, 3).map((it) => `${sourceName(it.source)} (${markOf(it.source.metadata.marks)})`),
    );
    return withFixes(
      {
        code: weakSource.code,
        severity: 'information',
        ...verdict.span,
        message: `${named} alone ${evidence.length === 1 ? 'has' : 'have'} ${verdict.mention.kind === 'quotation' ? 'these words' : verdict.mention.text}.`,
        evidence: verdict.evidence,
      },
      () => citeFixes(context, verdict).map((it) => ({ ...it, preferred: false })),
    );
  });
}

function markOf(marks: Readonly<Record<string, string>>): string {
  return marks['corrected-by'] ? 'corrected' : (marks.standing ?? '');
}
