import type { DateMention } from '../../../server/src/core/mentions/mention.ts';
import { readText } from '../../support/newsroom.ts';

/** The dates of a text whose document has this date, or none. */
export function datesIn(text: string, date: string | null = '2024-10-26'): readonly DateMention[] {
  return readText(text, date)
    .mentions.flat()
    .filter((it) => it.kind === 'date');
}

/** The one date of a text. */
export function dateIn(text: string, date: string | null = '2024-10-26'): DateMention {
  const [first, ...more] = datesIn(text, date);
  if (!first || more.length > 0) throw new Error(`${more.length + (first ? 1 : 0)} dates in “${text}”`);
  return first;
}
