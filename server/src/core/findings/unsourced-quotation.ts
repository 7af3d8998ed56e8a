import { entityOf } from '../corpus/name-evidence.ts';
import type { Name } from '../mentions/mention.ts';
import type { Finding, FindingContext, Rule } from './finding.ts';
import { type QuotationVerdict, quotationVerdicts, shown } from './quotation-verdicts.ts';
import { searched } from './wording.ts';

/** None of the sources read has these words. */
export const unsourcedQuotation: Rule = { code: 'unsourced-quotation', severity: 'warning', find };

function find(context: FindingContext): readonly Finding[] {
  if (!context.index.complete || context.index.size === 0) return [];
  return quotationVerdicts(context).flatMap((verdict) => {
    if (verdict.state !== 'not-backed' || verdict.cited.length > 0 || verdict.evidence.length > 0) return [];
    const { speakerName } = verdict.mention;
    const isKnown = speakerName !== null && isNamed(context, verdict, speakerName);
    const named = isKnown ? ` They name ${speakerName}.` : '';
    return {
      code: unsourcedQuotation.code,
      severity: isKnown ? 'warning' : 'information',
      ...verdict.span,
      message: `${shown(verdict.mention.text)}: ${searched(context.index)}.${named}`,
      evidence: [],
      fixes: [],
    } satisfies Finding;
  });
}

/** Whether a source names the speaker. */
function isNamed(context: FindingContext, verdict: QuotationVerdict, speaker: string): boolean {
  const { mentions } = context.draft.reading;
  for (const list of [mentions[verdict.passage] ?? [], ...mentions]) {
    const found = list.find((it) => it.kind === 'name' && isCalled(it, speaker));
    if (found?.kind === 'name') return entityOf(found, context.index).same.length > 0;
  }
  return false;
}

function isCalled({ full, text }: Name, speaker: string): boolean {
  if (full === speaker || text === speaker) return true;
  return speaker.endsWith(text) && speaker.charAt(speaker.length - text.length - 1) === ' ';
}
