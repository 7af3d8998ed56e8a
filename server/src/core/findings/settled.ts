import { settledBy } from '../citations/notes.ts';
import { scopeOf } from '../citations/scope.ts';
import type { JudgedDraft } from '../corpus/evidence.ts';
import { overlaps, type Span } from '../text/span.ts';

/** Tells whether a note behind the sentence quotes the words of a span, and so settles whatever is said of them. */
export function settledSpans(draft: JudgedDraft): (span: Span) => boolean {
  const quoting = draft.notes
    .filter((it) => it.settles !== null)
    .map((note) => ({ note, scope: scopeOf(note, draft.reading.readings, 'sentence') }));
  return (span) =>
    quoting.some(({ note, scope }) => {
      if (!overlaps(scope, span)) return false;
      // A quotation may run over several sentences; the note stands behind the last.
      const start = Math.min(scope.start, span.start);
      const text = draft.text.slice(start, Math.max(scope.end, span.end));
      return settledBy(note, text, { start: span.start - start, end: span.end - start }) === 'all';
    });
}
