import type { Known } from '../citations/citation.ts';
import { findCitations } from '../citations/find-citations.ts';
import type { ReadDraft } from '../corpus/judge.ts';
import type { Document } from '../documents/document.ts';
import type { DocumentReading } from '../mentions/kind.ts';

/** Reads a draft that has been parsed: its citations first, then the mentions of what is left of the prose. */
export function readDraft(
  text: string,
  parsed: Document,
  known: Known,
  read: (prose: Document) => DocumentReading,
): ReadDraft {
  const { citations, notes, prose } = findCitations(parsed, text, known);
  return { text, document: prose, reading: read(prose), citations, notes };
}
