import type { Document, Passage } from '../documents/document.ts';
import { scan } from '../text/scan.ts';
import { attribute, relateAttributions } from './attribution.ts';
import type { DocumentReading, Kind, Reading } from './kind.ts';
import { kinds } from './kinds.ts';
import type { Knowledge } from './knowledge.ts';
import { isEnglish } from './language.ts';
import type { Mention } from './mention.ts';

/** One passage read on its own: what can be kept for as long as its text and its document's date stay. */
export interface PassageReading {
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
}

/**
 * Reads passages, each on its own, with every kind in turn. Kind by kind rather than passage by passage: a processor that stays
 * with the words and tables of one kind for a while is a quarter faster.
 */
export function readPassages(
  passages: readonly Passage[],
  date: string | null,
  knowledge: Knowledge,
): readonly PassageReading[] {
  let readings: readonly Reading[] = passages.map((passage) => {
    const tokens = scan(passage.text);
    return { passage, tokens, knowledge, date, found: [], english: isEnglish(tokens) };
  });
  for (const kind of kinds)
    readings = readings.map((it) => {
      // Who wrote it and when is no claim.
      return it.passage.role === 'byline' ? it : { ...it, found: [...it.found, ...kind.extract(it)] };
    });
  return readings.map((reading) => ({ reading, mentions: attribute(reading, reading.found) }));
}

/** Ties the passages of a document together: short names to full ones, pronouns to speakers, “the next day” to its date. */
export function relate(document: Document, passages: readonly PassageReading[]): DocumentReading {
  let mentions: readonly (readonly Mention[])[] = passages.map((it) => it.mentions);
  const readings = passages.map((it) => it.reading);
  for (const kind of kinds as readonly Kind<Mention>[]) {
    const related = kind.relate({ document, readings, mentions });
    mentions = mentions.map((list, i) => [...list.filter((it) => it.kind !== kind.id), ...(related[i] ?? [])]);
  }
  const voiced = relateAttributions({ document, readings, mentions });
  const sorted = voiced.map((list) => [...list].sort((a, b) => a.start - b.start || b.end - a.end));
  return { document, readings, mentions: sorted };
}

/** Reads a whole document at once. */
export function readMentions(document: Document, knowledge: Knowledge): DocumentReading {
  return relate(document, readPassages(document.passages, document.metadata.date, knowledge));
}
