import type { Index, Source } from '../corpus/source.ts';
import { sourceName, termsOf } from '../findings/wording.ts';
import { copiesOf } from './source-copies.ts';
import { beginningOf, type SourcePlace } from './source-place.ts';
import type { View } from './view.ts';

/** A source as a list shows it. Of one under terms neither key, title nor path is told. */
export interface ListedSource {
  /** The outlet, else the key; “Confidential source” for one under terms. */
  readonly name: string;
  readonly key: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly path: string | null;
  readonly format: string;
  /** `kind` and `standing` as the source says them: `interview`, `partisan`. */
  readonly kind: string | null;
  readonly standing: string | null;
  readonly terms: 'confidential' | 'background' | 'embargo' | null;
  /** How many paragraphs, cells and turns were read. */
  readonly passages: number;
  /** Names of the sources that print the same text. */
  readonly copies: readonly string[];
  /** Where the file is, for an editor to open and never to show. */
  readonly file: string;
  /** Where it begins, in its file or in the text that was read of it. */
  readonly place: SourcePlace;
}

/** What is not read, and why. */
export interface UnreadSource {
  readonly path: string;
  readonly reason: string;
}

export interface SourceList {
  readonly sources: readonly ListedSource[];
  readonly unread: readonly UnreadSource[];
  /** The number of each source in the index. */
  readonly numbers: readonly number[];
}

/** How often a draft cites a source, and how many of its figures, dates, names and quotations the source bears out. */
export interface SourceUse {
  readonly cited: number;
  readonly backs: number;
}

/** Most sources of one list: in a larger corpus it holds those that the draft cites or owes something to. */
const listLimit = 5000;

/** Copies are looked for in a folder of a story; in an archive the list would wait for them. */
const copyLimit = 2000;

/**
 * Sources of an index: what each is, and what was read of it. The same until the index changes, and long work for a thousand.
 * `used` are the numbers of those that the draft uses.
 */
export function* listSources(index: Index, used: Iterable<number>): Generator<void, SourceList> {
  const isSmall = index.size <= copyLimit;
  const sources: ListedSource[] = [];
  const numbers: number[] = [];
  for (const number of numbersOf(index, used)) {
    const source = index.source(number);
    if (!source) continue;
    numbers.push(number);
    sources.push(describe(index, number, source, isSmall));
    yield;
  }
  return { sources, numbers, unread: index.skipped.map(({ path, reason }) => ({ path, reason })) };
}

function describe(index: Index, number: number, source: Source, isSmall: boolean): ListedSource {
  const terms = termsOf(source);
  const { title, outlet, author, date, url, marks } = source.metadata;
  const named = { key: source.key, title, outlet, author, url, path: source.path };
  const unnamed = { key: null, title: null, outlet: null, author: null, url: null, path: null };
  const copies = isSmall ? copiesOf(index, number).flatMap((it) => index.source(it) ?? []) : [];
  return {
    name: sourceName(source),
    ...(terms === null ? named : unnamed),
    date,
    format: source.format,
    kind: marks.kind ?? null,
    standing: marks['corrected-by'] ? 'corrected' : (marks.standing ?? null),
    terms,
    passages: index.passagesOf(number),
    copies: copies.map(sourceName),
    file: source.file,
    place: beginningOf(source),
  };
}

/** What a draft owes to each source that it uses, by the source's number in the index. */
export function countUse({ draft }: View): ReadonlyMap<number, SourceUse> {
  const use = new Map<number, { cited: number; backs: number }>();
  const of = (number: number) => {
    const known = use.get(number) ?? { cited: 0, backs: 0 };
    use.set(number, known);
    return known;
  };
  for (const citation of draft.citations) if (citation.sources.length === 1) of(citation.sources[0]!).cited++;
  for (const { evidence } of draft.verdicts) {
    const backing = evidence.filter((it) => it.relation === 'agrees' || it.relation === 'computed');
    for (const number of new Set(backing.map((it) => it.at.source))) of(number).backs++;
  }
  return use;
}

/** Whether a list holds all sources, or those alone that the draft uses. */
export function listsAll(index: Index): boolean {
  return index.size <= listLimit;
}

/** All by key; in a corpus too large for one list those that the draft uses. */
function numbersOf(index: Index, used: Iterable<number>): readonly number[] {
  if (!listsAll(index)) return [...used];
  const all = [...index.sources()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return all.flatMap(({ id, key }) => index.byKey(key).find((it) => index.source(it)?.id === id) ?? []);
}
