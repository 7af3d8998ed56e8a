import type { Evidence, Verdict } from '../corpus/evidence.ts';
import type { Source } from '../corpus/source.ts';
import { once } from '../text/once.ts';
import { backing } from './figure-verdicts.ts';
import type { Finding, FindingContext, Rule } from './finding.ts';
import { oneASource, sourceName, termsOf } from './wording.ts';

/** What is cited, or alone backs this, may not be used before its time. */
export const embargoedSource: Rule = { code: 'embargoed-source', severity: 'warning', find };

function find(context: FindingContext): readonly Finding[] {
  return [...cited(context), ...alone(context)];
}

function cited({ draft, index, now = null }: FindingContext): readonly Finding[] {
  return draft.citations.flatMap((citation) => {
    const sources = citation.sources.flatMap((it) => index.source(it) ?? []);
    const until = sources.map((it) => embargo(it, now)).find((it) => it !== null);
    if (until === undefined || until === null) return [];
    return {
      code: embargoedSource.code,
      severity: 'warning',
      start: citation.start,
      end: citation.end,
      message: `The source cited here may not be used ${until}.`,
      evidence: [],
      fixes: [],
    } satisfies Finding;
  });
}

function alone({ draft, now = null }: FindingContext): readonly Finding[] {
  return draft.verdicts.flatMap((verdict) => {
    if (!isUnderTerms(verdict.evidence) || verdict.mention.kind === 'name' || verdict.insideQuotation) return [];
    const evidence = oneASource(backing(verdict));
    const [first] = evidence;
    if (!first) return [];
    const until = latest(evidence, now);
    return until === null ? [] : finding(verdict, first, until);
  });
}

/** Hardly any evidence is: nothing else need be asked of the rest. */
const isUnderTerms = once((evidence: readonly Evidence[]) => evidence.some((it) => termsOf(it.source) !== null));

/** How long the last of the sources is under embargo; null where one of them may be used. */
function latest(evidence: readonly Evidence[], now: string | null): string | null {
  let first: string | null = null;
  for (const { source } of evidence) {
    const until = embargo(source, now);
    // Nearly every source may be used: that is known from the first.
    if (until === null) return null;
    first ??= until;
  }
  return first;
}

function finding(verdict: Verdict, evidence: Evidence, until: string): Finding {
  const words = verdict.mention.kind === 'quotation' ? 'these words' : verdict.mention.text;
  return {
    code: embargoedSource.code,
    severity: 'warning',
    ...verdict.span,
    message: `${sourceName(evidence.source)} alone has ${words}, and may not be used ${until}.`,
    evidence: verdict.evidence,
    fixes: [],
  };
}

/** “before 2025-10-14 06:00”, while that has not come; an embargo without a time that can be read holds until it is taken off. */
function embargo(source: Source, now: string | null): string | null {
  const { terms } = source.metadata.marks;
  if (!terms || !/embargo/i.test(terms)) return null;
  const stated = /(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?\s*(Z|[+-]\d{2}:?\d{2})?/.exec(terms);
  if (!stated) return 'yet';
  const [, day = '', time = '00:00', zone = 'Z'] = stated;
  const isOver = now !== null && Date.parse(`${day}T${time}${zone}`) <= Date.parse(now);
  return isOver ? null : `before ${day}${stated[2] ? ` ${stated[2]}` : ''}`;
}
