import type { DateMention, DateParts } from '../mention.ts';
import { chooseYear, daysIn } from './annual.ts';
import {
  addMonths,
  type Days,
  dayNumber,
  monthDays,
  monthLength,
  partsOf,
  weekDays,
  weekdayOf,
  yearDays,
} from './calendar.ts';
import type { Stated, Unit } from './stated.ts';

/** What a date is resolved against. Days are day numbers. */
export interface Moment {
  /** The document's day, or null where it states none. */
  readonly today: number | null;
  /** What “the next day” counts from: the date before it in the text. */
  readonly before: Days | null;
  /** Whether the words around it speak of what is to come or of what has been; null where they do not say. */
  readonly outlook: 'coming' | 'past' | null;
  /** A year to suppose where the words give none, whatever the document says. */
  readonly year?: number;
}

/** A date that is resolved as far as it can be: `days` is null where the year, or the base, is not known. */
export interface Resolved {
  readonly days: Days | null;
  readonly granularity: DateMention['granularity'];
  readonly certain: DateParts;
  readonly implied: DateParts;
  readonly vague: boolean;
}

/** Resolves what the words state; null for a day that no calendar has (“Feb. 30”). */
export function resolve(stated: Stated, moment: Moment): Resolved | null {
  switch (stated.is) {
    case 'annual':
      return resolveAnnual(stated, moment);
    case 'weekday':
      return implied(weekday(stated, moment), 'day', false);
    case 'period':
      return implied(
        period(stated.unit, stated.shift, stated.base === 'now' ? sameDay(moment.today) : moment.before, moment),
        grain(stated.unit),
        stated.vague,
      );
    case 'years':
      return {
        days: yearDays(stated.first, stated.count),
        granularity: 'year',
        certain: {},
        implied: {},
        vague: false,
      };
    case 'part': {
      const of = resolve(stated.of, moment);
      return of && { ...of, days: of.days && third(of.days, stated.first, stated.last), vague: true };
    }
    case 'nth':
      return resolveNth(stated, moment);
    case 'offset': {
      const from = resolve(stated.from, moment);
      return (
        from &&
        implied(
          from.days && shift(from.days, stated.unit, stated.count),
          grain(stated.unit),
          from.vague || stated.unit !== 'day',
        )
      );
    }
    case 'around':
      return resolveAround(stated, moment);
    case 'range':
      return resolveRange(stated, moment);
    case 'slashed':
      return resolveSlashed(stated.a, stated.b, stated.year);
  }
}

function sameDay(day: number | null): Days | null {
  return day === null ? null : { from: day, to: day };
}

function grain(unit: Unit): DateMention['granularity'] {
  if (unit === 'weekend') return 'day';
  return unit === 'decade' || unit === 'century' ? 'year' : unit;
}

function implied(days: Days | null, granularity: DateMention['granularity'], vague: boolean): Resolved {
  return { days, granularity, certain: {}, implied: days ? parts(days.from, granularity) : {}, vague };
}

function parts(day: number, granularity: DateMention['granularity']): DateParts {
  const { year, month, day: of } = partsOf(day);
  if (granularity === 'year' || granularity === 'quarter') return { year };
  return granularity === 'month' ? { year, month } : { year, month, day: of };
}

function resolveAnnual(stated: Stated & { readonly is: 'annual' }, moment: Moment): Resolved | null {
  const { what, year } = stated;
  const granularity =
    what.is === 'day' || what.is === 'holiday'
      ? 'day'
      : what.is === 'half' || what.is === 'season'
        ? 'quarter'
        : what.is;
  const vague = stated.vague || what.is === 'season';
  const base = 'shift' in year ? (year.base === 'now' ? moment.today : (moment.before?.to ?? null)) : moment.today;
  const chosen =
    'year' in year
      ? year.year
      : moment.year !== undefined && 'which' in year
        ? moment.year
        : 'shift' in year
          ? base === null
            ? null
            : partsOf(base).year + year.shift
          : base === null
            ? null
            : chooseYear(what, base, year.which, moment.outlook);
  const days = chosen === null ? null : daysIn(what, chosen);
  if (chosen !== null && !days) return null;
  if (what.is === 'day' && what.day > monthLength(2000, what.month)) return null;
  const named: DateParts =
    what.is === 'day' ? { month: what.month, day: what.day } : what.is === 'month' ? { month: what.month } : {};
  if ('year' in year) return { days, granularity, certain: { year: year.year, ...named }, implied: {}, vague };
  return { days, granularity, certain: named, implied: chosen === null ? {} : { year: chosen }, vague };
}

