import type { BibliographyEntry } from '../../../core/documents/bibliography.ts';
import { decode } from '../../../core/documents/decode.ts';
import type { Parser } from '../parsers.ts';
import { type BibtexEntry, splitBibtex } from './split-bibtex.ts';
import { splitJson } from './split-json.ts';

/** Entries read of one bibliography. */
const mostEntries = 20_000;
/** Entries between two turns of other work. */
const pace = 20;

type Csl = Record<string, unknown>;
type Raw = readonly { readonly properties: Readonly<Record<string, unknown>> }[];

/**
 * A bibliography among the sources, BibTeX or BibLaTeX (`.bib`) or CSL-JSON. An entry that cannot be read is named with its line, and the
 * others are read. Nothing that an entry points to is fetched: each is handed on as text of a known kind.
 */
export const parseBibliography: Parser<'bibliography'> = async (bytes, name) => {
  const decoded = decode(bytes);
  if ('reason' in decoded) return { ...decoded, missing: false };
  const { entries, problems } = /\.json$/i.test(name)
    ? readCslJson(decoded.text, name)
    : await readBibtex(decoded.text, name);
  const keys = new Set<string>();
  const parsed = entries.filter((it) => {
    const isNew = !keys.has(it.key);
    keys.add(it.key);
    if (!isNew) problems.push(`line ${it.line ?? '?'}: another entry ${it.key}; the first is used`);
    return isNew;
  });
  return { parsed, problems: [...decoded.problems, ...problems] };
};

const options = { forceType: '@biblatex/text', generateGraph: false, maxChainLength: 10, strict: true };
const cslTarget = '@csl/list+object';
const rawTarget = '@biblatex/entries+list';

interface Read {
  readonly entries: readonly BibliographyEntry[];
  readonly problems: string[];
}

async function readBibtex(text: string, file: string): Promise<Read> {
  const split = splitBibtex(text);
  if (split.length === 0) return { entries: [], problems: text.trim() === '' ? [] : ['it holds no entries'] };
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  const macros = split
    .filter((it) => it.type === 'string' && it.isClosed)
    .map((it) => it.text)
    .join('\n');
  const entries: BibliographyEntry[] = [];
  const problems: string[] = [];
  const works = split.filter((it) => !/^(?:string|comment|preamble)$/.test(it.type));
  for (const [i, it] of works.slice(0, mostEntries).entries()) {
    if (i % pace === pace - 1) await new Promise((resolve) => setImmediate(resolve));
    try {
      if (!it.isClosed) throw new Error('it has no closing brace');
      entries.push(toEntry(it, file, (target) => plugins.input.chain(`${macros}\n${it.text}`, { ...options, target })));
    } catch (error) {
      const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      problems.push(
        `line ${it.line}: the entry ${keyOf(it)} cannot be read: ${first.replace(/ at line \d+ col \d+:?$/, '')}`,
      );
    }
  }
  if (works.length > mostEntries)
    problems.push(`only the first ${mostEntries} of its ${works.length} entries are read`);
  return { entries, problems };
}

