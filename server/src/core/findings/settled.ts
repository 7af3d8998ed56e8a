import { settledBy } from '../citations/notes.ts';
import { scopeOf } from '../citations/scope.ts';
import type { JudgedDraft } from '../corpus/evidence.ts';
import { contains, type Span } from '../text/span.ts';

/** Tells whether a note behind the sentence quotes the words of a span, and so settles whatever is said of them. */
export function settledSpans(draft: JudgedDraft): (span: Span) => boolean {
  const quoting = draft.notes
    .filter((it) => it.settles !== null)
    .map((note) => ({ note, scope: scopeOf(note, draft.reading.readings, 'sentence') }));
  return (span) =>
    quoting.some(({ note, scope }) => {
      if (!contains(scope, span)) return false;
      const words = { start: span.start - scope.start, end: span.end - scope.start };
      return settledBy(note, draft.text.slice(scope.start, scope.end), words) === 'all';
    });
}
