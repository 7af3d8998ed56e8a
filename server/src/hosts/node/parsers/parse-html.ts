import { decodeHtml } from '../../../core/documents/html/decode-html.ts';
import type { Parser } from '../parsers.ts';
import { buildTree } from './build-tree.ts';
import { pageInArchive } from './page-in-archive.ts';

/** A web page: a file of HTML, or the page that a web archive (`.mhtml`) was saved for. */
export const parseHtml: Parser<'html'> = async (bytes, _name, limits) => {
  const archived = pageInArchive(bytes);
  const decoded = decodeHtml(archived?.bytes ?? bytes);
  if ('reason' in decoded) return { ...decoded, missing: false };
  const { page, problems } = buildTree(decoded.text, limits.nesting);
  return {
    parsed: { ...page, address: archived?.address ?? null },
    problems: [...decoded.problems, ...problems],
  };
};
