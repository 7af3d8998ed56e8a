import type { Document } from '../documents/document.ts';
import type { Citation, Known, Note } from './citation.ts';

/** What the marks of a draft say, and the document without their insides. */
export interface FoundCitations {
  readonly citations: readonly Citation[];
  readonly notes: readonly Note[];
  readonly prose: Document;
}

/** Finds the citations of every style, the source notes, and the prose that is left when their insides are taken out. */
export function findCitations(document: Document, _text: string, _known: Known): FoundCitations {
  return { citations: [], notes: [], prose: document };
}
