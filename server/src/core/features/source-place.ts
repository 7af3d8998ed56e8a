import type { Evidence } from '../corpus/evidence.ts';
import { positionIn } from '../corpus/position-in.ts';
import type { Index } from '../corpus/source.ts';
import type { Span } from '../text/span.ts';

/** A stretch of a source's file, for an editor to open: lines and columns from 1, columns in UTF-16. */
export interface SourcePlace {
  /** The host's address of the source's file. */
  readonly id: string;
  readonly from: { readonly line: number; readonly column: number };
  readonly to: { readonly line: number; readonly column: number };
}

/** Where a span of a stored passage stands in its file; null when the passage is gone. */
export function sourcePlace(
  index: Index,
  at: { readonly source: number; readonly passage: number },
  span: Span,
): SourcePlace | null {
  const source = index.source(at.source);
  const stored = index.passage(at.source, at.passage);
  if (!source || !stored) return null;
  return { id: source.file, from: positionIn(stored, span.start), to: positionIn(stored, span.end) };
}

/** Where the words of a piece of evidence stand in its source. */
export function evidencePlace(index: Index, evidence: Evidence): SourcePlace | null {
  const text = index.passage(evidence.at.source, evidence.at.passage)?.text ?? '';
  // Evidence shows an excerpt: its words are placed by where that excerpt stands.
  const at = Math.max(0, text.indexOf(evidence.passage));
  return sourcePlace(index, evidence.at, { start: at + evidence.start, end: at + evidence.end });
}
