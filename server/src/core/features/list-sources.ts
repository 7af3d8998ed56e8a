import { sourceName, termsOf } from '../findings/wording.ts';
import { copiesOf } from './source-copies.ts';
import { beginningOf, type SourcePlace } from './source-place.ts';
import type { View } from './view.ts';

/** A source of a draft as a list shows it. Of one under terms neither key, title nor path is told. */
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
  /** How often the draft cites it, and how many of its figures, dates, names and quotations it bears out. */
  readonly cited: number;
  readonly backs: number;
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
}

/** Most sources of one list: in a larger corpus it holds those that the draft cites or owes something to. */
const listLimit = 5000;

/** Copies are looked for in a folder of a story; in an archive the list would wait for them. */
const copyLimit = 2000;

/** Every source of a draft: what it is, what was read of it, and what the draft owes to it. */
export function listAllSources(view: View): SourceList {
  const { index } = view;
  const use = countUse(view);
  const numbers = numbersOf(view, use);
  const isSmall = index.size <= copyLimit;
  const sources = numbers.flatMap((number): readonly ListedSource[] => {
    const source = index.source(number);
    if (!source) return [];
    const terms = termsOf(source);
    const { title, outlet, author, date, url, marks } = source.metadata;
    const named = { key: source.key, title, outlet, author, url, path: source.path };
    const unnamed = { key: null, title: null, outlet: null, author: null, url: null, path: null };
    const copies = isSmall ? copiesOf(index, number).flatMap((it) => index.source(it) ?? []) : [];
    return [
      {
        name: sourceName(source),
        ...(terms === null ? named : unnamed),
        date,
        format: source.format,
        kind: marks.kind ?? null,
        standing: marks['corrected-by'] ? 'corrected' : (marks.standing ?? null),
        terms,
        passages: index.passagesOf(number),
        copies: copies.map(sourceName),
        cited: use.get(number)?.cited ?? 0,
        backs: use.get(number)?.backs ?? 0,
        file: source.file,
        place: beginningOf(source),
      },
    ];
  });
  return { sources, unread: index.skipped.map(({ path, reason }) => ({ path, reason })) };
}

interface Use {
  cited: number;
  backs: number;
}

function countUse({ draft }: View): ReadonlyMap<number, Use> {
  const use = new Map<number, Use>();
  const of = (number: number): Use => {
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

/** All by key; in a corpus too large for one list those that the draft uses. */
function numbersOf({ index }: View, use: ReadonlyMap<number, Use>): readonly number[] {
  if (index.size > listLimit) return [...use.keys()];
  const all = [...index.sources()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return all.flatMap(({ id, key }) => index.byKey(key).find((it) => index.source(it)?.id === id) ?? []);
}
