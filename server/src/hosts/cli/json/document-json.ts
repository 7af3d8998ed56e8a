import type { Document } from '../../../core/documents/document.ts';

/** A file as `read --format json` prints it. `key` is the one declared, else the file's stem. */
export function toDocumentJson(path: string, document: Document): object {
  const { title, outlet, author, date, url, key, found } = document.metadata;
  const stem = (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '');
  return {
    path,
    format: document.format,
    metadata: { title, outlet, author, date, url, key: key ?? stem, found },
    passages: document.passages.map(({ text, role, line, page, cell, time }) => ({
      text,
      role,
      line,
      page,
      cell,
      time,
    })),
    problems: document.problems,
  };
}

/** A file of which nothing could be read. */
export function toUnreadJson(path: string, reason: string): object {
  const metadata = { title: null, outlet: null, author: null, date: null, url: null, key: null, found: {} };
  return { path, format: null, metadata, passages: [], problems: [reason] };
}
