import type { Document } from './document.ts';
import { addStatements, type Field, type Statement } from './metadata.ts';

/** An entry of a bibliography that lies among the sources: what it says of a source, and by what it can be told which. */
export interface BibliographyEntry {
  readonly key: string;
  /** The bibliography's file as shown to people, and the line on which the entry begins where it is known. */
  readonly file: string;
  readonly line: number | null;
  /** Files that the entry names, with forward slashes. */
  readonly files: readonly string[];
  readonly title: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  /** `2024-10-26`; null where only a month or year is given. */
  readonly date: string | null;
  readonly url: string | null;
  readonly doi: string | null;
  /** The entry in CSL-JSON, for programs that make bibliographies. */
  readonly csl: Readonly<Record<string, unknown>>;
}

/** How an entry was found to be a document's, surest first. */
const ways = ['file', 'address', 'title', 'key'] as const;

/**
 * A document with what a bibliography says of it: the key, and fields that the document does not state itself. The entry is its own
 * by the file it names, by address, by title, or by a key that is the file's name. Where both state another day or key, or two
 * entries are the document's, that is a problem of the document.
 */
export function describeByEntry(document: Document, path: string, entries: readonly BibliographyEntry[]): Document {
  const stem = (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '');
  const own = {
    file: (it: BibliographyEntry) => it.files.some((name) => isSameFile(name, path)),
    address: (it: BibliographyEntry) => isSameAddress(document.metadata.url, it),
    title: (it: BibliographyEntry) =>
      titleKey(it.title) !== '' && titleKey(it.title) === titleKey(document.metadata.title),
    key: (it: BibliographyEntry) => it.key.toLowerCase() === stem.toLowerCase(),
  };
  for (const way of ways) {
    const [entry, other] = entries.filter(own[way]);
    if (entry) return describeBy(document, entry, other);
  }
  return document;
}

function describeBy(document: Document, entry: BibliographyEntry, other: BibliographyEntry | undefined): Document {
  const { metadata } = document;
  const place = entry.line === null ? entry.file : `${entry.file}, line ${entry.line}`;
  const statements = (['key', 'title', 'author', 'outlet', 'date', 'url'] as const).flatMap(
    (field: Field): Statement[] => {
      const value = field === 'url' ? (entry.url ?? (entry.doi && `https://doi.org/${entry.doi}`)) : entry[field];
      return value ? [{ field, value, found: entry.file }] : [];
    },
  );
  const problems = (['date', 'key'] as const).flatMap((field) => {
    const [stated, said] = [metadata[field], entry[field]];
    if (stated === null || said === null || stated === said) return [];
    return [
      `${place} gives the ${field} ${said}, the source states ${stated} (${metadata.found[field]}): its own is used`,
    ];
  });
  if (other)
    problems.push(
      `both ${entry.key} and ${other.key} of ${entry.file} are entries for this source: ${entry.key} is used`,
    );
  return { ...document, metadata: addStatements(metadata, statements), problems: [...document.problems, ...problems] };
}

/** Whether a path that an entry names, from wherever it was written, ends as the source's path does. */
function isSameFile(name: string, path: string): boolean {
  const [short, long] = [name, path]
    .map((it) => it.toLowerCase().replace(/^(?:\.?\/)+/, ''))
    .sort((a, b) => a.length - b.length);
  return (
    short !== '' &&
    (short === long || long?.endsWith(`/${short}`) === true || short?.split('/').at(-1) === long?.split('/').at(-1))
  );
}

function isSameAddress(url: string | null, entry: BibliographyEntry): boolean {
  if (url === null) return false;
  const address = addressKey(url);
  if (entry.url !== null && addressKey(entry.url) === address) return true;
  return entry.doi !== null && address.endsWith(entry.doi.toLowerCase());
}

function addressKey(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.|m\.)?|#.*$/g, '')
    .replace(/[?&](?:utm_\w+|fbclid|gclid)=[^&]*/g, '')
    .replace(/\/+$/, '');
}

/** Titles of a few words are those of many articles. */
function titleKey(title: string | null): string {
  const words = (title ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < 3 ? '' : words.join(' ');
}
