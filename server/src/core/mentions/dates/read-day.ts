import { type Item, itemAt } from './items.ts';
import { dayAt, isContent, isHyphen, joinAt, type Line, pastThe, type Read, yearAt } from './line.ts';
import { readYearAfter } from './read-year.ts';
import type { Stated, YearStated } from './stated.ts';
import { functionWords } from './words.ts';

const noYear: YearStated = { which: null };

/** Month names that are other words too: alone they need a word before them that only a date follows. */
const ambiguous = new Set(['may', 'march', 'mar', 'august', 'jan', 'sep', 'dec']);
const beforeMonth = new Set(
  'in since by until till through during from before after of early mid late last this next between and to or every for around past than'.split(
    ' ',
  ),
);

const namesAttack = /^(attacks?|terror|terrorist|terrorists|hijackers?|hijackings?|commission)$/;

function onDay(month: number, day: number, year: YearStated): Stated {
  return { is: 'annual', what: { is: 'day', month, day }, year, vague: false };
}

/** Dates that begin with a month: “Oct. 17”, “June 18, 2024”, “October 8-13”, “October 27 and 28”, “May 2023”, “May”. */
export function readMonthFirst(line: Line, i: number): readonly Read[] {
  const { items } = line;
  const month = monthAt(items, i);
  if (month === null) return [];
  const days = readDays(items, i, month);
  if (days.length > 0) return days;
  const after = readYearAfter(items, i + 1, true);
  if (after)
    return [
      {
        start: i,
        end: after.end,
        stated: { is: 'annual', what: { is: 'month', month }, year: after.year, vague: false },
      },
    ];
  if (!isMonthAlone(items, i) || (itemAt(items, i + 1).text.length > 4 && /^\d+$/.test(itemAt(items, i + 1).text)))
    return [];
  return [{ start: i, end: i + 1, stated: { is: 'annual', what: { is: 'month', month }, year: noYear, vague: false } }];
}

function monthAt(items: readonly Item[], i: number): number | null {
  const { word } = itemAt(items, i);
  return word?.is === 'month' ? word.n : null;
}

function isMonthAlone(items: readonly Item[], i: number): boolean {
  const item = itemAt(items, i);
  if (!item.capital && itemAt(items, i - 1).text !== 'between' && (ambiguous.has(item.text) || item.text.length < 4))
    return false;
  const before = itemAt(items, i - 1);
  const prior = isHyphen(before) && before.tight ? itemAt(items, i - 2) : before;
  const next = itemAt(items, i + 1);
  const led = beforeMonth.has(prior.text);
  const whole = items.length === 1;
  const short = item.word?.is === 'month' && item.word.short;
  // “Jan-Feb 2017”, “May to August”.
  if (joinAt(items, i + 1) && itemAt(items, i + 2).word?.is === 'month' && (!short || next.tight)) return true;
  if (short && item.end - item.start <= 4 && !led) return false;
  if (ambiguous.has(item.text)) {
    if (prior.text === 'between' && next.text === 'and' && itemAt(items, i + 2).word?.is === 'month') return true;
    if (!led || next.text === "'s" || next.text === '’s') return whole;
    // “since May said” is a person's name, “in May that” a month's.
    return !next.capital;
  }
  // “April Smith”, “Jan Egeland”, “June Carter”.
  return led || whole || !next.capital || functionWords.has(next.text);
}

function readDays(items: readonly Item[], i: number, month: number): readonly Read[] {
  let at = i + 1;
  const gap = itemAt(items, at);
  if ((isHyphen(gap) || gap.text === '/') && gap.tight) at++;
  else if (gap.text === ',' && itemAt(items, at + 1).suffix === 'th') at++;
  else at = pastThe(items, at);
  const first = dayAt(items, at);
  if (!first) return [];
  const next = itemAt(items, first.end);
  const led = itemAt(items, i - 1).text;
  // “In October 12 people died”, “In June first responders came”.
  if (isContent(next) && (led === 'in' || (first.ordinal && itemAt(items, at).number === null))) return [];
  if (isHyphen(next) && next.tight && /^(year|day|month|week)s?$/.test(itemAt(items, first.end + 1).text)) return [];
  // A name that no document's date resolves.
  if (month === 9 && first.day === 11 && namesAttack.test(next.text))
    return [{ start: i, end: first.end, stated: null }];
  const run = readMoreDays(items, first.day, first.end);
  const end = run ? run.end : first.end;
  const after = readYearAfter(items, end, true);
  const year = after?.year ?? noYear;
  const stop = closeYear(items, after?.end ?? end);
  if (run?.to !== undefined)
    return [
      {
        start: i,
        end: stop,
        stated: { is: 'range', from: onDay(month, first.day, year), to: onDay(month, run.to, year) },
      },
    ];
  if (!run) return [{ start: i, end: stop, stated: onDay(month, first.day, year) }];
  return [
    { start: i, end: first.end, stated: onDay(month, first.day, year) },
    ...run.days.map((it, n) => ({
      start: it.at,
      end: n === run.days.length - 1 ? stop : it.end,
      stated: onDay(month, it.day, year),
    })),
  ];
}

