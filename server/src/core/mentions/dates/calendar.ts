/**
 * The calendar as whole numbers: a day is the number of days since 1 January 1970, whatever the clock or the time zone.
 * Conversions after Howard Hinnant, “chrono-compatible low-level date algorithms” (public domain).
 */

/** A stretch of whole days, both ends included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The day number of a date in the Gregorian calendar; months from 1. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

/** Year, month and day of a day number. */
export function partsOf(number: number): { readonly year: number; readonly month: number; readonly day: number } {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const ofEra = z - era * 146097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: year + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** The number of days in a month. */
export function monthLength(year: number, month: number): number {
  return dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1);
}

/** The day of the week, 0 for Monday to 6 for Sunday. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** The same day some months on, or the last day of that month where it is shorter. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = partsOf(number);
  const at = year * 12 + month - 1 + months;
  const y = Math.floor(at / 12);
  const m = at - y * 12 + 1;
  return dayNumber(y, m, Math.min(day, monthLength(y, m)));
}

/** A whole month; `month` may lie outside 1–12 and then counts on into other years. */
export function monthDays(year: number, month: number, months = 1): Days {
  const from = addMonths(dayNumber(year, 1, 1), month - 1);
  return { from, to: addMonths(from, months) - 1 };
}

/** A whole year, or several. */
export function yearDays(year: number, years = 1): Days {
  return { from: dayNumber(year, 1, 1), to: dayNumber(year + years, 1, 1) - 1 };
}

/** The week, Monday to Sunday, that holds a day. */
export function weekDays(number: number): Days {
  const from = number - weekdayOf(number);
  return { from, to: from + 6 };
}

/** Western Easter Sunday, after the anonymous Gregorian computus. */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

/** `2024-10-23`. */
export function isoOf(number: number): string {
  const { year, month, day } = partsOf(number);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day number of `2024-10-23`, or null for anything else. */
export function dayOf(iso: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month < 1 || month > 12 || day < 1 || day > monthLength(year, month) ? null : dayNumber(year, month, day);
}