function weekday(stated: Stated & { readonly is: 'weekday' }, moment: Moment): Days | null {
  const base = stated.which === 'following' ? (moment.before?.to ?? null) : moment.today;
  if (base === null) return null;
  if (stated.week !== null) return sameDay(weekDays(base).from + stated.week * 7 + stated.weekday);
  const ahead = (stated.weekday - weekdayOf(base) + 7) % 7;
  const back = (ahead - 7) % 7;
  if (stated.which === 'next' || stated.which === 'following') return sameDay(base + (ahead === 0 ? 7 : ahead));
  if (stated.which === 'last') {
    // On a Thursday, the day before is no “last Wednesday”: that is the one of the week before.
    const near = back > -3 && weekdayOf(base) < 5 && stated.weekday < weekdayOf(base);
    return sameDay(base + (back === 0 || near ? back - 7 : back));
  }
  const coming = stated.which === 'this' ? moment.outlook !== 'past' : moment.outlook === 'coming';
  return sameDay(base + (coming ? ahead : back));
}

function period(unit: Unit, shift: number, base: Days | null, moment: Moment): Days | null {
  if (!base) return null;
  const at = shift < 0 ? base.from : base.to;
  const { year, month } = partsOf(at);
  switch (unit) {
    case 'day':
      return { from: at + shift, to: at + shift };
    case 'week':
      return weekDays(at + shift * 7);
    case 'weekend': {
      const saturday = weekDays(at).from + 5;
      // Early in a week, “the weekend” of past events is the one before.
      const from = shift !== 0 || moment.outlook === 'coming' || saturday <= at ? saturday : saturday - 7;
      const last = shift < 0 && saturday < at ? saturday + (at > saturday + 1 ? 0 : shift * 7) : from + shift * 7;
      return { from: last, to: last + 1 };
    }
    case 'month':
      return monthDays(year, month + shift);
    case 'quarter':
      return monthDays(year, Math.floor((month - 1) / 3) * 3 + 1 + shift * 3, 3);
    case 'year':
      return yearDays(year + shift);
    case 'decade':
      return yearDays(Math.floor(year / 10) * 10 + shift * 10, 10);
    case 'century':
      return yearDays(Math.floor((year - 1) / 100) * 100 + 1 + shift * 100, 100);
  }
}

/** Moves a stretch on by so many units. */
function shift(days: Days, unit: Unit, count: number): Days {
  const step = { day: 1, weekend: 7, week: 7, month: 0, quarter: 0, year: 0, decade: 0, century: 0 }[unit] * count;
  if (step !== 0) return { from: days.from + step, to: days.to + step };
  const months =
    { day: 0, weekend: 0, week: 0, month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit] * count;
  return { from: addMonths(days.from, months), to: addMonths(days.to, months) };
}

/** From third `first` to third `last` of a stretch. A month's are the 1st to 10th, the 11th to 20th and the rest. */
function third(days: Days, first: number, last: number): Days {
  const length = days.to - days.from + 1;
  const edge = (n: number) => {
    if (length >= 28 && length <= 31) return n === 3 ? length : n * 10;
    if (length > 366) return addMonths(days.from, Math.round((n * length) / 365.2425 / 3) * 12) - days.from;
    if (length < 365) return Math.round((length * n) / 3);
    return addMonths(days.from, n * 4) - days.from;
  };
  return { from: days.from + edge(first), to: days.from + edge(last + 1) - 1 };
}

function resolveNth(stated: Stated & { readonly is: 'nth' }, moment: Moment): Resolved | null {
  const of = resolve(stated.of, moment);
  if (!of) return null;
  const granularity = stated.unit === 'week' ? 'week' : 'day';
  if (!of.days) return { ...of, days: null, granularity };
  const days = nth(of.days, stated.n, stated.unit);
  return (
    days && {
      ...of,
      days,
      granularity,
      certain: of.certain,
      implied: rest(parts(days.from, 'day'), of.certain),
      vague: stated.unit === 'week',
    }
  );
}