/** A weekday in brackets or behind a comma belongs to the date: “Jul 18, Fri”. */
function closeYear(items: readonly Item[], end: number): number {
  const weekday = itemAt(items, end + 1).word;
  return itemAt(items, end).text === ',' && weekday?.is === 'weekday' && weekday.short ? end + 2 : end;
}

interface MoreDays {
  readonly end: number;
  /** The last day of an unbroken run. */
  readonly to?: number;
  /** The days of a broken one. */
  readonly days: readonly { readonly day: number; readonly at: number; readonly end: number }[];
}

/** What follows the first day: “-13”, “to 13”, “and 28”, “, 18 and 20”. */
function readMoreDays(items: readonly Item[], day: number, end: number): MoreDays | null {
  const join = joinAt(items, end);
  if (join) {
    const second = dayAt(items, pastThe(items, end + 1));
    if (!second || second.day <= day || monthAt(items, second.end) !== null) return null;
    return join === 'word' && !standsAlone(items, second.end) ? null : { end: second.end, to: second.day, days: [] };
  }
  const days: { day: number; at: number; end: number }[] = [];
  let at = end;
  let closed = false;
  while (!closed) {
    const comma = itemAt(items, at).text === ',';
    const word = itemAt(items, comma ? at + 1 : at).text;
    closed = word === 'and' || word === 'or' || word === '&';
    if (!comma && !closed) break;
    const from = pastThe(items, at + (comma ? 1 : 0) + (closed ? 1 : 0));
    const next = dayAt(items, from);
    if (!next || next.day <= (days.at(-1)?.day ?? day) || monthAt(items, next.end) !== null) return null;
    days.push({ day: next.day, at: from, end: next.end });
    at = next.end;
  }
  const last = days.at(-1);
  if (!closed || !last || !standsAlone(items, at)) return null;
  const unbroken =
    days.every((it, n) => it.day === day + n + 1) && itemAt(items, (days.at(-1)?.at ?? 1) - 1).text !== 'or';
  return unbroken ? { end: at, to: last.day, days: [] } : { end: at, days };
}

/** Whether nothing that a number counts begins at item `i`. */
function standsAlone(items: readonly Item[], i: number): boolean {
  const next = itemAt(items, i);
  return !isContent(next) && !/^[%°]$/.test(next.text) && !(isHyphen(next) && next.tight) && next.word?.is !== 'unit';
}

/** Dates that begin with a day: “18 June 2024”, “the 18th of June”, “8-13 October”, “27 and 28 October”, “20th of next month”. */
export function readDayFirst(line: Line, i: number): readonly Read[] {
  const { items } = line;
  const first = dayAt(items, i);
  if (!first || (itemAt(items, i).tight && /^[$£€.,:/]$/.test(itemAt(items, i - 1).text))) return [];
  const single = readMonthOf(items, first.end, first.ordinal);
  if (single) {
    const stated = single.of
      ? ({ is: 'nth', n: first.day, unit: 'day', of: single.of } as const)
      : onDay(single.month, first.day, single.year);
    return [{ start: i, end: single.end, stated }];
  }
  const joined = itemAt(items, first.end).text;
  const led = itemAt(items, pastThe(items, i - 1) === i ? i - 2 : i - 1).text;
  const join = joinAt(items, first.end) ?? (!/^(and|or|&)$/.test(joined) ? null : led === 'between' ? 'word' : 'list');
  if (!join) return [];
  const at = pastThe(items, first.end + 1);
  const second = dayAt(items, at);
  const months = second && readMonthOf(items, second.end, second.ordinal);
  if (!second || !months || months.of || second.day <= first.day) return [];
  const [from, to] = [onDay(months.month, first.day, months.year), onDay(months.month, second.day, months.year)];
  if (join !== 'list' || (second.day === first.day + 1 && itemAt(items, first.end).text !== 'or'))
    return [{ start: i, end: months.end, stated: { is: 'range', from, to } }];
  return [
    { start: i, end: first.end, stated: from },
    { start: at, end: months.end, stated: to },
  ];
}

