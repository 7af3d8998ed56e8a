import type { Part } from '../../../server/src/core/documents/format.ts';
import { html } from '../../../server/src/core/documents/formats/html.ts';
import { defaultLimits } from '../../../server/src/core/documents/limits.ts';
import { parsers } from '../../../server/src/hosts/node/parsers.ts';

/** What is read from a page's bytes. */
export async function readPage(page: { readonly file: string; readonly bytes: Uint8Array }): Promise<Part> {
  const parsing = await parsers.html(page.bytes, page.file, defaultLimits);
  if ('reason' in parsing) throw new Error(`${page.file}: ${parsing.reason}`);
  const [part] = html.readParts(parsing.parsed, page.file);
  if (!part) throw new Error(`${page.file} holds no document`);
  return part;
}

/** What was read as the article's text: headings and cells too, neither its headline nor its captions. */
export function textRead({ document }: Part): string {
  const text = document.passages.filter((it) => it.role !== 'title' && it.role !== 'caption' && it.role !== 'byline');
  return text.map((it) => it.text).join('\n');
}
