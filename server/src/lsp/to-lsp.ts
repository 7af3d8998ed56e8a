import type { Location, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { SourcePlace } from '../core/features/source-place.ts';
import type { Edit } from '../core/text/edit.ts';
import { type LineIndex, lineAt } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import type { Session } from './session.ts';
import { fileAddress, toAddress } from './source-address.ts';

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

/** A place of a source, for a client that takes texts from the server. */
export function toLocation({ id, from, to, read }: SourcePlace): Location {
  return {
    uri: read ? toAddress(read) : id,
    range: {
      start: { line: from.line - 1, character: from.column - 1 },
      end: { line: to.line - 1, character: to.column - 1 },
    },
  };
}

/** The same for any client: one that takes none opens the file, which has no lines of its own. */
export function toClientLocation(session: Session, place: SourcePlace): Location {
  if (!place.read || takesTexts(session)) return toLocation(place);
  const start = { line: 0, character: 0 };
  return { uri: place.id, range: { start, end: start } };
}

/** An address that opens a source at a place: `file:///…/003.txt#L12,5`, `file:///…/report.pdf#page=3`. */
export function toLink(session: Session, place: SourcePlace): string {
  if (place.read && !takesTexts(session)) return fileAddress(place);
  const { from, to } = place;
  if (!place.read) return `${place.id}#L${from.line},${from.column}`;
  return `${toAddress(place.read)}#L${from.line},${from.column}-${to.line},${to.column}`;
}

function takesTexts({ client }: Session): boolean {
  return client.workspace?.textDocumentContent !== undefined;
}
