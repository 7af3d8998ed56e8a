import { sentenceCount } from '../../text/tokens.ts';
import type { Reading } from '../kind.ts';
import type { DateMention } from '../mention.ts';
import { type Days, dayOf, isoOf } from './calendar.ts';
import { itemAt, itemsOf, mayHoldDate } from './items.ts';
import type { Line, Read } from './line.ts';
import { type OpenEnd, openEndOf } from './open-end.ts';
import { outlookAt } from './outlook.ts';
import { readDates } from './read.ts';
import { type Moment, type Resolved, resolve } from './resolve.ts';

/** The dates of one passage, resolved against its document's date. What counts from the date before it is left open. */
export function extract(reading: Reading): readonly DateMention[] {
  if (!reading.english) return [];
  const { tokens } = reading;
  const today = reading.date === null ? null : dayOf(reading.date);
  const dates: DateMention[] = [];
  for (let s = 0; s < sentenceCount(tokens); s++) {
    const first = tokens.sentences[s] ?? 0;
    const end = tokens.sentences[s + 1] ?? first;
    if (!mayHoldDate(tokens, first, end)) continue;
    const line: Line = { text: tokens.text, items: itemsOf(tokens, first, end), last: -1, depth: 0 };
    for (const read of readDates(line)) {
      const date = dateOf(line, read, { today, before: null, outlook: outlookAt(line.items, read.start) });
      if (date && !insideName(date, reading)) dates.push(date);
    }
  }
  return dates;
}

/** “Sunday Times”, “April Smith”, “October Revolution”: a name that holds more than the date. */
function insideName(date: DateMention, reading: Reading): boolean {
  return reading.found.some(
    (it) =>
      it.kind === 'name' &&
      it.start <= date.start &&
      date.end <= it.end &&
      it.end - it.start > date.end - date.start + 1,
  );
}

function dateOf(line: Line, read: Read, moment: Moment): DateMention | null {
  if (!read.stated) return null;
  const resolved = resolve(read.stated, moment);
  if (!resolved) return null;
  const { start } = itemAt(line.items, read.start);
  const end = read.endsAt ?? itemAt(line.items, read.end - 1).end;
  return mention(line.text.slice(start, end), start, resolved, openEndOf(line, read));
}

/** A mention of what has been resolved; a date without days has no ends. */
export function mention(text: string, start: number, resolved: Resolved, open: OpenEnd): DateMention {
  const { granularity, certain, implied, vague } = resolved;
  return {
    kind: 'date',
    start,
    end: start + text.length,
    text,
    ...between(resolved.days, open),
    granularity,
    certain,
    implied,
    vague,
    attribution: null,
  };
}

function between(days: Days | null, open: OpenEnd): { readonly from: string | null; readonly to: string | null } {
  if (!days) return { from: null, to: null };
  if (open === 'since') return { from: isoOf(days.from), to: null };
  if (open === 'until') return { from: null, to: isoOf(days.to) };
  if (open === 'after') return { from: isoOf(days.to + 1), to: null };
  if (open === 'before') return { from: null, to: isoOf(days.from - 1) };
  return { from: isoOf(days.from), to: isoOf(days.to) };
}
