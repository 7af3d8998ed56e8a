import { holidays } from './annual.ts';
import { type Item, itemAt } from './items.ts';
import { isHyphen, type Line, pastThe, type Read, yearAt } from './line.ts';
import type { Point } from './read-period.ts';
import { readYearAfter } from './read-year.ts';
import type { Annual, Stated, YearStated } from './stated.ts';

const noYear: YearStated = { which: null };

function annual(what: Annual, year: YearStated, vague = false): Stated {
  return { is: 'annual', what, year, vague };
}

/** “Q3 2023”, “H1”, “2017-Q1”, “fiscal 2022”, “FY2024”. */
export function readCoded(line: Line, i: number): Read | null {
  const { items } = line;
  const coded = codeAt(items, i);
  const after = coded && readYearAfter(items, i + 1, true);
  if (coded && (after || itemAt(items, i).capital)) {
    return { start: i, end: after?.end ?? i + 1, stated: annual(coded, after?.year ?? noYear) };
  }
  const year = yearAt(items, i);
  if (year !== null) {
    const at = isHyphen(itemAt(items, i + 1)) ? i + 2 : i + 1;
    const code = codeAt(items, at);
    return code && { start: i, end: at + 1, stated: annual(code, { year }) };
  }
  const { text } = itemAt(items, i);
  const joined = /^fy(\d{4})$/.exec(text);
  if (joined) return { start: i, end: i + 1, stated: annual({ is: 'year' }, { year: Number(joined[1]) }, true) };
  if (text !== 'fiscal' && text !== 'fy') return null;
  const at = itemAt(items, i + 1).text === 'year' ? i + 2 : i + 1;
  const fiscal = yearAt(items, at);
  if (fiscal !== null) return { start: i, end: at + 1, stated: annual({ is: 'year' }, { year: fiscal }, true) };
  // A fiscal quarter may lie anywhere in the year.
  return itemAt(items, i + 1).word?.is === 'ordinal' ? { start: i, end: i + 3, stated: null } : null;
}

function codeAt(items: readonly Item[], i: number): Annual | null {
  const item = itemAt(items, i);
  const match = /^([qh])([1-4])$/.exec(item.text);
  if (!match) return null;
  const n = Number(match[2]);
  if (match[1] === 'q') return { is: 'quarter', n };
  return n < 3 ? { is: 'half', n } : null;
}

/** “the third quarter of 2023”, “the first half of last year”, “the first week of May”, “the last Monday in 2024”, “the 19th century”. */
export function readOrdinal(line: Line, i: number, point: Point): Read | null {
  const { items } = line;
  const n = ordinalAt(items, i);
  if (n === null) return null;
  let at = i + 1;
  if (isHyphen(itemAt(items, at)) && itemAt(items, at).tight) at++;
  const { word, text } = itemAt(items, at);
  if (n > 0 && n < 5 && (text === 'quarter' || text === 'qtr')) {
    const after = readYearAfter(items, at + 1, false);
    return { start: i, end: after?.end ?? at + 1, stated: annual({ is: 'quarter', n }, after?.year ?? noYear) };
  }
  if (n === -1 && text === 'quarter' && itemAt(items, at + 1).text === 'of') {
    const after = readYearAfter(items, at + 1, false);
    if (after) return { start: i, end: after.end, stated: annual({ is: 'quarter', n: 4 }, after.year) };
  }
  const months = n === 1 || n === -1 ? readMonths(items, i, at, n) : null;
  if (months) return months;
  if (n > 0 && n < 3 && text === 'half') {
    const after = readYearAfter(items, at + 1, false);
    return after && { start: i, end: after.end, stated: annual({ is: 'half', n }, after.year) };
  }
  const century = n > 0 ? centuryAt(items, i, at) : null;
  if (century !== null)
    return { start: i, end: century, stated: { is: 'years', first: (n - 1) * 100 + 1, count: 100 } };
  const unit = word?.is === 'weekday' ? word.n : text === 'day' || text === 'week' ? text : null;
  const few = n === 1 || n === -1 ? text === 'days' || text === 'weeks' || text === 'months' : false;
  if ((unit === null && !few) || !/^(of|in)$/.test(itemAt(items, at + 1).text)) return null;
  const inner = innerOf(line, at + 2, point);
  if (!inner?.stated || level(inner.stated) < 1) return null;
  if (unit !== null) return { start: i, end: inner.end, stated: { is: 'nth', n, unit, of: inner.stated } };
  const third = n === 1 ? 0 : 2;
  return { start: i, end: inner.end, stated: { is: 'part', first: third, last: third, of: inner.stated } };
}

