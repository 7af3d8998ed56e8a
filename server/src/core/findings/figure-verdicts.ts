import type { Evidence, Verdict } from '../corpus/evidence.ts';
import { toFile } from '../documents/places.ts';
import type { Figure } from '../mentions/mention.ts';
import { once } from '../text/once.ts';
import type { Span } from '../text/span.ts';
import type { FindingContext } from './finding.ts';

/** A verdict on a figure. */
export interface FigureVerdict extends Verdict {
  readonly mention: Figure;
}

/** Counts below this without a unit are too common to be looked for; only a contradiction is said. Section 4 of the contract. */
const smallCount = 13;

/** The figures that findings may speak of: those inside a quotation that is checked raise nothing of their own. */
export function figureVerdicts(context: FindingContext): readonly FigureVerdict[] {
  return context.draft.verdicts.filter(
    (it): it is FigureVerdict => it.mention.kind === 'figure' && !it.insideQuotation && it.state !== 'not-checked',
  );
}

/** What contradicts a figure that no source allows. Only voices that are named ground a warning. */
export function contradictions(verdict: FigureVerdict): readonly Evidence[] {
  return verdict.state === 'not-backed' ? against(verdict.evidence) : none;
}

const none: readonly Evidence[] = [];

const against = once((evidence: readonly Evidence[]) => evidence.filter(contradicts));

function contradicts({ relation, attribution, attributionCertain }: Evidence): boolean {
  return relation === 'differs' && (attribution === null || attributionCertain);
}

/** Whether a figure is worth looking for: not a small bare count, not an ordinal. */
export function isTraceable(figure: Figure): boolean {
  if (figure.unit === 'ordinal') return false;
  return figure.unit !== null || Math.max(figure.low ?? 0, figure.high ?? 0) >= smallCount;
}

/** The draft's number with its unit, as written: what a fix replaces. */
export function numeralOf({ text, start, numeral }: Figure): string {
  return text.slice(numeral.start - start, numeral.end - start);
}

/** Where that number stands in the draft's file. */
export function fileSpanOfNumeral(context: FindingContext, verdict: FigureVerdict): Span {
  return toFile(context.draft.reading.readings[verdict.passage]!.passage, verdict.mention.numeral);
}

/** The evidence that bears a figure out. */
export function backing({ evidence }: Pick<Verdict, 'evidence'>): readonly Evidence[] {
  return backed(evidence);
}

const backed = once((evidence: readonly Evidence[]) =>
  evidence.filter((it) => it.relation === 'agrees' || it.relation === 'computed'),
);
