import { type Item, itemAt } from './items.ts';
import { isHyphen, type Line, pastThe, type Read } from './line.ts';
import { readMonthFirst, readWeekday } from './read-day.ts';
import type { Stated, Unit, Which } from './stated.ts';

/** Reads one date that begins at an item; handed in, so that what holds a date can read what it holds. */
export type Point = (line: Line, i: number) => Read | null;

const parts = new Set(['night', 'morning', 'afternoon', 'evening']);

function period(unit: Unit, shift: number, base: 'now' | 'text', vague = false): Stated {
  return { is: 'period', unit, shift, base, vague };
}

/** “yesterday”, “today”, “tomorrow night”. */
export function readDayWord(line: Line, i: number): Read | null {
  const item = itemAt(line.items, i);
  if (item.word?.is !== 'day') return null;
  // “Russia Today”, “Tonight Show”.
  if (item.capital && i > 0 && itemAt(line.items, i - 1).capital) return null;
  return { start: i, end: i + 1, stated: period('day', item.word.shift, 'now') };
}

/** “last week”, “this year”, “next Wednesday”, “last October”, “that week”, “the next day”, “the same day”. */
export function readWhich(line: Line, i: number, point: Point): Read | null {
  const { items } = line;
  const first = itemAt(items, i).word;
  if (first?.is !== 'which') return null;
  let which = first.which;
  let at = i + 1;
  const second = itemAt(items, at).word;
  // “this past week”, “this coming Monday”, “that same day”.
  if (second?.is === 'which' && (which === 'this' || which === 'that')) {
    which = second.which;
    at++;
  }
  const item = itemAt(items, at);
  const the = itemAt(items, i - 1).text === 'the';
  const { word } = item;
  const upTo = (stated: Stated | null, end = at + 1): Read => ({ start: i, end, stated });
  if (parts.has(item.text)) {
    const night = item.text === 'night';
    if (which === 'last' && night) return upTo(period('day', -1, 'now'));
    if (which === 'this' && !night) return upTo(period('day', 0, 'now'));
    const shift = { that: 0, same: 0, next: 1, following: 1, previous: -1 }[which as string];
    return shift === undefined ? null : upTo(period('day', shift, 'text'));
  }
  if (word?.is === 'unit' && !word.plural) return readWhichUnit(line, i, at, which, the, word.unit, point);
  const named: Which | undefined = (
    {
      last: 'last',
      past: 'last',
      previous: 'last',
      this: 'this',
      next: 'next',
      coming: 'next',
      following: 'following',
    } as const
  )[which as string];
  if (word?.is === 'weekday' && (!word.short || item.capital)) {
    // “last Thursday, Oct. 17”.
    const [full] = readWeekday(line, at);
    if (full?.stated && full.stated.is !== 'weekday') return upTo(full.stated, full.end);
    if (named === undefined) return upTo(null);
    return upTo({ is: 'weekday', weekday: word.n, which: named, week: null });
  }
  if ((word?.is === 'month' && item.capital) || word?.is === 'season' || word?.is === 'holiday') {
    const inner = word.is === 'month' ? readMonthFirst(line, at)[0] : point(line, at);
    const bare: Stated | null =
      inner?.stated ??
      (word.is === 'season'
        ? { is: 'annual', what: { is: 'season', n: word.n }, year: { which: null }, vague: true }
        : null);
    if (bare?.is !== 'annual' || !('which' in bare.year)) return null;
    const end = inner?.end ?? at + 1;
    if (which === 'that') return upTo({ ...bare, year: { shift: 0, base: 'text' } }, end);
    if (named === undefined || named === 'following' || (which === 'previous' && the)) return upTo(null, end);
    return upTo({ ...bare, year: { which: named } }, end);
  }
  return null;
}

