import type { Evidence } from '../corpus/evidence.ts';
import { positionIn } from '../corpus/position-in.ts';
import type { Index, Source } from '../corpus/source.ts';
import { isText } from '../documents/formats.ts';
import type { Span } from '../text/span.ts';

/** A stretch of a source's file, for an editor to open: lines and columns from 1, columns in UTF-16. */
export interface SourcePlace {
  /** The host's address of the source's file. */
  readonly id: string;
  readonly from: { readonly line: number; readonly column: number };
  readonly to: { readonly line: number; readonly column: number };
  /** Where the file is no text: what is opened in its place, in which the lines and columns are. */
  readonly read: ReadPlace | null;
}

/** A place in the text that was read from a file. */
export interface ReadPlace {
  /** The source's own id. */
  readonly source: string;
  /** As shown to people. */
  readonly path: string;
  readonly page: number | null;
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
  const read = readPlace(source, stored.page);
  return { id: source.file, from: positionIn(stored, span.start), to: positionIn(stored, span.end), read };
}

/** Where a source begins. */
export function beginningOf(source: Source): SourcePlace {
  const at = { line: 1, column: 1 };
  return { id: source.file, from: at, to: at, read: readPlace(source, null) };
}

/** Where the words of a piece of evidence stand in its source. */
export function evidencePlace(index: Index, evidence: Evidence): SourcePlace | null {
  const text = index.passage(evidence.at.source, evidence.at.passage)?.text ?? '';
  // Evidence shows an excerpt: its words are placed by where that excerpt stands.
  const at = Math.max(0, text.indexOf(evidence.passage));
  return sourcePlace(index, evidence.at, { start: at + evidence.start, end: at + evidence.end });
}

function readPlace(source: Source, page: number | null): ReadPlace | null {
  return isText(source.format) ? null : { source: source.id, path: source.path, page };
}
