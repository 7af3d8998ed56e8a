import { scan } from '../../text/scan.ts';
import type { DocumentReading } from '../kind.ts';
import type { DateMention } from '../mention.ts';
import { type Days, dayOf, partsOf } from './calendar.ts';
import { mention } from './extract.ts';
import { itemsOf } from './items.ts';
import { readDates } from './read.ts';
import { resolve } from './resolve.ts';
import type { Stated } from './stated.ts';

/** How many passages back a date may lie for “the next day” to count from it. */
const reach = 2;
/** In days: a stated year governs what follows it closely and what lies far from the document's own date. */
const governs = { after: 62, away: 120 } as const;

/** A date that later ones in the text may count from. */
interface Base {
  readonly passage: number;
  readonly date: DateMention;
  readonly days: Days;
}

/**
 * Resolves, over the passages in order, what counts from the date before it (“the next day”, “October of that year”), and
 * gives days without a year the year stated just before them where the document's own date does not decide.
 */
export function relate(document: DocumentReading): readonly (readonly DateMention[])[] {
  let bases: readonly Base[] = [];
  return document.mentions
    .map((mentions, passage) => {
      const today = document.readings[passage]?.date ?? null;
      return mentions.flatMap((it) => {
        if (it.kind !== 'date') return [];
        bases = bases.filter((base) => passage - base.passage <= reach);
        const date = isOpen(it) ? (countFrom(it, bases) ?? inherit(it, bases)) : govern(it, bases, passage, today);
        const days = daysOf(date);
        if (days) bases = [...bases.slice(-7), { passage, date, days }];
        return [date];
      });
    })
    .map(shareYear);
}

/** “Third quarter sales beat those of the second quarter of 2020”: a quarter without a year is of the year its passage states nearest. */
function shareYear(dates: readonly DateMention[]): readonly DateMention[] {
  return dates.map((date) => {
    const quarter = isOpen(date) ? quarterOf(date) : null;
    if (quarter === null) return date;
    let best: DateMention | null = null;
    for (const other of dates) {
      const its = quarterOf(other);
      // The same quarter is another year's: that is what makes the two worth setting side by side.
      if (other.certain.year === undefined || its === null || its === quarter) continue;
      if (!best || Math.abs(other.start - date.start) < Math.abs(best.start - date.start)) best = other;
    }
    return best?.certain.year === undefined ? date : inYear(date, best.certain.year);
  });
}

function quarterOf(date: DateMention): number | null {
  const stated = date.granularity === 'quarter' ? statedIn(date.text) : null;
  return stated?.is === 'annual' && stated.what.is === 'quarter' ? stated.what.n : null;
}

const known = new Map<string, Stated | null>();
/** Statements kept, by their words: the same few dates are held against each other again and again. */
const kept = 2000;

/** The statement a mention's own words make; null where they need the words around them. */
export function statedIn(text: string): Stated | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= kept) known.clear();
  const stated = readAlone(text);
  known.set(text, stated);
  return stated;
}

function readAlone(text: string): Stated | null {
  const tokens = scan(text);
  const [read, ...more] = readDates({ text, items: itemsOf(tokens, 0, tokens.count), last: -1, depth: 0 });
  return more.length === 0 ? (read?.stated ?? null) : null;
}

function isOpen(date: DateMention): boolean {
  return date.from === null && date.to === null;
}

function daysOf(date: DateMention): Days | null {
  const from = date.from === null ? null : dayOf(date.from);
  const to = date.to === null ? null : dayOf(date.to);
  return from === null || to === null ? null : { from, to };
}

function countFrom(date: DateMention, bases: readonly Base[]): DateMention | null {
  const stated = statedIn(date.text);
  if (!stated || !countsFromText(stated)) return null;
  const base = bases.findLast((it) => it.days.to - it.days.from <= longest(stated));
  const resolved = base && resolve(stated, { today: null, before: base.days, outlook: null });
  return resolved ? { ...mention(date.text, date.start, resolved, null), attribution: date.attribution } : null;
}

function countsFromText(stated: Stated): boolean {
  if (stated.is === 'period') return stated.base === 'text';
  if (stated.is === 'annual') return 'shift' in stated.year && stated.year.base === 'text';
  if (stated.is === 'weekday') return stated.which === 'following';
  return (stated.is === 'part' || stated.is === 'nth') && countsFromText(stated.of);
}

/** A day is counted from a day, a week from a week at most. */
function longest(stated: Stated): number {
  if (stated.is === 'weekday') return 0;
  if (stated.is !== 'period') return 366;
  return { day: 0, week: 7, weekend: 7, month: 31, quarter: 92, year: 366, decade: 3653, century: 36525 }[stated.unit];
}

/** Where the document has no date: the year stated last. */
function inherit(date: DateMention, bases: readonly Base[]): DateMention {
  const base = bases.findLast((it) => it.date.certain.year !== undefined || it.date.implied.year !== undefined);
  const year = base && yearNear(date, base);
  return year === undefined ? date : inYear(date, year);
}

/** “On March 3, 2021 … On March 5”: in a document of 2024 the second is of 2021 too. */
function govern(date: DateMention, bases: readonly Base[], passage: number, today: string | null): DateMention {
  const days = daysOf(date);
  const here = today === null ? null : dayOf(today);
  if (date.certain.month === undefined || date.implied.year === undefined || !days || here === null) return date;
  const base = bases.at(-1);
  if (!base || base.passage !== passage || base.date.certain.year === undefined || base.date.granularity === 'year')
    return date;
  if (Math.abs(days.from - here) <= governs.away) return date;
  const year = yearNear(date, base);
  if (year === undefined || year === date.implied.year) return date;
  const governed = inYear(date, year);
  const moved = daysOf(governed);
  return moved && Math.abs(moved.from - base.days.from) <= governs.after ? governed : date;
}

/** The year that puts a day or month nearest to an earlier date. */
function yearNear(date: DateMention, base: Base): number | undefined {
  const { month } = date.certain;
  if (month === undefined || date.certain.year !== undefined) return undefined;
  const from = partsOf(base.days.from);
  if (base.days.to - base.days.from > 92) return from.year;
  const apart = month - from.month;
  return from.year + (apart > 6 ? -1 : apart < -6 ? 1 : 0);
}

function inYear(date: DateMention, year: number): DateMention {
  const stated = statedIn(date.text) ?? plain(date);
  const resolved = stated && resolve(stated, { today: null, before: null, outlook: null, year });
  if (!resolved?.days) return date;
  return {
    ...mention(date.text, date.start, resolved, null),
    certain: date.certain,
    implied: { year },
    attribution: date.attribution,
  };
}

/** “19” in “July 17 and 19”, “May” in “in May”: the parts that are certain. */
export function plain(date: DateMention): Stated | null {
  const { month, day } = date.certain;
  if (month === undefined) return null;
  const what = day === undefined ? ({ is: 'month', month } as const) : ({ is: 'day', month, day } as const);
  return { is: 'annual', what, year: { which: null }, vague: false };
}