function readWhichUnit(
  line: Line,
  i: number,
  at: number,
  which: string,
  the: boolean,
  written: string,
  point: Point,
): Read | null {
  const { items } = line;
  const end = at + 1;
  const unit: Unit = written === 'fortnight' ? 'week' : (written as Unit);
  if (unit === 'day') {
    const shift = { next: 1, following: 1, previous: -1, that: 0, same: 0 }[which];
    if (shift === undefined || (which === 'next' && !the && i > 0) || /^(of|in)$/.test(itemAt(items, end).text))
      return null;
    return { start: i, end, stated: period('day', shift, 'text') };
  }
  const told = { that: 0, same: 0, following: 1, previous: -1 }[which];
  if (told !== undefined) return { start: i, end, stated: period(unit, told, 'text') };
  // “over the last year”, “in the next month” are lengths; “the last quarter”, “the next weekend” are not.
  if (the && unit !== 'quarter' && unit !== 'weekend' && which !== 'coming' && which !== 'current') return null;
  const shift = { last: -1, past: -1, this: 0, current: 0, next: 1, coming: 1 }[which];
  if (shift === undefined) return null;
  const stated = period(unit, shift, 'now');
  if (unit === 'week') {
    const on = itemAt(items, end).text === 'on' ? end + 1 : end;
    const weekday = itemAt(items, on).word;
    if (weekday?.is === 'weekday' && !weekday.short)
      return { start: i, end: on + 1, stated: { is: 'weekday', weekday: weekday.n, which: null, week: shift } };
  }
  if (unit === 'year' && /^['’]s$/.test(itemAt(items, end).text)) {
    const inner = point(line, end + 1);
    if (inner?.stated?.is === 'annual' && 'which' in inner.stated.year && inner.stated.what.is !== 'year')
      return { start: i, end: inner.end, stated: { ...inner.stated, year: { shift, base: 'now' } } };
  }
  return { start: i, end, stated };
}

const loose = new Set([
  'about',
  'around',
  'some',
  'nearly',
  'almost',
  'over',
  'roughly',
  'than',
  'least',
  'approximately',
  'barely',
  'just',
]);

/** “ten days ago”, “a year earlier”, “two weeks before Christmas”, “three days from Tuesday”. */
export function readCounted(line: Line, i: number, point: Point): Read | null {
  const { items } = line;
  const count = countAt(items, i);
  if (!count) return null;
  const word = itemAt(items, count.end).word;
  if (word?.is !== 'unit') return null;
  const { unit, times } =
    word.unit === 'fortnight' ? { unit: 'week' as const, times: 2 } : { unit: word.unit, times: 1 };
  const n = count.n * times;
  const at = count.end + 1;
  const how = itemAt(items, at).text;
  const vague = unit !== 'day' || loose.has(itemAt(items, i - 1).text);
  const end = at + 1;
  if (how === 'ago') return { start: i, end, stated: period(unit, -n, 'now', vague) };
  if (how === 'hence' || (how === 'from' && itemAt(items, end).text === 'now'))
    return { start: i, end: how === 'hence' ? end : end + 1, stated: period(unit, n, 'now', vague) };
  const back = how === 'earlier' || how === 'before' || how === 'previously';
  const on = how === 'later' || how === 'after' || how === 'from' || how === 'following';
  if (!back && !on) return null;
  const sign = back ? -n : n;
  if (how === 'earlier' || how === 'later' || how === 'previously')
    return { start: i, end, stated: period(unit, sign, 'text', vague) };
  const inner = point(line, pastThe(items, end));
  if (inner?.stated)
    return { start: i, end: inner.end, stated: { is: 'offset', count: sign, unit, from: inner.stated } };
  return closes(items, end) && how !== 'from' && how !== 'following'
    ? { start: i, end, stated: period(unit, sign, 'text', vague) }
    : null;
}

/** “the day before yesterday”, “the day after”, “the week of Oct. 6”, “the weekend”, “the month before”. */
export function readUnit(line: Line, i: number, point: Point): Read | null {
  const { items } = line;
  const { word } = itemAt(items, i);
  if (word?.is !== 'unit' || word.plural || word.unit === 'fortnight') return null;
  const { unit } = word;
  const how = itemAt(items, i + 1).text;
  const the = itemAt(items, i - 1).text === 'the';
  if (how === 'before' || how === 'after') {
    const sign = how === 'before' ? -1 : 1;
    const next = itemAt(items, i + 2);
    if (next.text === 'last' && closes(items, i + 3)) return { start: i, end: i + 3, stated: period(unit, -2, 'now') };
    if (next.text === 'next' && closes(items, i + 3)) return { start: i, end: i + 3, stated: period(unit, 2, 'now') };
    if (!the && i > 0 && next.word?.is !== 'day') return null;
    const inner = point(line, pastThe(items, i + 2));
    if (inner?.stated)
      return { start: i, end: inner.end, stated: { is: 'offset', count: sign, unit, from: inner.stated } };
    return closes(items, i + 2) ? { start: i, end: i + 2, stated: period(unit, sign, 'text') } : null;
  }
  if (unit === 'week' || unit === 'weekend') {
    const way = {
      of: 'of',
      ending: 'ending',
      ended: 'ending',
      starting: 'starting',
      beginning: 'starting',
      commencing: 'starting',
    }[how];
    if (way !== undefined) {
      const inner = point(line, pastThe(items, itemAt(items, i + 2).text === 'on' ? i + 3 : i + 2));
      if (inner?.stated)
        return {
          start: i,
          end: inner.end,
          stated: {
            is: 'around',
            how: unit === 'weekend' ? 'weekend' : (way as 'of' | 'ending' | 'starting'),
            day: inner.stated,
          },
        };
    }
  }
  if (unit === 'weekend' && the && /^(over|at|during|on|by|through|throughout)$/.test(itemAt(items, i - 2).text))
    return { start: i, end: i + 1, stated: period('weekend', 0, 'now') };
  return null;
}

/** Whether what could have gone on from here does not: the end of the sentence, a mark, or a word that joins clauses. */
function closes(items: readonly Item[], i: number): boolean {
  const { text } = itemAt(items, i);
  return (
    text === '' ||
    /^[.,;:!?)\]”"’–—]$/.test(text) ||
    /^(and|but|when|as|in|at|on|by|with|for|from|while|because)$/.test(text)
  );
}

function countAt(items: readonly Item[], i: number): { readonly n: number; readonly end: number } | null {
  const item = itemAt(items, i);
  const skip = (at: number) => (isHyphen(itemAt(items, at)) ? at + 1 : at);
  if (item.number !== null && !item.suffix && item.digits < 4) return { n: item.number, end: skip(i + 1) };
  const { word } = item;
  if (word?.is !== 'cardinal') return null;
  if (item.text === 'a' && itemAt(items, i + 1).text === 'couple')
    return { n: 2, end: itemAt(items, i + 2).text === 'of' ? i + 3 : i + 2 };
  if (word.n < 20 || word.n % 10 !== 0) return { n: word.n, end: skip(i + 1) };
  const at = skip(i + 1);
  const one = itemAt(items, at).word;
  return one?.is === 'cardinal' && one.n < 10 && itemAt(items, at).text !== 'a'
    ? { n: word.n + one.n, end: skip(at + 1) }
    : { n: word.n, end: at };
}
