import type { Verdict } from '../corpus/evidence.ts';
import { checkedWords } from '../corpus/judge.ts';
import type { DateMention } from '../mentions/mention.ts';
import { citable, citeFixes } from './cite-fix.ts';
import { contradictions, isTraceable } from './figure-verdicts.ts';
import { type Finding, type FindingContext, type Rule, withFixes } from './finding.ts';
import { list, saidBy, searched, sourceName } from './wording.ts';

/** The cited source does not hold this figure, date or quotation; others may. */
export const unsupportedCitation: Rule = { code: 'unsupported-citation', severity: 'warning', local: true, find };

function find(context: FindingContext): readonly Finding[] {
  if (!context.index.complete) return [];
  return context.draft.verdicts.flatMap((verdict) => {
    if (!isUnsupported(verdict)) return [];
    const { mention } = verdict;
    const slight = mention.kind === 'figure' && mention.compound;
    const near = verdict.state !== 'backed' && verdict.evidence.some((it) => it.relation === 'near');
    return withFixes(
      {
        code: unsupportedCitation.code,
        severity: slight || near || verdict.support === 'near' ? 'information' : 'warning',
        ...verdict.span,
        message: messageOf(context, verdict),
        evidence: verdict.evidence,
      },
      () => citeFixes(context, verdict),
    );
  });
}

/**
 * Whether a citation covers the mention and its sources do not bear it out. What the sources contradict is a conflict and not
 * an absence; a date counts as missing only where the words for it stand nowhere in the cited source.
 */
function isUnsupported(verdict: Verdict): boolean {
  const { mention, support, state } = verdict;
  if (support === null || support === 'held' || state === 'not-checked' || verdict.insideQuotation) return false;
  switch (mention.kind) {
    case 'figure':
      return isTraceable(mention) && contradictions({ ...verdict, mention }).length === 0;
    case 'date':
      return support === 'absent' && (state === 'backed' || hasYearOrDay(mention));
    case 'quotation':
      return mention.words >= checkedWords && (state === 'backed' || verdict.evidence.length === 0);
    case 'name':
      return false;
  }
}

function messageOf(context: FindingContext, verdict: Verdict): string {
  const words = verdict.mention.kind === 'quotation' ? 'these words' : insideSentence(verdict.mention.text);
  const cited = verdict.cited.flatMap((it) => context.draft.citations[it]?.sources ?? []);
  const names = [...new Set(cited)].flatMap((it) => context.index.source(it) ?? []).map(sourceName);
  const here = list([...new Set(names)]);
  const [other] = citable(context, verdict);
  if (other) return `${saidBy(other)}: ${other.text}. ${here}, cited here, does not have ${words}.`;
  const near = verdict.evidence.filter((it) => it.relation === 'near');
  const own = near.find((it) => cited.includes(it.at.source));
  if (own) return `${saidBy(own)}: ${own.text}. The draft cites it for ${words}.`;
  const others = context.index.size > 1 ? `: ${searched(context.index)}` : '';
  const nearest = near[0] ? ` ${saidBy(near[0])}, has ${near[0].text}.` : '';
  return `${here}, cited here, does not have ${words}${others}.${nearest}`;
}

/** A hedge that opened the draft's sentence does not open the message's: “at least 2,600”. */
function insideSentence(words: string): string {
  return /^\p{Lu}\p{Ll}+ /u.test(words) &&
    !/^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}

/** A month or a weekday alone is in too many texts, or in too few, to be missed. */
function hasYearOrDay({ certain }: DateMention): boolean {
  return certain.year !== undefined || certain.day !== undefined;
}
