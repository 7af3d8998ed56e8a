import type { Location, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Evidence } from '../core/corpus/evidence.ts';
import { positionIn } from '../core/corpus/position-in.ts';
import type { Index } from '../core/corpus/source.ts';
import type { Edit } from '../core/text/edit.ts';
import { type LineIndex, lineAt } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import type { Session } from './session.ts';

/** The position of an offset. */
export function toPosition(lines: LineIndex, offset: number): Position {
  const { line, column } = lineAt(lines, offset);
  return { line: line - 1, character: column - 1 };
}

export function toRange(lines: LineIndex, span: Span): Range {
  return { start: toPosition(lines, span.start), end: toPosition(lines, span.end) };
}

export function toTextEdit(lines: LineIndex, edit: Edit): TextEdit {
  return { range: toRange(lines, edit), newText: edit.newText };
}

/** Edits of one draft, for its present version where the client can check that. */
export function toWorkspaceEdit(session: Session, uri: string, edits: readonly TextEdit[]): WorkspaceEdit {
  const version = session.workspace.draft(uri)?.version ?? null;
  if (!session.client.workspace?.workspaceEdit?.documentChanges) return { changes: { [uri]: [...edits] } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] };
}

/** Where a passage of a source stands: a span of its text, in its file. Null where it is gone. */
export function toSourceLocation(
  index: Index,
  at: { readonly source: number; readonly passage: number },
  span: Span,
): Location | null {
  const source = index.source(at.source);
  const stored = index.passage(at.source, at.passage);
  if (!source || !stored) return null;
  const [start, end] = [positionIn(stored, span.start), positionIn(stored, span.end)];
  return {
    uri: source.id,
    range: {
      start: { line: start.line - 1, character: start.column - 1 },
      end: { line: end.line - 1, character: end.column - 1 },
    },
  };
}

/** Where the words of a piece of evidence stand in its source. */
export function toEvidenceLocation(index: Index, evidence: Evidence): Location | null {
  const excerpt = index.passage(evidence.at.source, evidence.at.passage)?.text.indexOf(evidence.passage) ?? -1;
  const from = Math.max(0, excerpt);
  return toSourceLocation(index, evidence.at, { start: from + evidence.start, end: from + evidence.end });
}

/** An address that opens a source at a place: `file:///…/003.txt#L12,5`. */
export function toLink({ uri, range }: Location): string {
  return `${uri}#L${range.start.line + 1},${range.start.character + 1}`;
}
