import { cutSpans } from '../documents/cut.ts';
import type { Document } from '../documents/document.ts';
import { fileSpan } from '../documents/places.ts';
import type { Span } from '../text/span.ts';
import type { Citation, Known, Note } from './citation.ts';
import { commentsOf, notesOf } from './comment-style.ts';
import { withSpaceBefore } from './insertion.ts';
import { citingDefinitions } from './styles/footnote.ts';
import { styles } from './styles.ts';

/** What the marks of a draft say, and the document without their insides. */
export interface FoundCitations {
  readonly citations: readonly Citation[];
  readonly notes: readonly Note[];
  readonly prose: Document;
}

/**
 * Finds the citations of every style, whatever is the style for new ones, the source notes, and the prose that is left when
 * their insides are taken out. A link's words stay prose unless the link stands in parentheses of its own.
 */
export function findCitations(document: Document, text: string, known: Known): FoundCitations {
  const citations = styles.flatMap((style) => style.find(document, text, known)).sort((a, b) => a.start - b.start);
  const bodies = citingDefinitions(document, known);
  const cuts = [
    ...citations.flatMap((it) => (it.style === 'link' && it.removal.length > 1 ? [] : withSpaceBefore(text, it.mark))),
    ...commentsOf(document, text).map((it) => withSpaceBefore(text, it)),
    ...bodies,
  ].sort((a, b) => a.start - b.start);
  const labels = new Set(bodies.map((it) => it.label));
  return { citations, notes: notesOf(document, text, known), prose: withoutSpans(document, cuts, labels) };
}

/** The document without what the spans cover; passages that hold none of them are the very same. */
function withoutSpans(document: Document, cuts: readonly Span[], labels: ReadonlySet<string>): Document {
  if (cuts.length === 0) return document;
  const passages = document.passages.flatMap((passage) => {
    if (passage.footnote !== null && labels.has(passage.footnote)) return [];
    const own = fileSpan(passage);
    const inside = cuts.filter((it) => it.start < own.end && own.start < it.end);
    if (inside.length === 0) return passage;
    const cut = cutSpans(passage, inside);
    return cut.text.trim() === '' ? [] : cut;
  });
  return { ...document, passages };
}
