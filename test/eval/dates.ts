import { argv } from 'node:process';
import * as chrono from 'chrono-node/en';
import { dates } from '../../server/src/core/mentions/dates/dates.ts';
import { noKnowledge } from '../../server/src/core/mentions/knowledge.ts';
import type { DateMention } from '../../server/src/core/mentions/mention.ts';
import { readText } from '../support/newsroom.ts';
import { readRows, share } from './rows.ts';

interface Result {
  readonly text: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly type?: string;
  /** Recognizers: ISO days, or `start` and `end` (exclusive) of a range. */
  readonly values?: readonly { readonly value?: string; readonly start?: string; readonly end?: string }[];
  /** chrono. */
  readonly value?: { readonly start?: Parts; readonly end?: Parts };
  /** Duckling: `(datetime (2013, 2, 18, 0, 0, 0) Day)`. */
  readonly expr?: string;
}

interface Parts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
}

interface Row {
  readonly set: string;
  readonly model: string;
  readonly id: string;
  readonly input: string;
  readonly ref?: string;
  readonly refArgs?: string | null;
  readonly results: readonly Result[];
}

/** First and last day; null for an end that is open or that the row does not give. */
interface Gold {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * `node test/eval/dates.ts DATA_DIR [--verbose]`: the date kind over the date rows of `numbers`. Left out, because they are not
 * what the kind reads: times of day, lengths of time (“within two weeks”, “the past three months”), recurring days, lunar and
 * regional holidays, chat shorthand and dictation, days and months in figures without a year, two-digit years, and dates inside
 * addresses. A count from a date that the row does not have (“a week later”) is right when it stays unknown.
 */
export function evaluateDates(dataDir: string, verbose: boolean): void {
  const rows = readRows<Row>(dataDir, 'numbers')?.filter(isDateRow);
  if (!rows) return;
  for (const set of ['chrono', 'duckling', 'recognizers'])
    for (const [reader, read] of readers) score(rows, set, reader, read, verbose);
}

/** Our own reading, and beside it that of the library whose tests are one of the sets. */
const readers = [
  ['sourceline', readOwn],
  ['chrono-node', readChrono],
] as const;

type Found = Pick<DateMention, 'start' | 'end' | 'text' | 'from' | 'to' | 'granularity' | 'vague'>;

function score(
  rows: readonly Row[],
  set: string,
  reader: string,
  read: (row: Row) => readonly Found[],
  verbose: boolean,
): void {
  const count = { gold: 0, found: 0, text: 0, valued: 0, value: 0, negatives: 0, quiet: 0, left: 0, untold: 0 };
  for (const row of rows.filter((it) => it.set === set)) {
    const found = read(row);
    if (row.results.length === 0) {
      count.negatives++;
      if (found.length === 0) count.quiet++;
      else if (verbose && reader === 'sourceline') print('SPURIOUS', row, found);
      continue;
    }
    for (const result of row.results) {
      const text = result.text ?? row.input.trim();
      if (leftOut(row, text, result)) {
        count.left++;
        continue;
      }
      const start = result.start ?? 0;
      const match = found.find((it) => it.start < start + text.length && start < it.end);
      const gold = goldOf(row, result);
      count.gold++;
      if (match) count.found++;
      if (result.text === null) count.untold++;
      else if (match && bare(match.text) === bare(text)) count.text++;
      else if (verbose && reader === 'sourceline') print(`TEXT “${text}”`, row, found);
      // Without a reference date only what the words state can be right.
      if (gold.length === 0 || (referenceOf(row) === null && match?.from === null)) continue;
      // “The next day” counts from a date that the row does not have: unknown is right.
      if (match && match.from === null && match.to === null && fromText.test(text)) {
        count.left++;
        continue;
      }
      count.valued++;
      if (match && gold.some((it) => holds(match, it) || (undirected(text) && holdsAYearOff(match, it)))) count.value++;
      else if (verbose && reader === 'sourceline') print(`VALUE “${text}” ${JSON.stringify(gold)}`, row, found);
    }
  }
  console.log(
    `dates ${set}, ${reader}: found ${share(count.found, count.gold)}; text exact ${share(count.text, count.gold - count.untold)}; value right ${share(count.value, count.valued)}; negatives quiet ${share(count.quiet, count.negatives)}; left out ${count.left}`,
  );
}

function isDateRow(row: Row): boolean {
  if (row.set === 'chrono') return !/time_exp|timezone/.test(row.model);
  if (row.set === 'duckling') return row.model === 'Time';
  return row.model.startsWith('DateTimeModel');
}

function readOwn(row: Row): readonly Found[] {
  const reading = readText(row.input, referenceOf(row), noKnowledge, 'lines');
  return reading.mentions.flat().filter((it) => it.kind === dates.id) as readonly DateMention[];
}

function readChrono(row: Row): readonly Found[] {
  const reference = referenceOf(row);
  const at = reference ? new Date(`${reference}T12:00:00`) : new Date();
  return chrono.parse(row.input, at, { forwardDate: false }).map(({ index, text, start, end }) => {
    const day = (it: typeof start) =>
      iso({ year: it.get('year') ?? 0, month: it.get('month') ?? 1, day: it.get('day') ?? 1 });
    const granularity =
      start.isCertain('day') || start.isCertain('weekday') ? 'day' : start.isCertain('month') ? 'month' : 'year';
    const from = reference || start.isCertain('year') ? day(start) : null;
    const to = from && lastDay(end ? day(end) : day(start), granularity);
    return { start: index, end: index + text.length, text, from, to, granularity, vague: false };
  });
}

function lastDay(day: string, granularity: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  if (granularity === 'day') return day;
  return new Date(Date.UTC(year, granularity === 'month' ? month : 12, 0)).toISOString().slice(0, 10);
}

function referenceOf(row: Row): string | null {
  if (row.ref) return row.ref.slice(0, 10);
  const args = row.refArgs
    ?.split(',')
    .map((it) => it.split('-').reduce((sum, n, i) => (i ? sum - Number(n) : Number(n)), 0));
  const [year, month, day] = args ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

const clock =
  /\d\s*(?:am|pm|a\.?m|p\.?m|h\b|p\b|a\b)|\d[:h]\d\d|o.?clock|\b(?:noon|midnight|mid ?day|minutes?|mins?|hours?|hrs?|seconds?|half past|quarter past|dinner|school|eod|lunch|now|moment|present|gmt|pst|morning|evening|afternoon\w*|night)\b|^at \d|\d(?:m|s|mo|w)\b|\bat (?:five|six|seven|eight|nine|ten|\d)/i;
/** Dictated, abbreviated or glued together as no newsroom writes. */
const unwritten =
  /two thousand|nineteen|hundred|^(?:dec|mar)\d|\b\d{1,2}[ /-][a-z]{3}[ /-]\d\d$|\b[a-z]{3} \d{1,2} \d\d$|first 12$|(?<!\/)\b\d{1,2}\/\d{1,2}(?![\d/])|\d{4} \d\d \d\d|(?:monday|mon|fri) \d|weeks? and|(?:current|to) date|third last|\byr\b|2\d(?:st|nd|rd|th) this|\/13\/|-13-|\bAD\b|-\d{4}-\d\d$|to the third|coming weeks|^week 1$|easter mon|^saint patrick \d|next 6th|\d{4}-\d{1,2}-\d{1,2}-\d{4}/i;
const fromText = /\b(?:later|earlier|following|previous|same|next day|day after)\b/i;
const length =
  /\b(?:within|in|next|last|past|previous|coming|upcoming|for|after)\s+(?:the\s+)?(?:around |about |~|next )*(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|couple|few)\b(?!st|nd|rd|th)\s*(?:of )?(?:upcoming |past )?(?:days?|weeks?|months?|quarters?|years?|decades?|fortnight)|\b(?:\d+|two|three)\s+(?:upcoming|past|coming)\b|upcoming (?:\d|two)/i;
const regional =
  /chinese|torah|yom|rosh|hanu|hannu|shavu|eid|sacrifice|ashura|jumu|ramadan|puja|dooj|vijaya|navarat|mahave|jayanti|onam|holika|kamudu|parsi|vaisakh|buddha|guru|king|valmiki|yugadi|samvat|chaitra|orthodox|boss|lakshmi|white sunday|branch sunday|mysteries/i;
const chat =
  /\b(?:e?o[dmy]|bom|otd|tmrw?|sy18|today pm|tomorrow am|ooo|ref)\b|^>|greater|and greater|closest|2\/29|\bhence\b|times? today/i;

function leftOut(row: Row, text: string, result: Result): boolean {
  const type = result.type?.split('.').at(-1);
  if (type && type !== 'date' && type !== 'daterange' && type !== 'datetimealt' && row.set === 'recognizers')
    return true;
  if (row.set === 'duckling' && /Minute|Hour|Second|BC/.test(result.expr ?? '')) return true;
  if (row.set === 'chrono' && result.value?.start?.hour !== undefined && clock.test(text)) return true;
  return (
    clock.test(text) ||
    length.test(text) ||
    regional.test(text) ||
    unwritten.test(text) ||
    chat.test(text) ||
    /\bBC\b|B\.C\./.test(row.input) ||
    /^(?:this|next|the (?:1st|4th|day|month|year|week))$/i.test(text) ||
    ((result.values?.length ?? 0) > 0 && result.values?.every((it) => it.value === 'not resolved') === true) ||
    /www\.|_report-/.test(row.input)
  );
}

/** Without what our spans leave out: prepositions, articles and a closing full stop. */
function bare(text: string): string {
  const lead =
    /^(?:in|on|at|by|from|to|since|before|after|until|till|between|for|around|about|as (?:early|late) as|starting(?: on)?|beginning(?: on)?|during|anytime|the|of)\s+/i;
  let it = text.trim().toLowerCase();
  for (let next = it.replace(lead, ''); next !== it; next = it.replace(lead, '')) it = next;
  return it.replace(/[.,]$/, '');
}

function goldOf(row: Row, result: Result): readonly Gold[] {
  if (row.set === 'recognizers') {
    return (result.values ?? []).flatMap((it): readonly Gold[] => {
      if (it.value) return /^\d{4}-\d\d-\d\d$/.test(it.value) ? [{ from: it.value, to: it.value }] : [];
      if (!it.start && !it.end) return [];
      const from = it.start ?? null;
      // The end is the first day of the last unit, or the day behind it.
      return it.end
        ? [
            { from, to: it.end },
            { from, to: dayBefore(it.end) },
          ]
        : [{ from, to: null }];
    });
  }
  if (row.set === 'duckling') {
    const days = [...(result.expr ?? '').matchAll(/\((-?\d+), (\d+), (\d+), 0, 0, 0\)/g)].map((it) =>
      iso({ year: Number(it[1]), month: Number(it[2]), day: Number(it[3]) }),
    );
    const [from = null, end = null] = days;
    if (from === null) return [];
    if (result.expr?.includes('OpenInterval')) return [{ from, to: null }];
    return [{ from, to: end ? dayBefore(end) : from }];
  }
  const start = result.value?.start;
  if (!start?.year || !start.month) return [];
  const from = iso(start);
  const end = result.value?.end;
  return [{ from, to: end?.year ? iso(end) : from }];
}

function iso({ year, month, day }: Parts): string {
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1)).toISOString().slice(0, 10);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/**
 * Whether a mention gives a row's value: the same ends, or, where the row has one day for something longer (the first of a month,
 * the day of a week), a stretch that begins with it or holds it. The rows end ranges at their last unit's first day.
 */
function holds(found: Found, gold: Gold): boolean {
  if (gold.from === null) return found.from === null && found.to !== null && near(found.to, gold.to);
  if (gold.to === null) return found.to === null && found.from !== null && near(found.from, gold.from);
  if (found.from === null || found.to === null) return false;
  if (found.from === gold.from && found.to === gold.to) return true;
  if (found.granularity === 'day' && !found.vague) return false;
  if (gold.from === gold.to) return found.from <= gold.from && gold.from <= found.to;
  return near(found.from, gold.from) && (near(found.to, gold.to) || (gold.to <= found.to && found.from <= gold.to));
}

/**
 * A bare weekday, month or holiday: assistants take the coming one, news the one before. Either is right here, where no
 * sentence tells.
 */
function undirected(text: string): boolean {
  return !/\d{4}|\b(?:last|next|this|previous|following|coming|ago|later|earlier)\b/i.test(text);
}

function holdsAYearOff(found: Found, gold: Gold): boolean {
  if (found.from === null || gold.from === null) return false;
  const apart = Math.abs(Date.parse(found.from) - Date.parse(gold.from)) / 86_400_000;
  return apart === 7 || Math.abs(apart - 365) < 9;
}

function near(a: string, b: string | null): boolean {
  return b !== null && Math.abs(Date.parse(a) - Date.parse(b)) <= 8 * 86_400_000;
}

function print(what: string, row: Row, found: readonly Found[]): void {
  const list = found.map((it) => `[${it.text}] ${it.from}..${it.to}`).join(' ');
  console.log(`${what} ${row.set} ${row.id} ref ${referenceOf(row)}: ${row.input.trim().slice(0, 140)} → ${list}`);
}

if (import.meta.main) evaluateDates(argv[2] ?? '../shared/eval', argv.includes('--verbose'));
