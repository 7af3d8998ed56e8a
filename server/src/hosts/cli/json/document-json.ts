import type { Part } from '../../../core/documents/format.ts';

/** A document of a file as `read --format json` prints it. `key` is the one declared, else the file's stem with the part's name. */
export function toDocumentJson(path: string, { name, document }: Part): object {
  const { title, outlet, author, date, url, key, found } = document.metadata;
  const stem = (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '');
  return {
    path,
    format: document.format,
    metadata: { title, outlet, author, date, url, key: key ?? (name === null ? stem : `${stem}-${name}`), found },
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
