import { readDay } from '../stated-date.ts';

/** A day as something on a page states it. */
export interface StatedDay {
  /** `2024-10-26`, as its own clock has it. */
  readonly day: string;
  /** Given in universal time: where the outlet is, it may be the day before or after. */
  readonly isUniversal: boolean;
}

/** The day of a time stamp, `2024-10-24T23:40:00-05:00`, or of a day in words; null for anything else. */
export function dayOfStamp(stamp: string): StatedDay | null {
  const words = stamp.trim();
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ,]+(\d{1,2}):?(\d{2}).*?)?(Z|[+-]\d{2}:?\d{2}|UTC|GMT)?$/i.exec(words);
  if (iso) {
    const [, year, month, date, hour, , zone = ''] = iso;
    const day = readDay(`${year}-${month}-${date}`);
    return day === null ? null : { day, isUniversal: hour !== undefined && /^(?:Z|UTC|GMT|[+-]00:?00)$/i.test(zone) };
  }
  const bare = words.replace(/[ ,|–-]+(?:at )?\d{1,2}[:.]\d{2}.*$/i, '');
  const day = readDay(words) ?? readDay(bare);
  return day === null ? null : { day, isUniversal: /(?:GMT|UTC|\+0000)$/i.test(words) };
}

/** Days from one to the other, forward or back. */
export function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
