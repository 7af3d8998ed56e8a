import { readRows } from './rows.ts';

/** One number that the specs expect. */
export interface Gold {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly subtype?: string;
  readonly value?: string | null;
  readonly unit?: string;
  readonly expr?: string;
}

/** One row of Microsoft Recognizers’ specs or Duckling’s corpora. */
export interface NumberRow {
  readonly set: string;
  readonly model: string;
  readonly id: string;
  readonly input: string;
  readonly results: readonly Gold[];
}

/** The rows that are measured, and how many were left out for which reason. */
export interface NumberRows {
  readonly positives: readonly NumberRow[];
  readonly negatives: readonly NumberRow[];
  readonly left: ReadonlyMap<string, number>;
}

const figureModels = new Set(
  'NumberModel NumberRangeModel PercentModel AgeModel CurrencyModel DimensionModel TemperatureModel OrdinalModel Numeral Ordinal AmountOfMoney Distance Volume Temperature Quantity Duration'.split(
    ' ',
  ),
);

/** Models that look for one unit: where they find nothing there may well be a figure. */
const unitModels = new Set(
  'PercentModel AgeModel CurrencyModel DimensionModel TemperatureModel OrdinalModel'.split(' '),
);

/** Why a row is no news: the first reason that fits is the one that is counted. */
const reasons: readonly (readonly [string, (row: NumberRow) => boolean])[] = [
  [
    'mathematics: powers, comparisons in signs',
    (row) => /\^|\d[eE][+-]?\d|x10|[<>=]|\bequal (?:to|than)\b/.test(row.input),
  ],
  [
    'mathematics: negative numbers that are no temperatures',
    (row) => !/^Temp/.test(row.model) && row.results.some((it) => /^\(?-|\(-/.test(it.value ?? '')),
  ],
  [
    'mathematics: fractions in words beyond halves, thirds, quarters, fifths, and *over*',
    (row) =>
      row.results.some((it) => it.subtype === 'fraction' && isOddFraction(it.text)) || /\bthirtieth\b/.test(row.input),
  ],
  ['addresses of machines', (row) => /\d\.\d+\.\d+\.\d/.test(row.input)],
  ['prose about numbers', (row) => /\bnumbers?\b/.test(row.input) && row.model === 'NumberModel'],
  [
    'places in a list of results (last, previous, next)',
    (row) => row.results.some((it) => it.type === 'ordinal.relative'),
  ],
  ['a unit without a number', (row) => row.results.some((it) => it.value === null || it.value === 'null')],
  ['turns and angles', (row) => row.results.some((it) => it.subtype === 'Angle')],
  ['units per millisecond', (row) => /millisecond|\/ms\b|msec/.test(row.input)],
  ['*few* as three, an article as one', (row) => row.results.some((it) => /^(?:a )?few$|^an? \w+$/.test(it.text))],
  [
    'a lone number behind a unit (hour and minutes, dollars and cents)',
    (row) =>
      row.set === 'duckling' &&
      row.results.some((it) => /(?:dollar|hour|GBP) (?:and )?(?:[a-z]+|\d+c?)$/.test(it.text)),
  ],
];

function isOddFraction(text: string): boolean {
  return /\bover\b|\w(?:th|st|nd|rd)s?$/i.test(text) && !/^(?:\w+ |.* and \w+ )(?:third|fifth|eighth)s?$/i.test(text);
}

/** Reads the set from a data folder; null where it is absent. */
export function readNumberRows(dataDir: string): NumberRows | null {
  const rows = readRows<NumberRow>(dataDir, 'numbers');
  if (!rows) return null;
  const left = new Map<string, number>();
  const positives = rows.filter((row) => {
    if (!figureModels.has(row.model) || row.results.length === 0) return false;
    const reason = reasons.find(([, is]) => is(row))?.[0];
    if (reason) left.set(reason, (left.get(reason) ?? 0) + 1);
    return reason === undefined;
  });
  // A peer that finds no date, or no bare number, says nothing of “29km”.
  const measured = /\d\s?(?:k?m|ml|cm|kg|days?|hours?|min(?:utes)?|percent|per cent|%|[A-Z]{3})\b/;
  const negatives = rows.filter(
    (row) => row.results.length === 0 && !unitModels.has(row.model) && !measured.test(row.input),
  );
  return { positives, negatives, left };
}

/** A value with its ends; null where it is open. */
export interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

/** What the specs say the value is, in the unit they give. */
export function goldValue(gold: Gold): Ends {
  const text = gold.value ?? '';
  const interval = /^[[(]([-\d.]*),([-\d.]*)[\])]$/.exec(text);
  if (interval)
    return { low: interval[1] ? Number(interval[1]) : null, high: interval[2] ? Number(interval[2]) : null };
  const range = /^([\d.]+)\.\.([\d.]+)$/.exec(text);
  if (range) return { low: Number(range[1]), high: Number(range[2]) };
  if (text) return single(Number(text.replace(/%$/, '')));
  const expr = gold.expr ?? '';
  const between = /\(between .*?\(([\d.e]+), ?([\d.e]+)\)/.exec(expr);
  if (between) return { low: Number(between[1]), high: Number(between[2]) };
  const open = /\((above|under) \w+ ([\d.]+)/.exec(expr);
  if (open) return open[1] === 'above' ? { low: Number(open[2]), high: null } : { low: null, high: Number(open[2]) };
  const plain = /DurationData ([\d.]+) (\w+)/.exec(expr) ?? /\(simple \w+ ([\d.]+)/.exec(expr);
  return single(Number(plain?.[1]));
}

function single(value: number): Ends {
  return { low: value, high: value };
}

const factors: Readonly<Record<string, number>> = {
  Kilometre: 1000,
  Metre: 1,
  M: 1,
  Centimetre: 0.01,
  Millimetre: 0.001,
  Inch: 0.0254,
  Foot: 0.3048,
  Mile: 1609.344,
  Litre: 0.001,
  Millilitre: 1e-6,
  Hectolitre: 0.1,
  Gallon: 0.003785411784,
  Gram: 0.001,
  Cup: 0.0002365882365,
  Ounce: 0.028349523125,
  Second: 1,
  Minute: 60,
  Hour: 3600,
  Day: 86400,
  Week: 604800,
  Month: 2629746,
  Quarter: 7889238,
};

/** Base units of one of the gold’s: Duckling gives a whole in another unit than the words do. Null where none is needed. */
export function baseFactor(gold: Gold): number | null {
  const expr = gold.expr ?? '';
  const unit =
    gold.unit ?? /\b([A-Z][a-z]+)\b(?= [(\d])/.exec(expr)?.[1] ?? /DurationData [\d.]+ (\w+)/.exec(expr)?.[1];
  return unit && expr ? (factors[unit] ?? null) : null;
}

/** Whether two ends are one, but for the noise of conversion; of a month’s length, for two in a hundred. */
export function isClose(a: number | null, b: number | null, noise = 1e-6): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= noise * Math.max(1e-9, Math.abs(a), Math.abs(b)) || Math.abs(a - b) < 1e-12;
}
