import * as l10n from '@vscode/l10n';
import type { PlacedValue, ValueEvidence } from '../../../server/src/lsp/evidence-protocol.ts';
import { dayName } from '../day-name.ts';

/**
 * Where everything of the picture stands, in pixels: one lane a value, oldest source first, the value along the lane, a line
 * down through all of them at the draft’s own value.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  /** The draft’s own value: a line, or a band where it is a range. */
  readonly own: { readonly from: number; readonly to: number; readonly label: string };
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Points of values that go back to one origin, to be joined. */
  readonly joined: readonly (readonly { readonly x: number; readonly y: number }[])[];
  /** The picture in words, for who cannot see it. */
  readonly spoken: string;
  /** How many values are left out: too many lanes, or too far from the others to be shown on one scale. */
  readonly leftOut: number;
}

export interface Lane {
  readonly y: number;
  readonly labelX: number;
  readonly labelY: number;
  /** “Northern Wire, 14 Oct 2025”. */
  readonly label: string;
  readonly relation: ValueEvidence['values'][number]['relation'];
  readonly from: number;
  readonly to: number;
  /** Where its mark stands: in the middle, or at the end that is not open. */
  readonly at: number;
  /** Ends that are open: “at least”, “since”. */
  readonly opens: { readonly left: boolean; readonly right: boolean };
}

const mostLanes = 10;
/** How many times the draft’s own value another may be to share its scale. */
const farthest = 4;
/** Most pixels of a label beside its lane, and what a letter takes. */
const mostLabelWidth = 300;
const letterWidth = 6.6;
/** From this width on labels stand beside their lanes, below it above them. */
const wide = 460;
const margin = 14;

type Scaled = { readonly low: number | null; readonly high: number | null };

/** Lays the values out for a page so many pixels wide; null where there is nothing to draw. */
export function layOutPicture(evidence: ValueEvidence, width: number): Picture | null {
  const own = scaled(evidence.own);
  const anchor = own.low ?? own.high;
  if (anchor === null) return null;
  const near = evidence.values.filter((it) => sharesScale(scaled(it.value), anchor, evidence.kind));
  const lanesOf = sortByDate(near).slice(0, mostLanes);
  if (lanesOf.length === 0) return null;
  const isWide = width >= wide;
  const laneHeight = isWide ? 24 : 38;
  const labelWidth = isWide ? Math.min(mostLabelWidth, Math.round(width * 0.42)) : width - 2 * margin;
  const left = isWide ? margin + labelWidth : margin;
  const right = Math.max(left + 80, width - margin);
  const top = 26;
  const bottom = top + lanesOf.length * laneHeight;
  const scale = scaleOf([own, ...lanesOf.map((it) => scaled(it.value))], left, right);
  const lanes = lanesOf.map((it, i): Lane => {
    const y = top + i * laneHeight + (isWide ? laneHeight / 2 : 26);
    const { low, high } = scaled(it.value);
    const from = low === null ? left : scale.x(low);
    const to = high === null ? right : scale.x(high);
    return {
      y,
      labelX: margin,
      labelY: isWide ? y + 4 : y - 11,
      label: labelOf(it, Math.floor(labelWidth / letterWidth)),
      relation: it.relation,
      ...{ from, to, at: low === null ? to : high === null ? from : round((from + to) / 2) },
      opens: { left: low === null, right: high === null },
    };
  });
  const format = (value: number) => (evidence.kind === 'date' ? shortDay(value) : compact(value));
  return {
    width,
    height: bottom + 24,
    lanes,
    own: {
      from: own.low === null ? left : scale.x(own.low),
      to: own.high === null ? right : scale.x(own.high),
      label: l10n.t('draft: {0}', format(anchor)),
    },
    ticks: scale.ticks.map((it) => ({ x: scale.x(it), label: format(it) })),
    plot: { left, right, top, bottom },
    joined: joinedOf(lanesOf, lanes),
    spoken: speak(evidence, lanesOf),
    leftOut: evidence.values.length - lanesOf.length,
  };
}

