import { isMap, isScalar, parseDocument } from 'yaml';
import type { Document, Metadata } from './document.ts';
import { frontMatterMetadata } from './metadata.ts';

/** What a `sources.yml` says of the sources that a path or glob names, relative to the folder it lies in. */
export interface Described {
  readonly pattern: string;
  /** Fields by their names in lower case, as in front matter. */
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * Reads a `sources.yml`: a map from paths or globs to fields (`kind`, `standing`, `terms`, `corrects`, `corrected-by`, and the
 * fields of front matter). What cannot be understood is named with its line; the rest counts.
 */
export function readSourcesFile(text: string): {
  readonly described: readonly Described[];
  readonly problems: readonly string[];
} {
  const parsed = parseDocument(text, { logLevel: 'silent', prettyErrors: true, schema: 'failsafe', uniqueKeys: false });
  const problems = parsed.errors.map((it) =>
    (it.message.split('\n')[0] ?? '').replace(/ at line (\d+).*$/, ', line $1'),
  );
  if (parsed.contents === null) return { described: [], problems };
  if (!isMap(parsed.contents)) return { described: [], problems: [...problems, 'it is no map from paths to fields'] };
  const described = parsed.contents.items.flatMap((item): Described[] => {
    const pattern = isScalar(item.key) ? String(item.key.value) : '';
    if (!isMap(item.value)) {
      problems.push(`“${pattern}” has no fields`);
      return [];
    }
    const fields = item.value.items.flatMap(({ key, value }): (readonly [string, string])[] =>
      isScalar(key) && isScalar(value) ? [[String(key.value).toLowerCase(), String(value.value)]] : [],
    );
    return [{ pattern, fields: new Map(fields) }];
  });
  return { described, problems };
}

/** A document with what a `sources.yml` says of it: marks as it says, other fields where the document states none itself. */
export function describe(document: Document, fields: ReadonlyMap<string, string>): Document {
  const said = frontMatterMetadata(fields);
  const own = document.metadata;
  const filled = (['title', 'outlet', 'author', 'date', 'url', 'key'] as const).filter(
    (it) => own[it] === null && said[it] !== null,
  );
  const metadata: Metadata = {
    ...own,
    ...Object.fromEntries(filled.map((it) => [it, said[it]])),
    found: { ...own.found, ...Object.fromEntries(filled.map((it) => [it, 'sources.yml'])) },
    marks: { ...own.marks, ...said.marks },
  };
  return { ...document, metadata };
}
