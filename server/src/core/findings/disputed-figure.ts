import type { Evidence } from '../corpus/evidence.ts';
import { voiceKey } from '../corpus/voice.ts';
import type { Figure } from '../mentions/mention.ts';
import { once } from '../text/once.ts';
import { citable, citeFixes } from './cite-fix.ts';
import { backing, type FigureVerdict, figureVerdicts } from './figure-verdicts.ts';
import { type Finding, type FindingContext, type Rule, withFixes } from './finding.ts';
import { list, oneASource, saidBy } from './wording.ts';

/** Sources disagree among themselves about this figure, and not only because one is later. */
export const disputedFigure: Rule = { code: 'disputed-figure', severity: 'information', find };

function find(context: FindingContext): readonly Finding[] {
  const verdicts = figureVerdicts(context);
  const given = countValues(verdicts);
  const said = new Set<string>();
  return verdicts.flatMap((verdict) => {
    const { mention } = verdict;
    if (verdict.state !== 'backed' || mention.attribution !== null) return [];
    const against = disputing(verdict.evidence);
    if (against.length === 0) return [];
    const thing = `${mention.unit} ${mention.counted}`;
    if (said.has(thing) || givesAnother(given, verdict, against)) return [];
    said.add(thing);
    const [best] = backing(verdict);
    if (!best) return [];
    const others = oneASource(against);
    return withFixes(
      {
        code: disputedFigure.code,
        severity: 'information',
        ...verdict.span,
        message: `${saidBy(best)}: ${best.text}. ${list(others.slice(0, 3).map((it) => `${saidBy(it)}: ${it.text}`))}.${range([best, ...others])}`,
        evidence: verdict.evidence,
      },
      () => (citable(context, verdict).length > 0 ? citeFixes(context, verdict) : []),
    );
  });
}

/** What other voices say of it on the same day or earlier; a later count of the same voice is another finding's. */
const disputing = once((evidence: readonly Evidence[]): readonly Evidence[] => {
  const ours = backing({ evidence });
  const voices = new Set(ours.map(voiceKey));
  const newest =
    ours
      .map((it) => it.source.metadata.date ?? '')
      .sort()
      .at(-1) ?? '';
  return evidence.filter((it) => {
    const date = it.source.metadata.date ?? '';
    const isLater = date !== '' && newest !== '' && date > newest;
    return it.relation === 'differs' && saysWhat(it) && !voices.has(voiceKey(it)) && !isLater;
  });
});

/** A bare number may be of anything: “It lost 77 of them” disputes no count. */
function saysWhat({ mention }: Evidence): boolean {
  return mention?.kind === 'figure' && (mention.counted !== null || mention.unit !== null);
}

/** How often the draft gives each value. */
function countValues(verdicts: readonly FigureVerdict[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { mention } of verdicts) counts.set(amountOf(mention), (counts.get(amountOf(mention)) ?? 0) + 1);
  return counts;
}

const amountOf = once(({ unit, low, high }: Figure) => `${unit} ${low} ${high}`);

/** Whether the draft itself gives one of the other values: its reader knows. */
function givesAnother(
  given: ReadonlyMap<string, number>,
  verdict: FigureVerdict,
  against: readonly Evidence[],
): boolean {
  const own = amountOf(verdict.mention);
  return against.some(({ mention }) => {
    if (mention?.kind !== 'figure') return false;
    const value = amountOf(mention);
    return (given.get(value) ?? 0) > (value === own ? 1 : 0);
  });
}

function range(evidence: readonly Evidence[]): string {
  const values = evidence.flatMap(({ mention }) => (mention?.kind === 'figure' ? [mention.low, mention.high] : []));
  const known = values.filter((it) => it !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low < high ? ` Sources range from ${grouped(low)} to ${grouped(high)}.` : '';
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
