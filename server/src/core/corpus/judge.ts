import type { Document } from '../documents/document.ts';
import type { DocumentReading } from '../mentions/kind.ts';
import type { JudgedDraft } from './evidence.ts';
import type { Index } from './source.ts';

/** Holds a draft that has been read against the corpus: one verdict for each mention. */
export function judge(
  text: string,
  document: Document,
  reading: DocumentReading,
  _index: Index,
  _options: { readonly citationScope: 'sentence' | 'paragraph' },
): JudgedDraft {
  return { text, document, reading, citations: [], notes: [], verdicts: [] };
}
