import { type Item, itemAt } from './items.ts';
import { isHyphen, joinAt, type Line, pastThe, type Read } from './line.ts';
import { readCoded, readHoliday, readOrdinal, readPart, readSeason } from './read-annual.ts';
import { readDayFirst, readMonthFirst, readWeekday } from './read-day.ts';
import { readNumeric } from './read-numeric.ts';
import { readCounted, readDayWord, readUnit, readWhich } from './read-period.ts';
import { readYears } from './read-year.ts';
import type { Stated } from './stated.ts';

/** Every date of one sentence, left to right. */
export function readDates(line: Line): readonly Read[] {
  const reads: Read[] = [];
  let last = -1;
  for (let i = 0; i < line.items.length; ) {
    if (!mayBegin(itemAt(line.items, i))) {
      i++;
      continue;
    }
    const found = readRange({ ...line, last }, i);
    const end = found.at(-1)?.end;
    if (end === undefined) {
      i++;
      continue;
    }
    reads.push(...found);
    last = end;
    i = end;
  }
  return shareYears(line.items, reads);
}

/** “July and August 2021”, “Oct. 7, Nov. 5 and Dec. 1, 2023”: the year behind the last is that of all. */
function shareYears(items: readonly Item[], reads: readonly Read[]): readonly Read[] {
  const shared = [...reads];
  for (let i = shared.length - 2; i >= 0; i--) {
    const [first, second] = [shared[i]!, shared[i + 1]!];
    const [a, b] = [first.stated, second.stated];
    if (a?.is !== 'annual' || b?.is !== 'annual' || a.what.is !== b.what.is) continue;
    const bare = 'which' in a.year && a.year.which === null && !('which' in b.year);
    const between = items.slice(first.end, second.start).map((it) => it.text);
    if (bare && /^(?:,|(?:, )?(?:and|or|&))$/.test(between.join(' ')))
      shared[i] = { ...first, stated: { ...a, year: b.year } };
  }
  return shared;
}

/** Whether a date can begin with an item: most words rule themselves out, as `readSeveral` would find. */
function mayBegin({ word, digits, text }: Item): boolean {
  return word !== null || digits > 0 || /^(?:[\dqh'’‘]|f[yi]|earlier$|later$)/.test(text);
}

/** One date that begins at item `i`, or the several of “July 17, 19 and 25”. */
function readSeveral(line: Line, i: number): readonly Read[] {
  const item = itemAt(line.items, i);
  const one = (read: Read | null): readonly Read[] => (read ? [read] : []);
  if (item.number !== null || item.digits > 0) {
    if (item.suffix === null) {
      const numeric = readNumeric(line, i) ?? readCoded(line, i);
      if (numeric) return [numeric];
    }
    const days = item.digits < 3 ? readDayFirst(line, i) : [];
    if (days.length > 0) return days;
    if (item.suffix === 'th') return one(readOrdinal(line, i, readPoint));
    return one(readYears(line, i) ?? readCounted(line, i, readPoint));
  }
  const { word, text } = item;
  if (word === null) {
    if (/^\d/.test(text)) return one(readNumeric(line, i));
    if (/^['’‘]$/.test(text)) return one(readYears(line, i));
    if (text === 'final') return one(readOrdinal(line, i, readPoint));
    if (text === 'earlier' || text === 'later') return one(readPart(line, i, readPoint));
    return /^(q|h|fy|fiscal)/.test(text) ? one(readCoded(line, i)) : [];
  }
  switch (word.is) {
    case 'month': {
      const holiday = text === 'may' ? readHoliday(line, i) : null;
      return holiday ? [holiday] : readMonthFirst(line, i);
    }
    case 'weekday':
      return readWeekday(line, i);
    case 'which':
      return one((text === 'last' ? readOrdinal(line, i, readPoint) : null) ?? readWhich(line, i, readPoint));
    case 'ordinal': {
      const days = readDayFirst(line, i);
      return days.length > 0 ? days : one(readOrdinal(line, i, readPoint));
    }
    case 'cardinal': {
      const counted = readCounted(line, i, readPoint);
      return counted ? [counted] : word.n >= 20 ? readDayFirst(line, i) : [];
    }
    case 'unit':
      return one(readUnit(line, i, readPoint));
    case 'part':
      return one(readPart(line, i, readPoint));
    case 'day':
      return one(readDayWord(line, i));
    case 'season':
      return one(readSeason(line, i));
    case 'holiday':
      return one(readHoliday(line, i));
  }
}

/** Dates inside dates, inside dates: further in, nobody writes them. */
const deepest = 3;

function readPoint(line: Line, i: number): Read | null {
  if (line.depth >= deepest) return null;
  const several = readSeveral({ ...line, depth: line.depth + 1 }, i);
  return several.length === 1 ? (several[0] ?? null) : null;
}

/** A date, or two joined to a range: “October 8 to October 13”, “between March and June 2022”, “Nov. 18-Dec. 19”. */
function readRange(line: Line, i: number): readonly Read[] {
  const several = readSeveral(line, i);
  const [first] = several;
  if (several.length !== 1 || !first?.stated) return several;
  const { items } = line;
  const join = joinAt(items, first.end);
  const led = ledBy(line, i);
  const and = led === 'between' && itemAt(items, first.end).text === 'and';
  if (!join && !and) return several;
  // A spaced hyphen between words is punctuation as often as not, and “to” without “from” may join anything.
  const mark = itemAt(items, first.end);
  const past = itemAt(items, first.end + 1);
  if (join === 'dash' && mark.tight !== past.tight) return several;
  if (join === 'dash' && isHyphen(mark) && !mark.tight && !isPlain(first.stated)) return several;
  const second = readPoint({ ...line, last: first.end }, pastThe(items, first.end + 1));
  if (!second?.stated || !joinable(first.stated, second.stated)) return several;
  if (join === 'word' && led !== 'from' && led !== 'between' && !isPlain(first.stated)) return several;
  if (first.stated.is === 'annual' && first.stated.what.is === 'year' && join === 'word' && !led) return several;
  return [{ start: i, end: second.end, stated: { is: 'range', from: first.stated, to: second.stated } }];
}

function ledBy(line: Line, i: number): string | null {
  const the = itemAt(line.items, i - 1).text === 'the' ? i - 2 : i - 1;
  const { text } = itemAt(line.items, the);
  return text === 'from' || text === 'between' || text === 'in' ? text : null;
}

/** Whether it is a calendar date, a weekday or a month, not a relative word. */
function isPlain(stated: Stated): boolean {
  return stated.is === 'annual' || stated.is === 'weekday' || stated.is === 'slashed' || stated.is === 'part';
}

function joinable(from: Stated, to: Stated): boolean {
  if (from.is === 'range' || to.is === 'range' || from.is === 'years' || to.is === 'years') return false;
  const told = (it: Stated) => it.is === 'period' && it.base === 'text';
  return !told(from) && !told(to);
}
