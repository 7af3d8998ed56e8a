import type { Evidence, Verdict } from '../corpus/evidence.ts';
import { groupOrigins } from '../corpus/origins.ts';
import { voiceKey } from '../corpus/voice.ts';
import { voiceName } from '../findings/wording.ts';
import { isSameDimension, measureOf } from '../mentions/figures/measure.ts';
import type { DateMention, Figure } from '../mentions/mention.ts';
import { type EvidencePassage, toEvidencePassage } from './evidence-row.ts';
import type { HoverRow } from './hover-rows.ts';
import type { View } from './view.ts';

/** The value of a figure in the draft's unit, or the days of a date; an open end is null. */
export type PlacedValue =
  | { readonly low: number | null; readonly high: number | null; readonly unit: string | null }
  | { readonly from: string | null; readonly to: string | null };

/** A value that a source states, to be put on a line by its date. */
export interface SourcedValue {
  readonly value: PlacedValue;
  readonly relation: Evidence['relation'];
  /** As written. */
  readonly text: string;
  readonly hedge: string;
  readonly voice: string | null;
  /** The day of the source, `2024-10-26`. */
  readonly date: string | null;
  /** Values of one origin copy one another, or come from one voice. Numbered from 0. */
  readonly origin: number;
  readonly passage: EvidencePassage;
}

/** The draft's own value. */
export function ownValue(mention: Figure | DateMention): PlacedValue {
  if (mention.kind === 'date') return { from: mention.from, to: mention.to };
  return { low: mention.low, high: mention.high, unit: mention.unit };
}

/** The values of the sources, one a piece of evidence; those that measure something else are left out. */
export function placeValues(view: View, { mention }: Verdict, rows: readonly HoverRow[]): readonly SourcedValue[] {
  const evidence = rows.flat().flatMap((it) => {
    const value = stated(mention, it);
    return value ? [{ it, value }] : [];
  });
  const origins = joinVoices(evidence.map(({ it }) => it));
  return evidence.map(({ it, value }, i) => ({
    value,
    relation: it.relation,
    text: it.text,
    hedge: it.mention?.kind === 'figure' ? it.mention.hedge : '',
    voice: voiceName(it),
    date: it.source.metadata.date,
    origin: origins[i] ?? i,
    passage: toEvidencePassage(view.index, it),
  }));
}

function stated(own: Verdict['mention'], { mention }: Evidence): PlacedValue | null {
  if (own.kind === 'date' && mention?.kind === 'date') return ownValue(mention);
  if (own.kind !== 'figure' || mention?.kind !== 'figure') return null;
  const [to, from] = [measureOf(own), measureOf(mention)];
  if (!isSameDimension(to, from)) return null;
  const convert = (it: number | null) =>
    it === null || own.unit === mention.unit
      ? it
      : Number((((it + from.offset) * from.factor) / to.factor - to.offset).toPrecision(12));
  return { low: convert(mention.low), high: convert(mention.high), unit: own.unit };
}

/** Origins of evidence, with those joined that give the claim to one voice: a body that others quote is one with its own paper. */
function joinVoices(evidence: readonly Evidence[]): readonly number[] {
  const origins = groupOrigins(evidence);
  const byVoice = new Map<string, number>();
  const joined = evidence.map((it, i) => {
    const own = it.attributionName ?? it.attribution ?? it.source.metadata.outlet ?? it.source.key;
    const voices = [`named ${own.toLowerCase()}`, ...(it.attribution === null ? [] : [voiceKey(it)])];
    const known = voices.map((voice) => byVoice.get(voice)).find((origin) => origin !== undefined) ?? origins[i] ?? i;
    for (const voice of voices) byVoice.set(voice, known);
    return known;
  });
  const numbers = [...new Set(joined)];
  return joined.map((it) => numbers.indexOf(it));
}