/** The parts that are not among those known for certain. */
function rest(parts: DateParts, certain: DateParts): DateParts {
  const entries = Object.entries(parts).filter(([name]) => certain[name as keyof DateParts] === undefined);
  return Object.fromEntries(entries);
}

function nth(of: Days, n: number, unit: 'day' | 'week' | number): Days | null {
  let from: number;
  if (unit === 'day') from = n > 0 ? of.from + n - 1 : of.to;
  else if (unit === 'week') from = n > 0 ? of.from + (n - 1) * 7 : of.to - 6;
  else if (n > 0) from = of.from + ((unit - weekdayOf(of.from) + 7) % 7) + (n - 1) * 7;
  else from = of.to - ((weekdayOf(of.to) - unit + 7) % 7);
  if (from > of.to) return null;
  return { from, to: unit === 'week' ? Math.min(from + 6, of.to) : from };
}

function resolveAround(stated: Stated & { readonly is: 'around' }, moment: Moment): Resolved | null {
  const day = resolve(stated.day, moment);
  if (!day) return null;
  const granularity = stated.how === 'weekend' ? 'day' : 'week';
  if (!day.days) return { ...day, granularity };
  const at = day.days.from;
  const days = {
    of: weekDays(at),
    ending: { from: at - 6, to: at },
    starting: { from: at, to: at + 6 },
    weekend: { from: weekDays(at).from + 5, to: weekDays(at).from + 6 },
  }[stated.how];
  return { ...day, days, granularity };
}

/** “From A to B”: an end without a year takes the other's; failing that, B is the first after A. */
function resolveRange(stated: Stated & { readonly is: 'range' }, moment: Moment): Resolved | null {
  const to = resolve(stated.to, moment);
  const knows = to?.days && hasYear(stated.to) && !hasYear(stated.from) ? partsOf(to.days.from).year : undefined;
  const first = resolve(stated.from, knows === undefined ? moment : { ...moment, year: knows });
  if (!first || !to) return null;
  let from = first.days;
  let end = to.days;
  if (from && end && knows !== undefined && from.from > end.to)
    from = resolve(stated.from, { ...moment, year: knows - 1 })?.days ?? null;
  if (from && !hasYear(stated.to)) end = after(stated.to, from.from, moment);
  if (from && end && from.from > end.to) return null;
  const year = from ? partsOf(from.from).year : knows;
  const said = knows !== undefined && to.certain.year !== undefined && year !== undefined;
  return {
    days: from && end && { from: from.from, to: end.to },
    granularity: first.granularity === to.granularity ? to.granularity : 'day',
    certain: said ? { year, ...first.certain } : first.certain,
    implied: said ? {} : knows === undefined || year === undefined ? first.implied : { ...first.implied, year },
    vague: first.vague || to.vague,
  };
}

function hasYear(stated: Stated): boolean {
  if (stated.is === 'part' || stated.is === 'nth') return hasYear(stated.of);
  if (stated.is === 'annual') return !('which' in stated.year);
  return stated.is !== 'weekday';
}

/** The first such day, month or quarter that does not lie before a day. */
function after(stated: Stated, from: number, moment: Moment): Days | null {
  if (stated.is === 'weekday') return sameDay(from + ((stated.weekday - weekdayOf(from) + 7) % 7));
  const year = partsOf(from).year;
  for (const it of [year, year + 1]) {
    const days = resolve(stated, { ...moment, year: it })?.days;
    if (days && days.to >= from) return days;
  }
  return null;
}

/** Day and month in either order: certain where only one order makes a date, else month first and implied. */
function resolveSlashed(a: number, b: number, year: number): Resolved | null {
  const orders = [
    { month: a, day: b },
    { month: b, day: a },
  ].filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month));
  const [first] = orders;
  if (!first) return null;
  const from = dayNumber(year, first.month, first.day);
  const sure = orders.length === 1 || a === b;
  return {
    days: { from, to: from },
    granularity: 'day',
    certain: sure ? { year, ...first } : { year },
    implied: sure ? {} : first,
    vague: false,
  };
}