function keyOf({ text }: BibtexEntry): string {
  return /^@\w+\s*[{(]\s*([^\s,{}]*)/.exec(text)?.[1] || 'without a key';
}

function toEntry(entry: BibtexEntry, file: string, chain: (target: string) => unknown): BibliographyEntry {
  const [csl] = chain(cslTarget) as readonly Csl[];
  const [raw] = chain(rawTarget) as Raw;
  if (!csl) throw new Error('it says nothing');
  const files = raw?.properties.file;
  return fromCsl({ ...csl, id: keyOf(entry) }, file, entry.line, typeof files === 'string' ? filesIn(files) : []);
}

/** `moss.pdf`, JabRef's `:moss.pdf:PDF`, Zotero's `Full Text:files/12/moss.pdf:application/pdf`, several with semicolons. */
function filesIn(field: string): readonly string[] {
  return field.split(/(?<!\\);/).map((it) => {
    const parts = it
      .replace(/\\([\\:;_&])/g, '$1')
      .replace(/^([^:]*):([A-Za-z]):/, '$1:$2\u0000')
      .split(':');
    const path =
      parts.length >= 3 ? parts.slice(1, -1).join(':') : (parts.find((part) => /\.\w{2,5}$/.test(part)) ?? it);
    return path.replace('\u0000', ':').replaceAll('\\', '/').trim();
  });
}

function readCslJson(text: string, file: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return readBrokenCsl(text, file, error);
  }
  const list: unknown = Array.isArray(value) ? value : ((value as { items?: unknown } | null)?.items ?? [value]);
  const problems: string[] = [];
  let from = 0;
  const entries = (Array.isArray(list) ? list : [])
    .slice(0, mostEntries)
    .flatMap((it: unknown, i): BibliographyEntry[] => {
      const id = typeof it === 'object' && it !== null && 'id' in it ? it.id : null;
      if (typeof id !== 'string' && typeof id !== 'number') {
        problems.push(`entry ${i + 1} has no id and is left out`);
        return [];
      }
      const at = text.indexOf(JSON.stringify(id), from);
      if (at >= 0) from = at;
      const line = at < 0 ? null : text.slice(0, at).split('\n').length;
      return [fromCsl({ ...(it as Csl), id: String(id) }, file, line, [])];
    });
  return { entries, problems };
}

/** The entries of a file of which some are broken: each of those is named with its line. */
function readBrokenCsl(text: string, file: string, error: unknown): Read {
  const split = splitJson(text).slice(0, mostEntries);
  const problems = split
    .filter((it) => it.value === null)
    .map((it) => `line ${it.line}: the entry cannot be read: ${it.start.split('\n')[0]}`);
  const entries = split.flatMap(({ value, line }): BibliographyEntry[] => {
    const id = value?.id;
    return typeof id === 'string' || typeof id === 'number'
      ? [fromCsl({ ...value, id: String(id) }, file, line, [])]
      : [];
  });
  // What is wrong may stand between two entries, or after the last.
  const what = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return { entries, problems: problems.length > 0 ? problems : [what] };
}

function fromCsl(
  csl: Csl & { readonly id: string },
  file: string,
  line: number | null,
  files: readonly string[],
): BibliographyEntry {
  return {
    key: csl.id,
    file,
    line,
    files,
    title: textIn(csl.title),
    author: namesIn(csl.author),
    outlet: textIn(csl['container-title']) ?? textIn(csl.publisher),
    date: dayIn(csl.issued),
    url: textIn(csl.URL),
    doi: textIn(csl.DOI)?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '') ?? null,
    csl: Object.fromEntries(Object.entries(csl).filter(([name]) => !/^(?:_|citation-key$|file$)/.test(name))),
  };
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== ''
    ? value.replace(/<\/?(?:i|b|sub|sup|span)\b[^<>]*>/g, '').trim()
    : null;
}

function namesIn(value: unknown): string | null {
  if (!Array.isArray(value)) return null;
  const names = value.flatMap((it: unknown) => {
    if (typeof it !== 'object' || it === null) return [];
    const { literal, given, family, 'non-dropping-particle': particle } = it as Record<string, unknown>;
    return (
      textIn(literal) ??
      ([given, particle, family]
        .filter((part) => typeof part === 'string')
        .join(' ')
        .trim() ||
        [])
    );
  });
  return names.length === 0 ? null : names.join(', ');
}

/** A whole day alone: a month or year is no day. */
function dayIn(value: unknown): string | null {
  const parts = (value as { 'date-parts'?: unknown } | null | undefined)?.['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : null;
  if (!Array.isArray(first) || first.length < 3) return null;
  const [year, month, day] = first.map(Number);
  return year && month && day
    ? `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : null;
}
