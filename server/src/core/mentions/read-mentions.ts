import type { Document, Passage } from '../documents/document.ts';
import { isSameData } from '../text/is-same-data.ts';
import { scan } from '../text/scan.ts';
import type { Tokens } from '../text/tokens.ts';
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

/** Reads one passage with every kind in turn. Depends on its arguments alone. */
export function readPassage(passage: Passage, date: string | null, knowledge: Knowledge): PassageReading {
  const tokens = scan(passage.text);
  const base = { passage, tokens, knowledge, date, english: isEnglish(tokens) };
  // Who wrote it and when is no claim.
  if (passage.role === 'byline') return { reading: { ...base, found: [] }, mentions: [] };
  let found: readonly Mention[] = [];
  for (const kind of kinds) found = [...found, ...kind.extract({ ...base, found })];
  const reading = { ...base, found };
  return { reading, mentions: attribute(reading, found) };
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
  return { document, readings, mentions: sorted.map((list, i) => keepSame(readings[i]!.tokens, list)) };
}

const before = new WeakMap<Tokens, readonly Mention[]>();

/**
 * The mentions of a passage, as the very objects that the reading before gave where they say the same: what is kept by mention
 * is found again from one keystroke to the next.
 */
function keepSame(tokens: Tokens, mentions: readonly Mention[]): readonly Mention[] {
  const known = before.get(tokens) ?? [];
  const kept = mentions.map((it, i) => (isSameData(known[i], it) ? known[i]! : it));
  const same = kept.length === known.length && kept.every((it, i) => it === known[i]) ? known : kept;
  before.set(tokens, same);
  return same;
}

/** Reads a whole document at once. */
export function readMentions(document: Document, knowledge: Knowledge): DocumentReading {
  const date = document.metadata.date;
  return relate(
    document,
    document.passages.map((passage) => readPassage(passage, date, knowledge)),
  );
}