interface MonthOf {
  readonly month: number;
  readonly year: YearStated;
  readonly end: number;
  /** “next month”, “the month”, instead of a name. */
  readonly of: Stated | null;
}

function readMonthOf(items: readonly Item[], i: number, ordinal: boolean): MonthOf | null {
  let at = i;
  if (ordinal && itemAt(items, at).text === 'day' && itemAt(items, at + 1).text === 'of') at++;
  const of = itemAt(items, at).text === 'of';
  if (of) at++;
  else if ((isHyphen(itemAt(items, at)) || itemAt(items, at).text === '/') && itemAt(items, at).tight) at++;
  const month = monthAt(items, at);
  if (month !== null) {
    const item = itemAt(items, at);
    // “12 may be”, “10 march past”: in lower case these are verbs.
    if (!item.capital && ambiguous.has(item.text) && !ordinal && yearAt(items, at + 1) === null) return null;
    const after = readYearAfter(items, at + 1, true);
    return { month, year: after?.year ?? noYear, end: after?.end ?? at + 1, of: null };
  }
  if (!of) return null;
  const the = pastThe(items, at);
  const { word } = itemAt(items, the);
  const shift = word?.is === 'which' ? { last: -1, this: 0, current: 0, next: 1 }[word.which as string] : undefined;
  if (shift !== undefined && itemAt(items, the + 1).text === 'month')
    return {
      month: 0,
      year: noYear,
      end: the + 2,
      of: { is: 'period', unit: 'month', shift, base: 'now', vague: false },
    };
  if (the > at && itemAt(items, the).text === 'month')
    return {
      month: 0,
      year: noYear,
      end: the + 1,
      of: { is: 'period', unit: 'month', shift: 0, base: 'now', vague: false },
    };
  return null;
}

/** What with a day of the week is a name: a newspaper, a school. */
const named = /^(?:school|schools|times|mail|mirror|express|telegraph|herald|independent|mass)$/;

/** Dates that begin with a day of the week: “Wednesday”, “Wednesday, Oct. 23, 2024”, “Wednesday of last week”. */
export function readWeekday(line: Line, i: number): readonly Read[] {
  const { items } = line;
  const item = itemAt(items, i);
  if (item.word?.is !== 'weekday') return [];
  const comma = itemAt(items, i + 1).text === ',' || isHyphen(itemAt(items, i + 1)) ? i + 2 : i + 1;
  const at = pastThe(items, comma);
  for (const full of [readMonthFirst(line, at), readDayFirst(line, at)]) {
    const [first] = full;
    const stated = first?.stated;
    const day =
      stated?.is === 'annual'
        ? stated.what.is === 'day'
        : stated?.is === 'range' && stated.from.is === 'annual' && stated.from.what.is === 'day';
    if (first && day) return [{ ...first, start: i }, ...full.slice(1)];
  }
  const dotted = item.word.short && item.end - item.start > item.text.length;
  if (item.word.short && !dotted && !(items.length <= 2)) return [];
  if (!item.capital && item.word.short && items.length > 2) return [];
  const next = itemAt(items, i + 1);
  if (/^(every|each|any|most|some|a|an)$/.test(itemAt(items, i - 1).text) || (next.capital && named.test(next.text)))
    return [{ start: i, end: i + 1, stated: null }];
  const of = itemAt(items, i + 1).text === 'of' ? i + 2 : i + 1;
  const which = itemAt(items, pastThe(items, of)).word;
  // “Monday of the following week” counts from a week told elsewhere.
  if (which?.is === 'which' && of > i + 1 && /^(following|previous|that|same)$/.test(which.which))
    return [{ start: i, end: i + 1, stated: null }];
  const week =
    which?.is === 'which' && itemAt(items, of + 1).text === 'week'
      ? { last: -1, this: 0, next: 1 }[which.which as string]
      : undefined;
  if (week !== undefined)
    return [{ start: i, end: of + 2, stated: { is: 'weekday', weekday: item.word.n, which: null, week } }];
  return [{ start: i, end: i + 1, stated: { is: 'weekday', weekday: item.word.n, which: null, week: null } }];
}
