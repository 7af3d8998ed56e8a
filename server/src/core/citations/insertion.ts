import { fileSpan } from '../documents/places.ts';
import type { Citation, CitedDraft } from './citation.ts';

/** Where a mark goes that follows a sentence, and what stands there already. */
export interface Insertion {
  readonly at: number;
  /** The citations that follow the sentence directly, before `at`. */
  readonly after: readonly Citation[];
  /** True inside a table, where a pipe or a line break would end the cell. */
  readonly inTable: boolean;
}

/**
 * The place for a mark after the sentence that ends at `at`: behind the link or image whose text holds its end, behind closing
 * emphasis and behind the citations that are there. Null where no mark may stand: in the front matter.
 */
export function insertionAfter(draft: CitedDraft, at: number): Insertion | null {
  const passage = draft.document.passages.find((it) => {
    const span = fileSpan(it);
    return span.start < at && at <= span.end;
  });
  if (passage?.role === 'title') return null;
  const after: Citation[] = [];
  let to = skipContainers(draft, at);
  for (;;) {
    const next = draft.citations.find(
      (it) => it.mark.start >= to && /^[ \t]*$/.test(draft.text.slice(to, it.mark.start)),
    );
    if (!next) break;
    after.push(...draft.citations.filter((it) => it.mark.start === next.mark.start));
    to = next.mark.end;
  }
  return { at: to, after, inTable: passage?.role === 'table' };
}

function skipContainers({ text, document }: CitedDraft, at: number): number {
  let to = at;
  for (const it of document.markup) {
    if (it.kind === 'link' && it.content.start < to && to <= it.content.end) to = it.end;
  }
  const line = text.slice(text.lastIndexOf('\n', to - 1) + 1, to);
  const open = Math.max(line.lastIndexOf('!['), line.lastIndexOf('^['));
  if (open >= 0 && !line.slice(open).includes(']')) {
    const rest = /^[^\]\r\n]*\](?:\([^)\r\n]*\)|\[[^\]\r\n]*\])?/.exec(text.slice(to));
    if (rest) to += rest[0].length;
  }
  return to + (/^[*_~]*/.exec(text.slice(to, to + 5))?.[0].length ?? 0);
}

/** The stretch to take out with a mark: itself and the blanks before it, unless that would join two words. */
export function withSpaceBefore(text: string, mark: { readonly start: number; readonly end: number }) {
  let start = mark.start;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  const next = text[mark.end] ?? '\n';
  const joins = start === 0 || text[start - 1] === '\n' || /[\p{L}\p{N}]/u.test(next);
  return { start: joins ? mark.start : start, end: mark.end };
}

/** The line ending that a text uses. */
export function lineEnding(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
