import type { DateMention } from '../mentions/mention.ts';
import { type Context, surroundings } from './context.ts';
import { eventAt } from './event.ts';
import { readingOf } from './passage-reading.ts';
import type { Index, Posting } from './source.ts';

/** The quarter that a source reports on, and all the words it is reported in. */
export interface ReportingQuarter {
  readonly quarter: DateMention;
  /** Where it is first named. */
  readonly at: Posting;
  readonly words: Context;
}

/** Results are told in pages, not in books: a longer source reports on more than a quarter. */
const mostPassages = 300;

/**
 * The one quarter that a source of results is about: every quarter that it names with its year is that one, but for those it is
 * held against (“up from the third quarter of 2019”). Null where there is none, or several.
 */
export function reportingQuarter(
  index: Pick<Index, 'passage' | 'passagesOf'>,
  source: number,
): ReportingQuarter | null {
  const count = index.passagesOf(source);
  if (count > mostPassages) return null;
  let found: { readonly quarter: DateMention; readonly at: Posting } | null = null;
  const words = new Map<string, number>();
  for (let passage = 0; passage < count; passage++) {
    const stored = index.passage(source, passage);
    if (!stored) continue;
    const reading = readingOf(stored);
    for (const [mention, it] of stored.mentions.entries()) {
      if (it.kind !== 'date' || !namesQuarter(it) || eventAt(reading, it).compared) continue;
      if (found && found.quarter.from !== it.from) return null;
      found ??= { quarter: it, at: { source, passage, mention } };
    }
    for (const word of surroundings(reading, { start: 0, end: 0 }).keys()) words.set(word, 1);
  }
  return found && { ...found, words };
}

/** A quarter with its year in the words themselves, “the third quarter of 2020”. */
export function namesQuarter({ granularity, certain, from }: DateMention): boolean {
  return granularity === 'quarter' && certain.year !== undefined && from !== null;
}
