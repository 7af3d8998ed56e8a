import type { JudgedDraft } from '../corpus/evidence.ts';
import { fileSpan } from '../documents/places.ts';
import type { Span } from '../text/span.ts';

/** A heading with the text under it up to the next heading. */
export interface DraftSection {
  /** The heading's words; empty for what stands before the first heading. */
  readonly title: string;
  /** 1 to 6 as in Markdown, 0 for what stands before the first heading. */
  readonly level: number;
  /** From the heading to the next one, in the file. */
  readonly span: Span;
}

/** The sections of a draft in order; there is always one. Text before the first heading is a section where there is any. */
export function draftSections({ text, document }: JudgedDraft): readonly DraftSection[] {
  const heads = document.passages.flatMap((passage) => {
    if (passage.role !== 'heading' || passage.footnote !== null) return [];
    const start = lineStart(text, fileSpan(passage).start);
    return { title: passage.text, level: levelOf(text, start), start };
  });
  const from = heads[0]?.start ?? text.length;
  const isOpen = document.passages.some((it) => it.role !== 'title' && fileSpan(it).end <= from);
  const first = isOpen || heads.length === 0 ? [{ title: '', level: 0, start: 0 }] : [];
  const all = [...first, ...heads];
  return all.map(({ title, level, start }, i) => {
    return { title, level, span: { start, end: all[i + 1]?.start ?? text.length } };
  });
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Of `## Heading` and of a heading underlined with `=` or `-`. */
function levelOf(text: string, start: number): number {
  const hashes = /^[>\s]*(#{1,6})/.exec(text.slice(start, start + 80))?.[1]?.length;
  if (hashes) return hashes;
  return /^[^\n]*\n[>\s]*=/.test(text.slice(start, start + 1000)) ? 1 : 2;
}
