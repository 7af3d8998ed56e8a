import type { DateMention } from '../mention.ts';
import { dayOf, partsOf } from './calendar.ts';
import { weekdayIn } from './compare.ts';

const most = 5;

/**
 * The look-up keys of a date, coarser ones after finer, at most five: `d:2024-10-23`, `d:2024-10`, `d:2024`, and `d:--10-23`,
 * `d:--10` for what may have no year. Two dates that could agree share one.
 */
export function keysOf(date: DateMention): readonly string[] {
  const from = date.from === null ? null : dayOf(date.from);
  const to = date.to === null ? null : dayOf(date.to);
  const first = from ?? to;
  const weekday = weekdayIn(date);
  if (first === null) return yearless(date);
  const last = from !== null && to !== null ? to : first;
  const a = partsOf(first);
  const b = partsOf(last);
  const keys = new Set<string>();
  const add = (key: string) => {
    if (keys.size < most) keys.add(key);
  };
  if (date.granularity === 'year' || last - first > 92) {
    for (let year = a.year; year <= Math.min(b.year, a.year + 2); year++) add(`d:${year}`);
    add(`d:${Math.floor(a.year / 10)}x`);
    return [...keys];
  }
  if (last - first < 20 && date.granularity !== 'month') {
    add(dayKey(a));
    if (last > first) add(dayKey(b));
  }
  const months = b.year * 12 + b.month - (a.year * 12 + a.month);
  for (let i = 0; i <= Math.min(months, 2); i++) {
    const month = ((a.month - 1 + i) % 12) + 1;
    add(monthKey({ year: a.year + (a.month - 1 + i > 11 ? 1 : 0), month }));
  }
  add(`d:${a.year}`);
  // “Wednesday”, which another document may give without a week.
  if (weekday !== null && date.certain.month === undefined) add(`d:w${weekday}`);
  for (const key of yearless({ ...date, certain: last === first ? a : { month: a.month } })) add(key);
  return [...keys];
}

function yearless(date: DateMention): readonly string[] {
  const { month, day } = date.certain;
  const weekday = month === undefined && date.from === null ? weekdayIn(date) : null;
  if (weekday !== null) return [`d:w${weekday}`];
  if (month === undefined) return [];
  return day === undefined ? [`d:--${two(month)}`] : [`d:--${two(month)}-${two(day)}`, `d:--${two(month)}`];
}

function dayKey({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): string {
  return `d:${year}-${two(month)}-${two(day)}`;
}

function monthKey({ year, month }: { readonly year: number; readonly month: number }): string {
  return `d:${year}-${two(month)}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
