import { monthLength } from './calendar.ts';
import { itemAt } from './items.ts';
import type { Line, Read } from './line.ts';
import type { Stated } from './stated.ts';
import { words } from './words.ts';

const iso = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d\p{L}]|[-/.,]\d)/uy;
const isoTime = /(\d{4})-(\d\d)-(\d\d)(?=T\d\d:\d\d)/y;
const named = /(\d{4})([-/])([a-z]{3,9})\2(\d{1,2})(?![\d\p{L}])/iuy;
const yearMonth = /(\d{4})-(\d\d)(?![\d\p{L}]|[-/.,:]\d)/uy;
const slashed = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\d\p{L}]|[-/.,]\d)/uy;
const slashedShort = /(\d{1,2})\/(\d{1,2})\/(\d\d)(?![\d\p{L}]|[-/.,]\d)/uy;
const monthYear = /(\d\d)\/(\d{4})(?![\d\p{L}]|[-/.,]\d)/uy;

/** Dates in figures alone: `2024-10-26`, `26/10/2024`, `26.10.2024`, `10/26/24`, `2024-10`, `04/2016`. */
export function readNumeric(line: Line, i: number): Read | null {
  const { text, items } = line;
  const { start } = itemAt(items, i);
  if (start > 0 && /[\d\p{L}_/\\.$£€#+@=-]/u.test(text[start - 1] ?? '')) return null;
  const run = (pattern: RegExp) => {
    pattern.lastIndex = start;
    return pattern.exec(text);
  };
  const close = (length: number, stated: Stated): Read => {
    let end = i + 1;
    while (end < items.length && itemAt(items, end).start < start + length) end++;
    return { start: i, end, stated, endsAt: start + length };
  };
  let match = run(isoTime);
  if (match) return onDay(Number(match[1]), Number(match[2]), Number(match[3]), (it) => close(10, it));
  match = run(iso);
  if (match) {
    const [whole] = match;
    return onDay(Number(match[1]), Number(match[3]), Number(match[4]), (it) => close(whole.length, it));
  }
  match = run(named);
  const month = match ? words.get(match[3]?.toLowerCase() ?? '') : undefined;
  if (match && month?.is === 'month') {
    const [whole] = match;
    return onDay(Number(match[1]), month.n, Number(match[4]), (it) => close(whole.length, it));
  }
  match = run(yearMonth);
  if (match) {
    const [year, month] = [Number(match[1]), Number(match[2])];
    // “2009-10” is two years, “2014-10” a month.
    if (month < 1 || month > 12 || month === (year % 100) + 1 || year < 1000 || year > 2199) return null;
    return close(7, { is: 'annual', what: { is: 'month', month }, year: { year }, vague: false });
  }
  match = run(slashed);
  if (match) {
    const [a, b, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
    if (year < 1000 || year > 2199 || !isDate(a, b, year)) return null;
    return close(match[0].length, { is: 'slashed', a, b, year });
  }
  match = run(slashedShort);
  if (match) {
    const [a, b, short] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const year = (short < 50 ? 2000 : 1900) + short;
    return isDate(a, b, year) ? close(match[0].length, { is: 'slashed', a, b, year }) : null;
  }
  match = run(monthYear);
  if (match) {
    const [month, year] = [Number(match[1]), Number(match[2])];
    if (month < 1 || month > 12 || year < 1900 || year > 2199) return null;
    return close(7, { is: 'annual', what: { is: 'month', month }, year: { year }, vague: false });
  }
  return null;
}

function isDate(a: number, b: number, year: number): boolean {
  const fits = (month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
  return fits(a, b) || fits(b, a);
}

function onDay(year: number, month: number, day: number, close: (stated: Stated) => Read): Read | null {
  if (year < 1000 || year > 2199 || month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  return close({ is: 'annual', what: { is: 'day', month, day }, year: { year }, vague: false });
}
