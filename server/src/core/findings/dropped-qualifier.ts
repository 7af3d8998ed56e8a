import type { Evidence } from '../corpus/evidence.ts';
import { once } from '../text/once.ts';
import { backing, type FigureVerdict, figureVerdicts, fileSpanOfNumeral } from './figure-verdicts.ts';
import { type Finding, type FindingContext, type Fix, type Rule, withFixes } from './finding.ts';
import { saidBy } from './wording.ts';

/** The sources say “up to”, “at least” or “planned”; the draft states it flat. */
export const droppedQualifier: Rule = { code: 'dropped-qualifier', severity: 'information', local: true, find };

/** Words by which a sentence speaks of what is intended or possible, not of what is. */
const prospective =
  /\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|intention|aim(?:s|ed|ing)?|mean(?:s|t)? to|(?:is|are|was|were) to|propos(?:e[sd]?|al|ing)|may|might|could|would|will|shall|expect(?:s|ed|ing)?|due to|set to|going to|prepar(?:e[sd]?|ing)|target(?:s|ed|ing)?|scheduled|forecasts?|projected|potential(?:ly)?|possibl[ey]|up for|hopes?|hoped|promis(?:e[sd]?|ing)|pledg(?:e[sd]?|ing)|vow(?:s|ed)?|seeks?|sought|want(?:s|ed)?)\b/i;

/** “would be raised from 55 to 60”: the first of the two is as it stands. */
const from = /\bfrom(?: (?:about|some|around|nearly|almost|the|its|his|her|their))* ?$/i;

/** Words before a figure in which a plan still governs it. */
const plannedWithin = 8;

function find(context: FindingContext): readonly Finding[] {
  return figureVerdicts(context).flatMap((verdict) => {
    const { approximation, unit } = verdict.mention;
    if (verdict.state !== 'backed' || approximation !== 'exact' || unit === 'ordinal') return [];
    // What a figure is worked out from is another figure: its qualifier is not this one's.
    const evidence = backing(verdict).filter((it) => it.relation === 'agrees');
    const own = context.draft.text.slice(verdict.sentence.start, verdict.sentence.end);
    const qualified = evidence.filter((it) => qualifierOf(it, own) !== null);
    const best = qualified[0];
    // One source that states it flat is enough for the draft to.
    if (!best || qualified.length < evidence.length) return [];
    const qualifier = qualifierOf(best, own)!;
    return withFixes(
      {
        code: droppedQualifier.code,
        severity: 'information',
        ...verdict.span,
        message: `${saidBy(best)}: ${qualifier} ${best.text.replace(hedgeOf(best), '').trim()}. The draft states ${verdict.mention.text} flat.`,
        evidence: verdict.evidence,
      },
      () => fixes(context, verdict, hedgeOf(best)),
    );
  });
}

/** “up to”, or “planned” where the source's sentence looks ahead and the draft's does not. */
function qualifierOf(evidence: Evidence, own: string): string | null {
  if (evidence.mention?.kind !== 'figure') return null;
  const hedge = hedgeOf(evidence);
  if (hedge !== '' && isBound(evidence)) return hedge;
  return looksAhead(evidence) && !prospective.test(own) ? 'planned, not done:' : null;
}

const looksAhead = once((evidence: Evidence) => {
  const before = leadingUpTo(evidence);
  return prospective.test(before) && !from.test(before);
});

function isBound({ mention }: Evidence): boolean {
  return mention?.kind === 'figure' && mention.approximation !== 'exact' && mention.approximation !== 'about';
}

function hedgeOf({ mention }: Evidence): string {
  return mention?.kind === 'figure' ? mention.hedge : '';
}

/** The words of the sentence that lead up to the figure: “plans to train” in “plans to train 10,000 soldiers”. */
function leadingUpTo({ passage, start }: Evidence): string {
  const clause =
    passage
      .slice(0, start)
      .split(/[.;:,]\s|[“”"—–]/)
      .at(-1) ?? '';
  return clause.split(/\s+/).slice(-plannedWithin).join(' ');
}

function fixes(context: FindingContext, verdict: FigureVerdict, hedge: string): readonly Fix[] {
  if (hedge === '') return [];
  const { start } = fileSpanOfNumeral(context, verdict);
  return [{ title: `Add “${hedge}”`, preferred: false, edits: [{ start, end: start, newText: `${hedge} ` }] }];
}
