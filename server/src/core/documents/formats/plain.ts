import type { Document, Passage } from '../document.ts';
import type { Format } from '../format.ts';

/** Plain text: a line is a paragraph. */
export const plain: Format = { id: 'plain', extensions: ['.txt'], read };

function read(text: string): Document {
  const passages: Passage[] = [];
  let at = 0;
  let line = 1;
  for (const row of text.split('\n')) {
    const trimmed = row.trim();
    if (trimmed) {
      const from = at + row.indexOf(trimmed);
      const length = trimmed.length;
      const pieces = [{ at: 0, length, from, size: length }];
      const place = { line, page: null, cell: null, time: null, quoted: false, speaker: null, footnote: null };
      passages.push({ text: trimmed, role: 'body', pieces, ...place });
    }
    at += row.length + 1;
    line++;
  }
  const metadata = { title: null, outlet: null, author: null, date: null, url: null, key: null, found: {}, marks: {} };
  return { format: 'plain', metadata, passages, markup: [], problems: [] };
}