/** Where a century ends that begins at item `i`: “19th century”, and “19th” alone in “the 19th and early 20th centuries”. */
function centuryAt(items: readonly Item[], i: number, at: number): number | null {
  if (/^(century|centuries)$/.test(itemAt(items, at).text)) return at + 1;
  if (!/^(and|or|to|through)$/.test(itemAt(items, at).text)) return null;
  const part = itemAt(items, at + 1).word?.is === 'part' ? at + 2 : at + 1;
  return ordinalAt(items, part) !== null && itemAt(items, part + 1).text === 'centuries' ? i + 1 : null;
}

/** “the first three months of 2024”: a stretch of a stated year. */
function readMonths(items: readonly Item[], i: number, at: number, n: 1 | -1): Read | null {
  const { word, number } = itemAt(items, at);
  const count = word?.is === 'cardinal' ? word.n : (number ?? 0);
  if (count < 2 || count > 11 || itemAt(items, at + 1).text !== 'months' || itemAt(items, at + 2).text !== 'of')
    return null;
  const after = readYearAfter(items, at + 2, false);
  if (!after) return null;
  const month = (it: number) => annual({ is: 'month', month: it }, after.year);
  const [from, to] = n === 1 ? [1, count] : [13 - count, 12];
  return { start: i, end: after.end, stated: { is: 'range', from: month(from), to: month(to) } };
}

function ordinalAt(items: readonly Item[], i: number): number | null {
  const item = itemAt(items, i);
  if (item.word?.is === 'ordinal') return item.word.n;
  if (item.suffix === 'th' && item.digits < 3) return item.number;
  return item.text === 'last' || item.text === 'final' ? -1 : null;
}

/** “spring 2023”, “the summer of 2019”, “in the autumn”. */
export function readSeason(line: Line, i: number): Read | null {
  const { items } = line;
  const item = itemAt(items, i);
  if (item.word?.is !== 'season') return null;
  const what: Annual = { is: 'season', n: item.word.n };
  const after = readYearAfter(items, i + 1, false);
  if (after) {
    // “the fall of 1989” but not “fall in 2020”; “winter 2022-23” keeps both its years.
    if (itemAt(items, i + 1).text === 'in' && /^(fall|spring)$/.test(item.text)) return null;
    const dash = itemAt(items, after.end);
    const second = itemAt(items, after.end + 1);
    const run = isHyphen(dash) || dash.text === '–' ? dash.tight && second.tight && second.number !== null : false;
    return { start: i, end: run ? after.end + 2 : after.end, stated: annual(what, after.year, true) };
  }
  const led =
    itemAt(items, i - 1).text === 'the' &&
    /^(in|by|since|until|during|over|through|throughout|for|this|last)$/.test(itemAt(items, i - 2).text);
  return led && !/^(of|in)$/.test(itemAt(items, i + 1).text)
    ? { start: i, end: i + 1, stated: annual(what, noYear, true) }
    : null;
}

