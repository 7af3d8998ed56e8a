import { cutSpans } from '../documents/cut.ts';
import type { Document } from '../documents/document.ts';
import { fileSpan } from '../documents/places.ts';
import type { Span } from '../text/span.ts';
import type { Citation, Known, Note } from './citation.ts';
import { commentsOf, notesOf } from './comment-style.ts';
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
    ...citations.flatMap((it) => (it.style === 'link' && it.removal.length > 1 ? [] : it.mark)),
    ...commentsOf(document, text),
    ...bodies,
  ];
  const labels = new Set(bodies.map((it) => it.label));
  return { citations, notes: notesOf(document, text, known), prose: withoutSpans(document, merge(cuts), labels) };
}

/** The document without what the spans cover; passages that hold none of them are the very same. */
function withoutSpans(document: Document, cuts: readonly Span[], labels: ReadonlySet<string>): Document {
  if (cuts.length === 0) return document;
  const passages = document.passages.flatMap((passage) => {
    if (passage.footnote !== null && labels.has(passage.footnote)) return [];
    const own = fileSpan(passage);
    const inside: Span[] = [];
    for (let i = firstAfter(cuts, own.start); i < cuts.length && cuts[i]!.start < own.end; i++) inside.push(cuts[i]!);
    if (inside.length === 0) return passage;
    const cut = cutSpans(passage, inside);
    return cut.text.trim() === '' ? [] : cut;
  });
  return { ...document, passages };
}

/** The spans in order, those that overlap as one. */
function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) merged[merged.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** The first of merged spans that ends after an offset. */
function firstAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
