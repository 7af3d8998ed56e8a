import type { Span } from './span.ts';

/** Replaces `start`–`end` by `newText`; offsets are UTF-16 into the text before any edit of the same list. */
export interface Edit extends Span {
  readonly newText: string;
}

/** Applies edits that do not overlap. Edits at one offset keep the order of the list. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.map((edit, order) => ({ edit, order }));
  sorted.sort((a, b) => a.edit.start - b.edit.start || a.order - b.order);
  let result = '';
  let at = 0;
  for (const { edit } of sorted) {
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}
