import type { Document } from '../document.ts';
import { readHead } from '../head.ts';
import { isHtml, readFragment } from '../html-fragment.ts';
import { type LoosePassage, layOut, plainPassage } from '../lay-out.ts';
import { addStatements, type Field, noMetadata, type Statement } from '../metadata.ts';
import { joinLines } from '../plain/join-lines.ts';
import { readRows } from '../plain/read-rows.ts';
import { type Fields, leadIn, stringIn, textIn, titleIn } from './find-articles.ts';

const names: readonly (readonly [Field, readonly string[]])[] = [
  [
    'date',
    [
      'date',
      'published',
      'publishedat',
      'pubdate',
      'publicationdate',
      'datepublished',
      'webpublicationdate',
      'publisheddate',
      'publishdate',
      'publishedon',
      'firstpublished',
      'isodate',
      'datetime',
      'seendate',
      'created',
      'createdat',
      'timestamp',
    ],
  ],
  ['url', ['url', 'link', 'weburl', 'canonicalurl', 'permalink', 'href', 'sourceurl']],
  ['author', ['author', 'authors', 'byline', 'creator', 'dccreator', 'by', 'writer']],
  [
    'outlet',
    [
      'outlet',
      'publication',
      'publisher',
      'source',
      'sourcename',
      'sitename',
      'site',
      'newspaper',
      'containertitle',
      'domain',
    ],
  ],
  ['key', ['key', 'citekey', 'citationkey']],
];
const marks = ['kind', 'standing', 'terms', 'corrects'];

/** One article of a news archive as a document, with the text that it is read from; null where it has neither title nor text. */
export function readArticle(
  format: string,
  fields: Fields,
): { readonly document: Document; readonly text: string } | null {
  const title = titleIn(fields);
  const body = textIn(fields);
  const lead = leadIn(fields);
  if (body === null && (title === null || lead === null)) return null;
  const main = body === null ? [] : readText(body);
  const above = lead === null ? [] : readText(lead);
  const start = main.map((it) => it.text).join(' ');
  const isRepeated = above.length > 0 && start.startsWith((above[0]?.text ?? '').replace(/(?:…|\.{3})$/, ''));
  const { text, passages } = layOut([...titleOf(title), ...(isRepeated ? [] : above), ...main]);
  const head = readHead(passages);
  const statements: Statement[] = title === null ? [] : [{ field: 'title', value: plainWords(title), found: 'title' }];
  for (const [field, known] of names) {
    const name = known.find((it) => stringIn(fields, [it]) !== null);
    if (name !== undefined)
      statements.push({ field, value: plainValue(field, stringIn(fields, [name]) ?? ''), found: `“${name}”` });
  }
  const stated = marks.flatMap((it) => {
    const value = fields.get(it);
    return typeof value === 'string' ? [[it, value] as const] : [];
  });
  const metadata = addStatements({ ...noMetadata, marks: Object.fromEntries(stated) }, [
    ...statements,
    ...head.statements,
  ]);
  return { document: { format, metadata, passages: head.passages, markup: [], problems: [] }, text };
}

function titleOf(title: string | null): readonly LoosePassage[] {
  return title === null ? [] : [{ ...plainPassage, text: plainWords(title), role: 'title' }];
}

function plainWords(words: string): string {
  return /[<&]/.test(words)
    ? readFragment(words)
        .map((it) => it.text)
        .join(' ')
    : words;
}

function readText(text: string): readonly LoosePassage[] {
  // Free accounts get the beginning of an article alone: “… [+2310 chars]”.
  const whole = text.replace(/\s*…?\s*\[\+\d+ chars\]$/, '');
  if (isHtml(whole)) return readFragment(whole);
  return joinLines(readRows(whole, 0)).map((rows) => ({
    ...plainPassage,
    text: plainWords(rows.map((it) => it.text).join(' ')),
  }));
}

/** Days as seconds or milliseconds since 1970, or without hyphens, are written as ISO has them. */
function plainValue(field: Field, value: string): string {
  if (field !== 'date') return plainWords(value);
  if (/^\d{10}(?:\d{3})?$/.test(value)) {
    const time = new Date(value.length === 10 ? Number(value) * 1000 : Number(value));
    return time.toISOString().slice(0, 10);
  }
  return value.replace(/^(\d{4})(\d{2})(\d{2})(?:T.*)?$/, '$1-$2-$3').replace(/^(\d{4}-\d{2}-\d{2})[ T].*$/, '$1');
}
