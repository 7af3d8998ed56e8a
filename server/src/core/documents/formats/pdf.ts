import type { Document, Passage } from '../document.ts';
import type { ParsedFormat, Part } from '../format.ts';
import { readHead } from '../head.ts';
import { layOut } from '../lay-out.ts';
import { addStatements, noMetadata, type Statement } from '../metadata.ts';
import type { PdfFile } from '../pdf/pages.ts';
import { readPages } from '../pdf/read-pages.ts';
import { openingDay, printedFrom, propertyStatements } from '../pdf/statements.ts';

/** PDF: the text layer of its pages. Pictures are not read; a page without text is named. */
export const pdf: ParsedFormat<'pages'> = { id: 'pdf', extensions: ['.pdf'], parser: 'pages', readParts };

function readParts(file: PdfFile): readonly Part[] {
  const { passages, running } = readPages(file.pages);
  const { text, passages: laid } = layOut(passages);
  const head = readHead(laid);
  const opening = head.passages.filter((it) => (it.page ?? 1) <= 2).map((it) => it.text);
  const title = head.passages.find((it) => it.role === 'title');
  const properties = propertyStatements(file.properties, opening.join(' '), title?.text ?? null);
  const stated: readonly (Statement | null)[] = [
    properties.title ?? (title ? { field: 'title', value: title.text, found: 'largest line of the first page' } : null),
    ...head.statements,
    ...properties.others,
    openingDay(head.passages),
    printedFrom(running),
  ];
  const document: Document = {
    format: 'pdf',
    metadata: addStatements(
      noMetadata,
      stated.filter((it) => it !== null),
    ),
    passages: head.passages,
    markup: [],
    problems: [...file.problems, ...withoutText(file, head.passages)],
  };
  return [{ name: null, document, text }];
}

/** Names the pages that have no text: pictures of pages, which are not read, or blank ones. */
function withoutText(file: PdfFile, passages: readonly Passage[]): readonly string[] {
  const empty = file.pages.filter((it) => it.words.every((words) => words.text.trim() === '')).map((it) => it.number);
  if (empty.length === 0) return [];
  const pages = empty.length === 1 ? 'one page' : `${empty.length} pages`;
  if (passages.length === 0) return [`${pages} without text: a scan`];
  const which = `${empty.slice(0, 5).join(', ')}${empty.length > 5 ? ' …' : ''}`;
  return [`${pages} of ${file.pages.length} without text, scanned or blank: ${which}`];
}
