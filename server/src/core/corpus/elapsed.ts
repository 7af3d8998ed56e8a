import type { Reading } from '../mentions/kind.ts';
import type { Figure } from '../mentions/mention.ts';

/** Days in a unit of time, on the average. */
const days: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30.44,
  year: 365.25,
  decade: 3652.5,
};

const shorter = new Set(['second', 'minute', 'hour', 'century']);
const fromEvent = /^[\s,]*(?:before|after|prior to|ahead of|following|preceding|into|short of|from now|afterwards?)\b/i;

const millisecondsADay = 86_400_000;

/**
 * Whether two lengths of time up to now (“nearly 32 months”, “more than 32 months”) count from one day, each from its own
 * document's date. False where a document states none, or where a figure is no length of time.
 */
export function countFromOneDay(
  a: { readonly figure: Figure; readonly date: string | null },
  b: { readonly figure: Figure; readonly date: string | null },
): boolean {
  const one = startOf(a.figure, a.date);
  const two = startOf(b.figure, b.date);
  return one !== null && two !== null && one.from <= two.to && two.from <= one.to;
}

/** The days, since 1970, on which a length can have begun: one unit wide, on the side that its qualifier says. */
function startOf(figure: Figure, date: string | null): { readonly from: number; readonly to: number } | null {
  const unit = figure.unit === null ? undefined : days[figure.unit];
  const length = figure.low ?? figure.high;
  if (unit === undefined || length === null || date === null) return null;
  const start = Date.parse(date) / millisecondsADay - length * unit;
  const slack = unit * 0.05;
  switch (figure.approximation) {
    case 'more-than':
    case 'at-least':
      return { from: start - unit, to: start + slack };
    case 'less-than':
    case 'at-most':
      return { from: start - slack, to: start + unit };
    case 'about':
      return /^(?:nearly|almost|close|approaching)/i.test(figure.hedge)
        ? { from: start - slack, to: start + unit }
        : { from: start - unit / 2, to: start + unit / 2 };
    default:
      return { from: start - unit, to: start + slack };
  }
}

/**
 * “Three weeks before the vote”, “two days after it opened”: a length that tells a day by another event. What a source says of it
 * in other words (two dates, “a month before”) cannot be found by the length: where it does not stand, nothing is missing.
 */
export function isCountedFromEvent(figure: Figure, { passage }: Reading): boolean {
  const isTime = figure.unit !== null && (figure.unit in days || shorter.has(figure.unit));
  return isTime && fromEvent.test(passage.text.slice(figure.end));
}
