import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { indexLines, type LineIndex } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';

/** The offset of a position; one behind the end of its line or of the text counts as that end. */
export function fromPosition(text: string, lines: LineIndex, position: Position): number {
  const start = lines[position.line];
  if (start === undefined) return text.length;
  let end = lines[position.line + 1] ?? text.length;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return Math.min(start + position.character, end);
}

/** The span of a range. */
export function fromRange(text: string, lines: LineIndex, range: Range): Span {
  return { start: fromPosition(text, lines, range.start), end: fromPosition(text, lines, range.end) };
}

/** A text after an editor's changes, and where what was typed now stands. Changes come one upon the other. */
export function applyChanges(
  text: string,
  changes: readonly TextDocumentContentChangeEvent[],
): { readonly text: string; readonly spans: readonly Span[] } {
  let spans: readonly Span[] = [];
  for (const change of changes) {
    const { start, end } =
      'range' in change ? fromRange(text, indexLines(text), change.range) : differing(text, change.text);
    const inserted = 'range' in change ? change.text : change.text.slice(start, change.text.length - text.length + end);
    const shift = inserted.length - (end - start);
    const moved = spans.map((it) => (it.start >= end ? { start: it.start + shift, end: it.end + shift } : it));
    spans = [...moved, { start, end: start + inserted.length }];
    text = text.slice(0, start) + inserted + text.slice(end);
  }
  return { text, spans };
}

/** The stretch of `before` that a whole new text replaces. */
function differing(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { start, end: before.length - same };
}
