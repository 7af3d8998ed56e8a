import { isMap, isScalar, parseDocument, type Scalar } from 'yaml';
import type { Passage } from './document.ts';
import { alignSource } from './markdown/align-source.ts';
import { joinRuns } from './prose.ts';

/** The fields at the head of a file, between lines of `---`. */
export interface FrontMatter {
  /** Where the text behind it starts. */
  readonly end: number;
  /** Fields by their names in lower case, as plain text; lists are joined by `, `. */
  readonly fields: ReadonlyMap<string, string>;
  /** `title`, `subtitle` and `description`, which are prose. */
  readonly passages: readonly Passage[];
  readonly problems: readonly string[];
}

const block = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const other = /^\ufeff?\+\+\+[ \t]*\r?\n[\s\S]*?\n\+\+\+[ \t]*(?:\r?\n|$)/;
const prose = ['title', 'subtitle', 'description'];

/** Reads the front matter of a file; without any, `end` is where the text starts. TOML between `+++` is passed over. */
export function readFrontMatter(text: string): FrontMatter {
  const none = { fields: new Map(), passages: [], problems: [] };
  const match = block.exec(text);
  const source = match?.[1];
  if (!match || source === undefined || !/^\s*(?:#.*\s+)*["']?[\p{L}_][\p{L}\p{N}_ -]*["']?\s*:/u.test(source)) {
    const end = other.exec(text)?.[0].length ?? (text.charCodeAt(0) === 0xfeff ? 1 : 0);
    return { ...none, end };
  }
  return { ...readFields(text, source, match[0].indexOf(source, 3)), end: match[0].length };
}

function readFields(text: string, source: string, start: number): Omit<FrontMatter, 'end'> {
  const document = parseDocument(source, {
    logLevel: 'silent',
    prettyErrors: false,
    schema: 'failsafe',
    uniqueKeys: false,
  });
  const fields = new Map<string, string>();
  const passages: Passage[] = [];
  const problems = document.errors.slice(0, 1).map(({ message, pos }) => {
    const line = text.slice(0, start + pos[0]).split('\n').length;
    return `the front matter is not valid YAML in line ${line}: ${message}`;
  });
  if (!isMap(document.contents)) return { fields, passages, problems };
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value).trim().toLowerCase() : '';
    const words = isScalar(value) ? String(value.value ?? '') : plainText(value);
    if (words.trim() === '' || fields.has(name)) continue;
    fields.set(name, words.trim());
    if (isScalar(value) && prose.includes(name)) passages.push(...passageOf(text, value, start));
  }
  return { fields, passages, problems };
}

function passageOf(text: string, scalar: Scalar, start: number): readonly Passage[] {
  const from = start + (scalar.range?.[0] ?? 0);
  const source = text.slice(from, start + (scalar.range?.[1] ?? 0));
  // Escapes of double quotation marks are seen through, folded lines joined.
  const joined = joinRuns(alignSource(String(scalar.value), source, from, 'yaml'));
  if (joined.text === '') return [];
  const line = text.slice(0, joined.pieces[0]?.from ?? 0).split('\n').length;
  const place = { line, page: null, cell: null, time: null, quoted: false, speaker: null, footnote: null };
  return [{ ...joined, role: 'title', ...place }];
}

function plainText(value: unknown): string {
  const plain: unknown =
    typeof value === 'object' && value && 'toJSON' in value ? (value.toJSON as () => unknown).call(value) : value;
  if (Array.isArray(plain))
    return plain
      .map((it) => (typeof it === 'string' ? it : nameIn(it)))
      .filter(Boolean)
      .join(', ');
  return nameIn(plain);
}

/** `author: {name: Jane Doe}`. */
function nameIn(value: unknown): string {
  return typeof value === 'object' && value && 'name' in value && typeof value.name === 'string' ? value.name : '';
}
