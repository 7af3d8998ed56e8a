import type { Metadata } from './document.ts';
import { readDay } from './stated-date.ts';

/** A field of a document's metadata that says what the document is. */
export type Field = 'title' | 'outlet' | 'author' | 'date' | 'url' | 'key';

/** What was stated, and where: `front matter`, `first line`, `dateline`, `byline`. */
export interface Statement {
  readonly field: Field;
  readonly value: string;
  readonly found: string;
}

/** The metadata of a document that states nothing. */
export const noMetadata: Metadata = {
  title: null,
  outlet: null,
  author: null,
  date: null,
  url: null,
  key: null,
  found: {},
  marks: {},
};

const names: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'headline'],
  outlet: [
    'outlet',
    'publication',
    'publisher',
    'source',
    'site',
    'site-name',
    'website',
    'newspaper',
    'container-title',
  ],
  author: ['author', 'authors', 'byline', 'by', 'creator'],
  date: ['date', 'published', 'published-at', 'publication-date', 'date-published', 'pubdate', 'issued'],
  url: ['url', 'link', 'canonical', 'canonical-url', 'source-url', 'permalink', 'address'],
  key: ['key', 'id', 'citation-key', 'citekey'],
};
const marks = ['kind', 'standing', 'terms', 'corrects', 'corrected-by'];

/** The field that a name in front matter, or at the head of a line, stands for; null for other names. */
export function fieldOf(name: string): Field | null {
  for (const [field, known] of Object.entries(names)) if (known.includes(normalName(name))) return field as Field;
  return null;
}

/** The metadata that front matter states; where a field goes by several names, the most telling name counts. */
export function frontMatterMetadata(fields: ReadonlyMap<string, string>): Metadata {
  const values = new Map([...fields].map(([name, value]) => [normalName(name), value]));
  const statements = Object.entries(names).flatMap(([field, known]) =>
    known.flatMap((name): Statement[] => {
      const value = values.get(name);
      return value === undefined ? [] : [{ field: field as Field, value, found: 'front matter' }];
    }),
  );
  const stated = marks.flatMap((mark) => (values.has(mark) ? [[mark, values.get(mark) ?? ''] as const] : []));
  return addStatements({ ...noMetadata, marks: Object.fromEntries(stated) }, statements);
}

/** Fills the fields that are still empty, the first statement first; one that cannot be understood is none. */
export function addStatements(metadata: Metadata, statements: readonly Statement[]): Metadata {
  const filled: Record<Field, string | null> = { ...metadata };
  const found: Record<string, string> = { ...metadata.found };
  for (const statement of statements) {
    const { field, value } = understand(statement);
    if (value === null || filled[field] !== null) continue;
    filled[field] = value;
    found[field] = statement.found;
  }
  return { ...metadata, ...filled, found };
}

function understand({ field, value }: Statement): { readonly field: Field; readonly value: string | null } {
  const words = value.replace(/\s+/g, ' ').trim();
  if (words === '') return { field, value: null };
  if (field === 'date')
    return { field, value: readDay(words) ?? readDay(words.replace(/[ ,]+(?:at )?\d{1,2}[:.]\d{2}.*$/, '')) };
  const isAddress = /^https?:\/\/\S+$/i.test(words);
  if (field === 'outlet' && isAddress) return { field: 'url', value: words };
  if (field === 'url') return { field, value: isAddress || /^www\.\S+$/i.test(words) ? words : null };
  return { field, value: field === 'author' ? words.replace(/^by /i, '') : words };
}

function normalName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}
