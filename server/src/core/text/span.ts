/**
 * Text: strings, spans, tokens and sentences, folding and alignment. This folder knows nothing of news,
 * files or editors; everything above it counts in the offsets defined here and never in lines.
 */

/** A stretch of text: UTF-16 offsets, `end` exclusive. What it indexes (a file, a passage) is the holder's to say. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text under a span. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one character; spans that only touch do not. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether two spans share a character or an edge. */
export function adjoin(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether an offset lies in a span or at either of its edges, as a cursor does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
