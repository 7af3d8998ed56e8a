import { countsAlike } from '../mentions/figures/counts-alike.ts';
import type { Reading } from '../mentions/kind.ts';
import type { NounTable } from '../mentions/knowledge.ts';
import type { DateMention, Figure, Mention } from '../mentions/mention.ts';
import { sentenceAt } from '../text/tokens.ts';
import { type Calculation, calculationsIn } from './calculations.ts';
import { citePassage } from './cite-passage.ts';
import type { Evidence } from './evidence.ts';
import type { LookUps } from './look-ups.ts';
import { readingOf } from './passage-reading.ts';
import type { Retrieved } from './retrieve.ts';

/** A calculation that gives the figure, with the figures it was made from. */
interface Working {
  readonly text: string;
  readonly value: number;
  /** The operand to point at. */
  readonly operand: Figure | DateMention;
}

/** Largest number of figures of one passage that are tried against each other. */
const operandLimit = 12;

/**
 * Evidence that a figure is computed from others: only where its own sentence names the calculation, from the figures and
 * dates of the draft's passage or of one passage of a source, of one unit and counted thing. Section 3 of the contract.
 */
export function computedEvidence(
  figure: Figure,
  reading: Reading,
  passages: readonly Retrieved[],
  index: LookUps,
): readonly Evidence[] {
  const { tokens } = reading;
  const { nouns } = reading.knowledge;
  const sentence = sentenceAt(tokens, figure.start);
  const named = calculationsIn(tokens, sentence);
  const besides = reading.found.filter((it) => sentenceAt(tokens, it.start) === sentence);
  if (named.size === 0 && !isTimely(figure)) return [];
  if (figure.low !== figure.high && figure.low !== null && figure.high !== null) return [];
  for (const at of passages) {
    const stored = index.passage(at.source, at.passage);
    if (!stored) continue;
    const own = reading.found.filter((it) => it !== figure && it.start !== figure.start);
    const theirs = operandsOf(stored.mentions);
    const source = readingOf(stored);
    const working =
      workingOf(figure, named, theirs, [], reading.date, source, nouns) ??
      workingOf(figure, named, mixed(own, theirs, figure), besides, reading.date, source, nouns);
    if (!working) continue;
    const operand = theirs.includes(working.operand) ? working.operand : theirs[0];
    const bearing = { relation: 'computed', strength: 0.6, reason: 'computed', working: working.text } as const;
    const evidence = operand && citePassage(index, at, operand, operand, bearing);
    if (evidence) return [evidence];
  }
  return [];
}

function operandsOf(mentions: readonly Mention[]): readonly (Figure | DateMention)[] {
  const operands = mentions.filter((it): it is Figure | DateMention => it.kind === 'figure' || it.kind === 'date');
  return operands.slice(0, operandLimit);
}

/** The draft's own operands beside those of one source passage: “2,600 of the 11,000” where the source has both. */
function mixed(
  own: readonly Mention[],
  theirs: readonly (Figure | DateMention)[],
  figure: Figure,
): readonly (Figure | DateMention)[] {
  return [...operandsOf(own).filter((it) => it.kind !== 'figure' || it.start !== figure.start), ...theirs];
}

