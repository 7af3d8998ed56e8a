import type { Evidence } from '../corpus/evidence.ts';
import { voiceKey } from '../corpus/voice.ts';
import { once } from '../text/once.ts';
import { backing, type FigureVerdict, figureVerdicts, fileSpanOfNumeral, numeralOf } from './figure-verdicts.ts';
import type { Finding, FindingContext, Fix, Rule } from './finding.ts';
import { rewriteFigure, singleValue } from './rewrite-figure.ts';
import { saidBy } from './wording.ts';

/** Backed, but the same voice, or a source naming none, later counts the same thing otherwise: tolls rise. */
export const supersededFigure: Rule = { code: 'superseded-figure', severity: 'information', local: true, find };

function find(context: FindingContext): readonly Finding[] {
  return figureVerdicts(context).flatMap((verdict) => {
    const later = verdict.state === 'backed' ? latest(verdict.evidence) : null;
    if (!later) return [];
    return {
      code: supersededFigure.code,
      severity: 'information',
      ...verdict.span,
      message: `${saidBy(later)}, on ${later.source.metadata.date}: ${later.text}. The draft has the earlier ${verdict.mention.text}.`,
      evidence: verdict.evidence,
      fixes: fixes(context, verdict, later),
    } satisfies Finding;
  });
}

/** The newest count that is later than everything that backs the draft's. */
const latest = once((evidence: readonly Evidence[]): Evidence | null => {
  const ours = backing({ evidence }).filter((it) => it.relation === 'agrees');
  const newest = ours.map(dateOf).sort().at(-1);
  // One undated source may be the newest of all.
  if (!newest || ours.some((it) => dateOf(it) === '')) return null;
  const voices = new Set(ours.map(voiceKey));
  const later = evidence.filter(
    (it) => it.relation === 'differs' && dateOf(it) > newest && (it.attribution === null || voices.has(voiceKey(it))),
  );
  return later.sort((a, b) => dateOf(b).localeCompare(dateOf(a)) || b.strength - a.strength)[0] ?? null;
});

function dateOf(evidence: Evidence): string {
  return evidence.source.metadata.date ?? '';
}

function fixes(context: FindingContext, verdict: FigureVerdict, later: Evidence): readonly Fix[] {
  const value = later.mention?.kind === 'figure' ? singleValue(later.mention) : null;
  const newText = value === null ? null : rewriteFigure(numeralOf(verdict.mention), value);
  if (newText === null) return [];
  const edits = [{ ...fileSpanOfNumeral(context, verdict), newText }];
  return [{ title: `Change to ${newText}, as of ${later.source.metadata.date}`, preferred: false, edits }];
}
