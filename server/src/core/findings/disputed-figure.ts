import type { Evidence } from '../corpus/evidence.ts';
import { voiceKey } from '../corpus/voice.ts';
import { citable, citeFixes } from './cite-fix.ts';
import { backing, type FigureVerdict, figureVerdicts } from './figure-verdicts.ts';
import { type Finding, type FindingContext, type Rule, withFixes } from './finding.ts';
import { list, oneASource, saidBy } from './wording.ts';

/** Sources disagree among themselves about this figure, and not only because one is later. */
export const disputedFigure: Rule = { code: 'disputed-figure', severity: 'information', find };

function find(context: FindingContext): readonly Finding[] {
  const verdicts = figureVerdicts(context);
  const said = new Set<string>();
  return verdicts.flatMap((verdict) => {
    const { mention } = verdict;
    const against = disputing(verdict);
    if (verdict.state !== 'backed' || against.length === 0 || mention.attribution !== null) return [];
    const thing = `${mention.unit} ${mention.counted}`;
    if (said.has(thing) || givesAnother(verdicts, verdict, against)) return [];
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
function disputing(verdict: FigureVerdict): readonly Evidence[] {
  const ours = backing(verdict);
  const voices = new Set(ours.map(voiceKey));
  const newest =
    ours
      .map((it) => it.source.metadata.date ?? '')
      .sort()
      .at(-1) ?? '';
  return verdict.evidence.filter((it) => {
    const date = it.source.metadata.date ?? '';
    const isLater = date !== '' && newest !== '' && date > newest;
    return it.relation === 'differs' && !voices.has(voiceKey(it)) && !isLater;
  });
}

/** Whether the draft itself gives one of the other values: its reader knows. */
function givesAnother(
  verdicts: readonly FigureVerdict[],
  verdict: FigureVerdict,
  against: readonly Evidence[],
): boolean {
  return against.some(({ mention }) =>
    verdicts.some(
      (it) =>
        it !== verdict &&
        mention?.kind === 'figure' &&
        it.mention.unit === mention.unit &&
        it.mention.low === mention.low &&
        it.mention.high === mention.high,
    ),
  );
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