function workingOf(
  figure: Figure,
  named: ReadonlySet<Calculation>,
  operands: readonly (Figure | DateMention)[],
  besides: readonly Mention[],
  today: string | null,
  source: Reading,
  nouns: NounTable | null,
): Working | null {
  const figures = operands.flatMap((it) => (it.kind === 'figure' ? endsOf(inPercent(it)) : [])).filter(isOneValue);
  const isShare = figure.unit === 'percent' || isFraction(figure);
  if (figure.unit === 'year' && named.has('years')) {
    const found = years(operands, besides, today).find((it) => fits(figure, it.value));
    if (found) return found;
  }
  const yearly = figures.flatMap((it) => rate(it, figure) ?? []).find((it) => fits(figure, it.value));
  if (yearly) return yearly;
  for (const a of figures) {
    for (const b of figures) {
      if (a === b || !isAlike(a, b, nouns) || isPart(a, b, source)) continue;
      // A share of a share, or a change between two, is nobody's meaning.
      if (isShare && a.unit === 'percent') continue;
      const tries: Working[] = [];
      if (isShare && named.has('share') && a.low < b.low) tries.push(share(a, b, figure));
      if (isShare && named.has('change') && a.low !== b.low) tries.push(change(a, b));
      if (!isShare && named.has('ratio') && a.low > b.low && isMultiple(figure)) tries.push(ratio(a, b));
      if (!isShare && isGapOf(figure, a, nouns) && a.low > b.low && named.has('difference'))
        tries.push(difference(a, b));
      if (!isShare && isAlike(a, figure, nouns) && named.has('sum') && figures.indexOf(a) < figures.indexOf(b))
        tries.push(sum([a, b]));
      const found = tries.find((it) => fits(figure, it.value));
      if (found) return found;
    }
  }
  // “only about one-third of this”: the other is three times it.
  if (!isShare && named.has('ratio') && isMultiple(figure)) {
    const found = figures
      .flatMap((it) => (it.sort === 'share' ? inverse(it) : []))
      .find((it) => fits(figure, it.value));
    if (found) return found;
  }
  // “277 letters, of which 39 percent, around 108, were late”: the share stands beside the figure.
  if (!isShare && named.has('share')) {
    const shares = figures.filter((it) => it.unit === 'percent' && besides.includes(it));
    const wholes = figures.filter((it) => it.unit !== 'percent' && isAlike(it, figure, nouns));
    const found = shares.flatMap((it) => wholes.map((whole) => part(it, whole))).find((it) => fits(figure, it.value));
    if (found) return found;
  }
  const alike = figures.filter(
    (it) => isAlike(it, figure, nouns) && !figures.some((other) => other !== it && isPart(it, other, source)),
  );
  if (!isShare && named.has('sum') && alike.length > 2 && fits(figure, sum(alike).value)) return sum(alike);
  return null;
}

/** Both ends of a range, each an operand of its own. */
function endsOf(figure: Figure): readonly Figure[] {
  const { low, high } = figure;
  if (low === null || high === null || low === high) return [figure];
  return [low, high].map((it) => ({ ...figure, low: it, high: it }));
}

type OneValue = Figure & { readonly low: number; readonly high: number };

function isOneValue(figure: Figure): figure is OneValue {
  return figure.low !== null && figure.low === figure.high && figure.low > 0 && figure.unit !== 'ordinal';
}

/** A share in words as a percentage: 25 percent for “a quarter”. */
function inPercent(figure: Figure): Figure {
  if (figure.sort !== 'share' || figure.low === null || figure.high === null) return figure;
  return { ...figure, low: 100 * figure.low, high: 100 * figure.high, unit: 'percent' };
}

function isFraction(figure: Figure): boolean {
  return figure.unit === null && figure.low !== null && figure.low > 0 && figure.low < 1;
}

/** “ten times”, “fourfold”. */
function isMultiple(figure: Figure): boolean {
  return figure.unit === null || figure.sort === 'multiple';
}

/**
 * The gap between two percentages is given in points, that between two figures of a unit in the unit, and that between two ages
 * (“66 for men and 77 for women”) in years.
 */
function isGapOf(figure: Figure, of: Figure, nouns: NounTable | null): boolean {
  if (figure.unit === 'year' && of.unit === null && of.counted === null) return true;
  if (of.unit !== 'percent') return isAlike(of, figure, nouns);
  return figure.unit === 'percentage point' || /^points?$/.test(figure.counted ?? '');
}

/** Of one unit, and counting one thing or one of them bare. */
function isAlike(a: Figure, b: Figure, nouns: NounTable | null): boolean {
  return a.unit === b.unit && countsAlike(a, b, nouns) > 0;
}

/** “20 soldiers, including six North Koreans”: a part is never added to its whole. */
function isPart(a: Figure, b: Figure, { passage }: Reading): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return /\b(?:including|of whom|of which|of them|among them|incl\.)/i.test(passage.text.slice(first.end, second.end));
}

/** At the figure's own precision, or within 10 % where it is hedged. */
function fits(figure: Figure, value: number): boolean {
  const wanted = figure.low ?? figure.high;
  if (wanted === null || !Number.isFinite(value) || value === 0) return false;
  if (figure.approximation === 'about') return Math.abs(value - wanted) <= 0.1 * Math.abs(wanted);
  const scale = 10 ** (Math.floor(Math.log10(Math.abs(wanted))) - Math.max(1, figure.digits) + 1);
  return Math.abs(value - wanted) <= scale / 2 + 1e-9 * Math.abs(wanted);
}

