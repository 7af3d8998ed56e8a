import type { Passage } from './document.ts';
import { addHeads } from './table-heads.ts';

/** A passage of a file that is not text itself: it has no offsets until it is laid out. */
export type LoosePassage = Omit<Passage, 'pieces' | 'line'>;

/** A paragraph of an article, with nothing that only some formats know. */
export const plainPassage = {
  role: 'body',
  page: null,
  cell: null,
  time: null,
  quoted: false,
  speaker: null,
  footnote: null,
} as const;

/**
 * Lays passages out as the text that a person opens in place of the file: one a line, an empty line between them. Offsets and
 * lines of the passages are into that text. Line breaks inside a passage are read as spaces; empty passages are left out.
 */
export function layOut(loose: readonly LoosePassage[]): {
  readonly text: string;
  readonly passages: readonly Passage[];
} {
  const passages: Passage[] = [];
  let text = '';
  for (const it of loose) {
    const words = it.text.replace(/\s+/g, ' ').trim();
    if (words === '') continue;
    if (text !== '') text += '\n\n';
    const pieces = [{ at: 0, length: words.length, from: text.length, size: words.length }];
    passages.push({ ...it, text: words, pieces, line: passages.length * 2 + 1 });
    text += words;
  }
  return { text: text === '' ? '' : `${text}\n`, passages: addHeads(passages) };
}
