import type { Agreement } from '../kind.ts';
import type { DateMention } from '../mention.ts';
import {
  addMonths,
  type Days,
  dayNumber,
  dayOf,
  isoOf,
  monthDays,
  partsOf,
  weekDays,
  weekdayOf,
  yearDays,
} from './calendar.ts';
import { compareLengths } from './compare-lengths.ts';
import { plain, statedIn } from './relate.ts';
import { resolve } from './resolve.ts';

const unrelated: Agreement = { relation: 'unrelated', strength: 0, reason: '' };

/** A year for two dates that both lack one; a leap year, so that it has every day. */
const anyYear = 2000;

/**
 * How a source's date bears on the draft's, by their days alone: it agrees when it lies inside the draft's, or when both are
 * vague and overlap; one that merely contains the draft's is near. Whether the event is the same is for the caller.
 */
export function compareDates(draft: DateMention, source: DateMention): Agreement {
  const lengths = compareLengths(draft, source);
  if (lengths) return lengths;
  const pair = level(draft, source);
  if (!pair) return compareWeekdays(draft, source);
  const [a, b] = pair;
  if (isOpen(a) || isOpen(b)) return compareOpen(a, b);
  const found = compareDays(daysOf(a), daysOf(b), a, b);
  if (found.relation !== 'differs') return found;
  if (swapped(a, b) || swapped(b, a))
    return { relation: 'near', strength: 0.4, reason: 'day and month may be swapped' };
  if (sameButForYear(draft, source)) return { relation: 'near', strength: 0.4, reason: 'the year is not stated' };
  return found;
}

/** Both dates with a year: one that has none takes the other's, for as much as they have in common. */
function level(draft: DateMention, source: DateMention): readonly [DateMention, DateMention] | null {
  const year = yearOf(draft) ?? yearOf(source) ?? anyYear;
  const a = knows(draft) ? draft : suppose(draft, year);
  const b = knows(source) ? source : suppose(source, yearOf(draft) ?? yearOf(source) ?? anyYear);
  return a && b && [a, b];
}

/** Where one of them is a weekday of no known week, the day of the week is all that both have. */
function compareWeekdays(draft: DateMention, source: DateMention): Agreement {
  const [a, b] = [weekdayIn(draft), weekdayIn(source)];
  if (a === null || b === null) return unrelated;
  if (a === b) return { relation: 'agrees', strength: 0.5, reason: 'the same day of the week' };
  return { relation: 'differs', strength: 0.5, reason: 'another day of the week' };
}

/** The day of the week that a date names or falls on, 0 for Monday; null for what is no single day. */
export function weekdayIn(date: DateMention): number | null {
  if (date.granularity !== 'day') return null;
  if (date.from !== null) return date.from === date.to ? weekdayOf(dayOf(date.from) ?? 0) : null;
  const stated = statedIn(date.text);
  return stated?.is === 'weekday' ? stated.weekday : null;
}

function knows(date: DateMention): boolean {
  return date.from !== null || date.to !== null;
}

function yearOf(date: DateMention): number | null {
  const day = date.from ?? date.to;
  return day === null ? null : Number(day.slice(0, 4));
}

function suppose(date: DateMention, year: number): DateMention | null {
  const stated = statedIn(date.text) ?? plain(date);
  const days = stated && resolve(stated, { today: null, before: null, outlook: null, year })?.days;
  return days ? { ...date, from: isoOf(days.from), to: isoOf(days.to) } : null;
}

function isOpen(date: DateMention): boolean {
  return date.from === null || date.to === null;
}

function daysOf(date: DateMention): Days {
  return { from: dayOf(date.from ?? '') ?? 0, to: dayOf(date.to ?? '') ?? 0 };
}

function compareDays(a: Days, b: Days, draft: DateMention, source: DateMention): Agreement {
  if (a.from === b.from && a.to === b.to) return { relation: 'agrees', strength: 1, reason: '' };
  if (a.from <= b.from && b.to <= a.to) return { relation: 'agrees', strength: 0.85, reason: `within “${draft.text}”` };
  const overlap = a.from <= b.to && b.from <= a.to;
  if (overlap && draft.vague && source.vague) return { relation: 'agrees', strength: 0.6, reason: 'both are vague' };
  if (overlap && b.from <= a.from && a.to <= b.to)
    return { relation: 'near', strength: 0.6, reason: `only “${source.text}”` };
  if (overlap) return { relation: 'near', strength: 0.5, reason: 'they overlap' };
  const apart = Math.max(a.from - b.to, b.from - a.to);
  if (apart <= Math.max(slack(draft), slack(source))) return { relation: 'near', strength: 0.4, reason: 'close' };
  return { relation: 'differs', strength: 0.6 + 0.2 * sureness(draft) + 0.2 * sureness(source), reason: '' };
}

/** How far off words such as “two weeks ago” or “last week” (which may begin on a Sunday) can be, in days. */
function slack(date: DateMention): number {
  if (!date.vague) return date.granularity === 'week' ? 1 : 0;
  if (date.certain.year !== undefined || date.certain.month !== undefined) return date.granularity === 'month' ? 3 : 20;
  return { day: 2, week: 5, month: 20, quarter: 31, year: 183 }[date.granularity];
}

/** 1 where the words state the date, less the more was filled in. */
function sureness(date: DateMention): number {
  if (date.certain.day !== undefined || date.granularity === 'year') return date.certain.year === undefined ? 0.8 : 1;
  return Object.keys(date.certain).length > 0 ? 0.7 : 0.4;
}

/** “03/04/2024” read the other way round. */
function swapped(date: DateMention, other: DateMention): boolean {
  const { certain, implied } = date;
  if (certain.year === undefined || implied.month === undefined || implied.day === undefined || implied.day > 12)
    return false;
  const day = dayNumber(certain.year, implied.day, implied.month);
  const days = daysOf(other);
  return days.from <= day && day <= days.to;
}

/** The same day or month, of years of which at least one is only implied. */
function sameButForYear(a: DateMention, b: DateMention): boolean {
  if (a.implied.year === undefined && b.implied.year === undefined) return false;
  const { month, day } = a.certain;
  return (
    month !== undefined &&
    month === b.certain.month &&
    (day === b.certain.day || day === undefined || b.certain.day === undefined)
  );
}

/** Open ends are compared by the day, month or year that bounds them. */
function compareOpen(a: DateMention, b: DateMention): Agreement {
  const bounds = [boundOf(a), boundOf(b)] as const;
  if (isOpen(a) && isOpen(b)) {
    const sameSide = (a.from === null) === (b.from === null);
    return sameSide ? compareDays(...bounds, a, b) : unrelated;
  }
  const found = compareDays(...bounds, a, b);
  if (found.relation === 'agrees') return { ...found, strength: found.strength * 0.7 };
  return found.relation === 'near' ? { ...found, strength: 0.3 } : unrelated;
}

function boundOf(date: DateMention): Days {
  if (!isOpen(date)) return daysOf(date);
  const at = dayOf(date.from ?? date.to ?? '') ?? 0;
  if (date.vague) return { from: at, to: at };
  const { year, month } = partsOf(at);
  switch (date.granularity) {
    case 'day':
      return { from: at, to: at };
    case 'week':
      return weekDays(at);
    case 'month':
      return monthDays(year, month);
    case 'quarter':
      return date.from === null ? { from: addMonths(at + 1, -3), to: at } : { from: at, to: addMonths(at, 3) - 1 };
    case 'year':
      return yearDays(year);
  }
}
