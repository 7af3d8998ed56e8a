import { type Days, dayNumber, easter, monthDays, monthLength, partsOf, weekdayOf, yearDays } from './calendar.ts';
import type { Annual, Which } from './stated.ts';

/** The days of what comes once a year, in a given year; null where that year has none (29 February). */
export function daysIn(what: Annual, year: number): Days | null {
  switch (what.is) {
    case 'day':
      return what.day > monthLength(year, what.month) ? null : oneDay(dayNumber(year, what.month, what.day));
    case 'month':
      return monthDays(year, what.month);
    case 'quarter':
      return monthDays(year, what.n * 3 - 2, 3);
    case 'half':
      return monthDays(year, what.n * 6 - 5, 6);
    case 'season':
      return monthDays(year, what.n * 3 + 3, 3);
    case 'holiday': {
      const day = holidays[what.name];
      return day ? oneDay(day(year)) : null;
    }
    case 'year':
      return yearDays(year);
  }
}

function oneDay(day: number): Days {
  return { from: day, to: day };
}

/** The `n`th such weekday of a month, or the last for −1. */
function nth(year: number, month: number, weekday: number, n: number): number {
  const first = dayNumber(year, month, 1);
  if (n > 0) return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
  const last = first + monthLength(year, month) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

const on = (month: number, day: number) => (year: number) => dayNumber(year, month, day);
const fromEaster = (days: number) => (year: number) => easter(year) + days;

/** Holidays that fall on one day wherever English is written, and the American ones that are never meant otherwise. */
export const holidays: Readonly<Record<string, (year: number) => number>> = {
  'christmas day': on(12, 25),
  christmas: on(12, 25),
  'christmas eve': on(12, 24),
  'boxing day': on(12, 26),
  "new year's day": on(1, 1),
  "new year's eve": on(12, 31),
  "valentine's day": on(2, 14),
  'valentines day': on(2, 14),
  "st patrick's day": on(3, 17),
  'may day': on(5, 1),
  halloween: on(10, 31),
  'veterans day': on(11, 11),
  'armistice day': on(11, 11),
  juneteenth: on(6, 19),
  'bastille day': on(7, 14),
  'anzac day': on(4, 25),
  'australia day': on(1, 26),
  'good friday': fromEaster(-2),
  'easter sunday': fromEaster(0),
  easter: fromEaster(0),
  'easter monday': fromEaster(1),
  'palm sunday': fromEaster(-7),
  'ash wednesday': fromEaster(-46),
  'maundy thursday': fromEaster(-3),
  'ascension day': fromEaster(39),
  pentecost: fromEaster(49),
  'whit monday': fromEaster(50),
  'martin luther king jr day': (year) => nth(year, 1, 0, 3),
  'martin luther king day': (year) => nth(year, 1, 0, 3),
  'mlk day': (year) => nth(year, 1, 0, 3),
  'presidents day': (year) => nth(year, 2, 0, 3),
  'memorial day': (year) => nth(year, 5, 0, -1),
  'labor day': (year) => nth(year, 9, 0, 1),
  'columbus day': (year) => nth(year, 10, 0, 2),
  thanksgiving: (year) => nth(year, 11, 3, 4),
  'thanksgiving day': (year) => nth(year, 11, 3, 4),
  'black friday': (year) => nth(year, 11, 3, 4) + 1,
  'cyber monday': (year) => nth(year, 11, 3, 4) + 4,
};

/**
 * The year that is meant where the words give none. News writes the year only where it is not the current one (AP Stylebook,
 * “years”), so another year must be nearer by more than three months; words that look ahead or back settle it.
 */
export function chooseYear(
  what: Annual,
  today: number,
  which: Which,
  outlook: 'coming' | 'past' | null,
): number | null {
  const here = partsOf(today).year;
  if (what.is === 'year') return here + (which === 'last' ? -1 : which === 'next' ? 1 : 0);
  if (which === 'this') return here;
  // A day that a month will bring is often told with a verb in the past: “was postponed, on Nov. 5”.
  const soon = what.is === 'day' || what.is === 'holiday' ? 45 : 0;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let year = here - 8; year <= here + 8; year++) {
    const days = daysIn(what, year);
    if (!days) continue;
    const behind = Math.max(0, today - days.to);
    const ahead = Math.max(0, days.from - today);
    if (which === 'last' ? behind === 0 : which === 'next' ? ahead === 0 : false) continue;
    const other = which === null && year !== here ? 90 : 0;
    const against = outlook === 'coming' && behind > 60 ? 1000 : outlook === 'past' && ahead > soon ? 1000 : 0;
    // Quarters and halves are reported on when they are over.
    const wait = what.is === 'quarter' || what.is === 'half' ? 3 : 1.3;
    const cost = behind + ahead * wait + other + (which === null ? against : 0);
    if (cost < least) {
      least = cost;
      best = year;
    }
  }
  return best;
}
