import type { Document } from '../documents/document.ts';
import { applyEdits } from '../text/edit.ts';
import { commentsOf } from './comment-style.ts';
import { withSpaceBefore } from './insertion.ts';
import { isSourceNote } from './source-note.ts';

/**
 * The draft without its source notes: every comment that says `source: …`, with the whole line where it stands alone. Other
 * comments and all other citations stay.
 */
export function stripNotes(text: string, document: Document): string {
  const notes = commentsOf(document, text).filter((it) => isSourceNote(it.text));
  return applyEdits(
    text,
    notes.map((it) => ({ ...(ownLine(text, it) ?? withSpaceBefore(text, it)), newText: '' })),
  );
}

/** The whole line, with its ending, of a note that stands alone on it. */
function ownLine(text: string, note: { readonly start: number; readonly end: number }) {
  const before = /[ \t]*$/.exec(text.slice(0, note.start))?.[0].length ?? 0;
  const after = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(note.end));
  const start = note.start - before;
  if (!after || (start > 0 && text[start - 1] !== '\n')) return null;
  return { start, end: note.end + after[0].length };
}