/** A figure as it is, a date as days since 1970. */
function scaled(value: PlacedValue): Scaled {
  if (!('from' in value)) return value;
  const day = (it: string | null) => (it === null ? null : Date.parse(`${it.slice(0, 10)}T00:00:00Z`) / 86_400_000);
  return { low: day(value.from), high: day(value.to) };
}

function sharesScale({ low, high }: Scaled, anchor: number, kind: ValueEvidence['kind']): boolean {
  const value = low ?? high;
  if (value === null || Number.isNaN(value)) return false;
  if (kind === 'date') return Math.abs(value - anchor) <= 800;
  if (anchor === 0 || value === 0) return true;
  const ratio = value / anchor;
  return ratio > 0 && ratio <= farthest && ratio >= 1 / farthest;
}

function sortByDate<T extends { readonly date: string | null }>(values: readonly T[]): readonly T[] {
  const day = (it: T) => it.date ?? '9999';
  return [...values].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

interface Scale {
  x(value: number): number;
  readonly ticks: readonly number[];
}

function scaleOf(values: readonly Scaled[], left: number, right: number): Scale {
  const all = values.flatMap(({ low, high }) => [low, high]).filter((it) => it !== null);
  const least = Math.min(...all);
  const most = Math.max(...all);
  const room = (most - least || Math.abs(most) || 1) * 0.12;
  const from = least - room;
  const to = most + room;
  const ticks = ticksOf(from, to, Math.max(2, Math.floor((right - left) / 90)));
  return { x: (value) => round(left + ((value - from) / (to - from)) * (right - left)), ticks };
}

/** Round numbers between two values, about so many. */
export function ticksOf(from: number, to: number, count: number): readonly number[] {
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((it) => it * power).find((it) => it >= rough) ?? rough;
  const ticks: number[] = [];
  for (let i = Math.ceil(from / step); i * step <= to && ticks.length < 20; i++)
    ticks.push(Number((i * step).toPrecision(12)));
  return ticks;
}

function joinedOf(values: ValueEvidence['values'], lanes: readonly Lane[]): Picture['joined'] {
  const origins = new Map<number, { x: number; y: number }[]>();
  values.forEach(({ origin }, i) => {
    const lane = lanes[i];
    if (lane) origins.set(origin, [...(origins.get(origin) ?? []), { x: lane.at, y: lane.y }]);
  });
  return [...origins.values()].filter((it) => it.length > 1);
}

function labelOf({ voice, passage, date }: ValueEvidence['values'][number], room: number): string {
  const isOwn = voice === null || voice === passage.source;
  const day = date === null ? '' : `${dayName(date).replace(/ \d{4}$/, '')} · `;
  const whole = day + (isOwn ? passage.source : l10n.t('{0}, via {1}', passage.source, voice));
  // Where there is no room for both, the source stays: the table below has the voice.
  const name = whole.length > room ? day + passage.source : whole;
  return name.length > room ? `${name.slice(0, room - 1).trimEnd()}…` : name;
}

function speak(evidence: ValueEvidence, values: ValueEvidence['values']): string {
  const lines = values.map((it) => {
    const when = it.date === null ? '' : ` (${dayName(it.date)})`;
    return `${it.voice ?? it.passage.source}${when}: ${it.hedge ? `${it.hedge} ` : ''}${it.text}`;
  });
  return l10n.t('The draft has {0}. {1}.', evidence.heading, lines.join('; '));
}

function compact(value: number): string {
  const format = Math.abs(value) >= 1e5 ? ({ notation: 'compact', maximumFractionDigits: 1 } as const) : undefined;
  return value.toLocaleString('en', format ?? { maximumFractionDigits: 2 });
}

function shortDay(days: number): string {
  return new Date(days * 86_400_000).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
