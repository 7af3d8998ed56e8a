import type { Verdict } from '../corpus/evidence.ts';
import { checkedWords } from '../corpus/judge.ts';
import { isTraceable } from '../findings/figure-verdicts.ts';
import type { Finding, FindingContext } from '../findings/finding.ts';
import { firstNames } from '../findings/name-verdicts.ts';
import { isTitle } from '../findings/quotation-verdicts.ts';

/** Why a fact that sources do not bear out is still not called so: what is said of it would be a guess. */
export type Allowance = 'a small count' | 'a short quotation' | null;

/** A verdict that a fact-checker would underline. */
export interface PickedFact {
  readonly verdict: Verdict;
  readonly allowance: Allowance;
}

/**
 * The verdicts of a draft that are facts, in order: every quotation, date and figure; of each name the first mention in the
 * body, and any other that something is said of. What stands inside a quotation is checked with it. Left out are demonyms,
 * ordinals, titles of works, and words in quotation marks that nobody says.
 */
export function pickFacts(context: FindingContext, findings: readonly Finding[]): readonly PickedFact[] {
  const first = new Set<Verdict>(firstNames(context));
  const told = new Set(findings.map((it) => `${it.start}:${it.end}`));
  const picked = context.draft.verdicts.flatMap((verdict) => {
    const allowance = pick(verdict, first.has(verdict), told.has(`${verdict.span.start}:${verdict.span.end}`));
    return allowance === undefined ? [] : { verdict, allowance };
  });
  return picked.sort((a, b) => a.verdict.span.start - b.verdict.span.start || b.verdict.span.end - a.verdict.span.end);
}

/** Undefined for what is no fact. */
function pick({ mention, insideQuotation }: Verdict, isFirst: boolean, isTold: boolean): Allowance | undefined {
  if (insideQuotation) return undefined;
  switch (mention.kind) {
    case 'date':
      return null;
    case 'name':
      return isFirst || (isTold && mention.subtype !== 'demonym') ? null : undefined;
    case 'figure':
      if (mention.unit === 'ordinal') return isTold ? null : undefined;
      return isTraceable(mention) || isTold ? null : 'a small count';
    case 'quotation':
      if (isTitle(mention)) return undefined;
      if (mention.words >= checkedWords) return null;
      return mention.speaker === null ? undefined : 'a short quotation';
  }
}