function share(a: OneValue, b: OneValue, figure: Figure): Working {
  const ratio = a.low / b.low;
  const value = figure.unit === 'percent' ? 100 * ratio : ratio;
  return { value, operand: a, text: `${a.text} / ${b.text} = ${percent(100 * ratio)}` };
}

function part(share: OneValue, whole: OneValue): Working {
  const value = (share.low / 100) * whole.low;
  return { value, operand: whole, text: `${share.text} × ${whole.text} = ${short(value)}` };
}

function change(a: OneValue, b: OneValue): Working {
  const value = (100 * Math.abs(a.low - b.low)) / b.low;
  return { value, operand: a, text: `(${a.text} − ${b.text}) / ${b.text} = ${percent(value)}` };
}

function ratio(a: OneValue, b: OneValue): Working {
  return { value: a.low / b.low, operand: a, text: `${a.text} / ${b.text} = ${short(a.low / b.low)}` };
}

function inverse(share: OneValue): Working {
  return { value: 100 / share.low, operand: share, text: `1 / ${share.text} = ${short(100 / share.low)}` };
}

/** How often a length of time comes in a year. */
const inYear: Readonly<Record<string, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };

function isTimely({ per }: Figure): boolean {
  return per !== undefined && per in inYear;
}

/** “$30 a month” is $360 a year. */
function rate(of: OneValue, figure: Figure): Working | null {
  if (!isTimely(of) || !isTimely(figure) || of.per === figure.per || of.unit !== figure.unit) return null;
  const times = inYear[of.per ?? '']! / inYear[figure.per ?? '']!;
  const value = of.low * times;
  const text = times > 1 ? `${of.text} × ${short(times)}` : `${of.text} / ${short(1 / times)}`;
  return { value, operand: of, text: `${text} = ${short(value)}` };
}

function difference(a: OneValue, b: OneValue): Working {
  return { value: a.low - b.low, operand: a, text: `${a.text} − ${b.text} = ${short(a.low - b.low)}` };
}

function sum(parts: readonly OneValue[]): Working {
  const value = parts.reduce((total, it) => total + it.low, 0);
  return { value, operand: parts[0]!, text: `${parts.map((it) => it.text).join(' + ')} = ${short(value)}` };
}

/** A year, in milliseconds. */
const yearLength = 365.25 * 86_400_000;

/** Years between two dates, from one end of a date to the other, or between one and the draft's own. */
function years(
  operands: readonly (Figure | DateMention)[],
  besides: readonly Mention[],
  today: string | null,
): readonly Working[] {
  const dated = operands.flatMap((it) => {
    const year = it.kind === 'date' ? yearOf(it) : null;
    return year === null || it.kind !== 'date' ? [] : [{ it, year }];
  });
  // “from August 2011 to June 2015” is one date; what it spans is said beside it, if at all.
  const spans = besides.flatMap((it) => {
    if (it.kind !== 'date' || it.from === null || it.to === null || it.from.slice(0, 4) === it.to.slice(0, 4))
      return [];
    const value = (Date.parse(it.to) - Date.parse(it.from)) / yearLength;
    return {
      value,
      operand: it,
      text: `${it.to.slice(0, 7)} − ${it.from.slice(0, 7)} = ${short(Math.round(value * 10) / 10)} years`,
    };
  });
  const now = today === null ? [] : [{ it: null, year: Number(today.slice(0, 4)) }];
  const between = dated.flatMap((a) =>
    [...dated, ...now].flatMap((b) =>
      b.year > a.year
        ? { value: b.year - a.year, operand: a.it, text: `${b.year} − ${a.year} = ${b.year - a.year} years` }
        : [],
    ),
  );
  return [...spans, ...between];
}

function yearOf(date: DateMention): number | null {
  const day = date.from ?? date.to;
  return day === null ? (date.certain.year ?? null) : Number(day.slice(0, 4));
}

function percent(value: number): string {
  return `${Number(value.toPrecision(3))} %`;
}

function short(value: number): string {
  const [whole = '', fraction] = String(Number(value.toPrecision(6))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
