import { reportsOtherwise } from '../corpus/date-evidence.ts';
import type { Evidence, Verdict } from '../corpus/evidence.ts';
import type { DateMention, Mention } from '../mentions/mention.ts';
import type { Finding, FindingContext, Fix, Rule } from './finding.ts';
import { rewriteDate } from './rewrite-date.ts';
import { valueFixes } from './value-fixes.ts';
import { andMoreSources, oneASource, saidBy } from './wording.ts';

/** The sources date the same event otherwise. */
export const conflictingDate: Rule = { code: 'conflicting-date', severity: 'warning', local: true, find };

interface DateVerdict extends Verdict {
  readonly mention: DateMention;
}

function find(context: FindingContext): readonly Finding[] {
  if (!context.index.complete) return [];
  return context.draft.verdicts.filter(isChecked).flatMap((verdict) => {
    const against = oneASource(
      verdict.evidence.filter((it) => it.relation === 'differs' && (it.attribution === null || it.attributionCertain)),
    );
    const [best] = against;
    if (!best) return [];
    const reports = best.reason === reportsOtherwise;
    const same = verdict.evidence.find((it) => it.relation === 'near' && isSameDay(it.mention, verdict.mention));
    return {
      code: conflictingDate.code,
      severity: same || reports ? 'information' : 'warning',
      ...verdict.span,
      message: `${saidBy(best)}: ${best.text}${andMoreSources(against)}. ${same ? `${saidBy(same)}: ${same.text}, ${same.reason}` : reports ? `It is ${best.reason}` : `No source has ${shortly(verdict.mention)}`}.`,
      evidence: verdict.evidence,
      fixes: fixes(verdict, against),
    } satisfies Finding;
  });
}

function isChecked(verdict: Verdict): verdict is DateVerdict {
  return verdict.mention.kind === 'date' && verdict.state === 'not-backed' && !verdict.insideQuotation;
}

/** A source has the draft's date, but for another event, or for the day on which it was said. */
function isSameDay(source: Mention | null, draft: DateMention): boolean {
  return source?.kind === 'date' && source.from !== null && source.from === draft.from && source.to === draft.to;
}

/** “June 19” for “June 19, 2024”: what the message is about. */
function shortly({ text }: DateMention): string {
  return text.replace(/,\s*\d{4}$/, '');
}

function fixes(verdict: DateVerdict, against: readonly Evidence[]): readonly Fix[] {
  return valueFixes({
    span: verdict.span,
    evidence: verdict.evidence,
    against,
    rewrite: ({ mention }) => (mention?.kind === 'date' ? rewriteDate(verdict.mention, mention) : null),
    shorten: (text) => text.replace(/,\s*\d{4}$/, ''),
  });
}