/** “Christmas Day”, “Easter 2018”, “Martin Luther King Jr. Day”. */
export function readHoliday(line: Line, i: number): Read | null {
  const { items } = line;
  const first = itemAt(items, i);
  if (/^(orthodox|coptic)$/.test(itemAt(items, i - 1).text)) return null;
  let found: { name: string; end: number } | null = null;
  let name = '';
  for (let at = i; at < i + 7 && at < items.length; at++) {
    const item = itemAt(items, at);
    if (item.text === '.') continue;
    const text = item.text === '’s' ? "'s" : item.text.replace('’', "'").replace('.', '');
    if (text === "'") continue;
    name = text === "'s" || name === '' ? name + text : `${name} ${text === 'saint' ? 'st' : text}`;
    if (name === 'saint') name = 'st';
    if (name === 'xmas') name = 'christmas';
    if (Object.hasOwn(holidays, name)) found = { name, end: at + 1 };
  }
  if (!found) return null;
  const after = readYearAfter(items, found.end, true);
  if (!first.capital && !after && items.length > 4) return null;
  return {
    start: i,
    end: after?.end ?? found.end,
    stated: annual({ is: 'holiday', name: found.name }, after?.year ?? noYear),
  };
}

const nearer = new Set(['earlier', 'later']);

/** “early October”, “early to mid-October”, “late last year”, “the end of 2024”, “later this week”. */
export function readPart(line: Line, i: number, point: Point): Read | null {
  const { items } = line;
  const item = itemAt(items, i);
  if (nearer.has(item.text)) {
    const inner = point(line, i + 1);
    const stated = inner?.stated;
    return inner && stated?.is === 'period' && stated.unit !== 'day'
      ? { start: i, end: inner.end, stated: { ...stated, vague: true } }
      : null;
  }
  const { word } = item;
  if (word?.is !== 'part') return null;
  let at = i + 1;
  let last = word.n;
  if (word.of) {
    const of = itemAt(items, at).text;
    if (of === 'of' || of === '-') at++;
    else if (!(of === 'this' || of === 'last' || of === 'next')) return null;
  } else {
    for (;;) {
      while (isHyphen(itemAt(items, at)) || itemAt(items, at).text === '–') at++;
      const to = /^(to|or|and)$/.test(itemAt(items, at).text) ? at + 1 : at;
      const past = isHyphen(itemAt(items, to)) ? to + 1 : to;
      const more = itemAt(items, past).word;
      if (more?.is !== 'part' || more.of) break;
      last = more.n;
      at = past + 1;
    }
    if (/^(in|on)$/.test(itemAt(items, at).text)) at++;
  }
  const inner = innerOf(line, at, point);
  if (!inner?.stated || level(inner.stated) < 1) return null;
  return {
    start: i,
    end: inner.end,
    stated: { is: 'part', first: word.n, last: Math.max(word.n, last), of: inner.stated },
  };
}

/** What a part or an ordinal is of: a date, or “the year”, “the month”. */
function innerOf(line: Line, i: number, point: Point): Read | null {
  const { items } = line;
  const at = pastThe(items, i);
  const { word } = itemAt(items, at);
  const season = word?.is === 'season' ? readSeason(line, at) : null;
  if (season) return season;
  if (word?.is === 'season')
    return { start: at, end: at + 1, stated: annual({ is: 'season', n: word.n }, noYear, true) };
  const inner = point(line, at);
  if (inner) return inner;
  const year = yearAt(items, at);
  if (year !== null) return { start: at, end: at + 1, stated: annual({ is: 'year' }, { year }) };
  if (
    word?.is === 'unit' &&
    !word.plural &&
    (at > i || word.unit === 'year' || word.unit === 'month') &&
    word.unit !== 'day' &&
    word.unit !== 'fortnight'
  )
    return { start: at, end: at + 1, stated: { is: 'period', unit: word.unit, shift: 0, base: 'now', vague: false } };
  return null;
}

/** How long what is stated is: 0 a day, 1 up to a month, 2 longer. */
function level(stated: Stated): number {
  switch (stated.is) {
    case 'annual':
      return stated.what.is === 'day' || stated.what.is === 'holiday' ? 0 : stated.what.is === 'month' ? 1 : 2;
    case 'period':
      return stated.unit === 'day'
        ? 0
        : stated.unit === 'week' || stated.unit === 'weekend' || stated.unit === 'month'
          ? 1
          : 2;
    case 'years':
      return 2;
    default:
      return 0;
  }
}
