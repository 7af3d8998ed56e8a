import type { Evidence, Verdict } from '../corpus/evidence.ts';
import { relatedFigures } from '../corpus/figure-evidence.ts';
import { voiceKey } from '../corpus/voice.ts';
import { oneASource } from '../findings/wording.ts';
import type { Figure } from '../mentions/mention.ts';
import type { View } from './view.ts';

/** Pieces of evidence that say one thing in one voice: a row of a hover's table. */
export type HoverRow = readonly Evidence[];

/** How many times larger or smaller another count of the same kind of thing may be to be worth a row. */
const comparable = 10;

/**
 * The rows of a hover: for a figure or date one for each value and voice, what bears it out first, then what the sources
 * count otherwise, nearest first; for a name or quotation one a passage, each source's best first.
 */
export function hoverRows(view: View, verdict: Verdict): readonly HoverRow[] {
  const { mention, evidence } = verdict;
  if (mention.kind !== 'figure') return evidenceRows(verdict);
  const reading = view.draft.reading.readings[verdict.passage];
  const related = reading ? relatedFigures(mention, reading, view.index) : [];
  const others = [...evidence, ...related].filter((it) => it.relation !== 'agrees' && it.relation !== 'computed');
  const near = others.filter((it) => distance(mention, it) <= Math.log(comparable));
  near.sort((a, b) => distance(mention, a) - distance(mention, b));
  return byValue([...evidence.filter((it) => it.relation === 'agrees' || it.relation === 'computed'), ...near]);
}

/** The rows of a verdict's own evidence: what bears on the claim and nothing that is only like it. */
export function evidenceRows({ mention, evidence }: Verdict): readonly HoverRow[] {
  const known = rowsOf.get(evidence);
  if (known) return known;
  const isWords = mention.kind === 'name' || mention.kind === 'quotation';
  const rows = isWords ? sourcesFirst(evidence).map((it) => [it]) : byValue(evidence);
  rowsOf.set(evidence, rows);
  return rows;
}

/** Evidence is kept while a draft is typed, and its rows are asked for with every list of facts. */
const rowsOf = new WeakMap<readonly Evidence[], readonly HoverRow[]>();

function byValue(evidence: readonly Evidence[]): readonly HoverRow[] {
  const rows = new Map<string, Evidence[]>();
  const seen = new Set<string>();
  for (const it of evidence) {
    const place = `${it.at.source}:${it.at.passage}:${it.mention?.start ?? it.start}`;
    if (seen.has(place)) continue;
    seen.add(place);
    const row = rows.get(`${statedValue(it)} ${voiceKey(it)}`) ?? [];
    row.push(it);
    rows.set(`${statedValue(it)} ${voiceKey(it)}`, row);
  }
  // Of two passages of a source, the one that names the voice says more.
  const named = (it: Evidence) => Number(!it.attributionCertain);
  return [...rows.values()].map((row) => oneASource(row.sort((a, b) => named(a) - named(b))));
}

function statedValue({ mention, relation, text, working }: Evidence): string {
  if (working !== null || mention?.kind !== 'figure') return `${relation} ${working ?? text}`;
  return `${relation} ${mention.low}..${mention.high} ${mention.unit}`;
}

/** How far a source's figure is from the draft's, as the logarithm of their ratio; 0 where either has no number. */
function distance(figure: Figure, { mention }: Evidence): number {
  const own = figure.low ?? figure.high;
  const other = mention?.kind === 'figure' ? (mention.low ?? mention.high) : null;
  if (!own || !other || own < 0 || other < 0) return 0;
  return Math.abs(Math.log(other / own));
}

/** The best passage of each source first, then the second best of each. */
function sourcesFirst(evidence: readonly Evidence[]): readonly Evidence[] {
  const firsts = oneASource(evidence);
  return [...firsts, ...evidence.filter((it) => it.copyOf === undefined && !firsts.includes(it))];
}
