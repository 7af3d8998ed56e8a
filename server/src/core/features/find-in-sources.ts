import { lookUpsOf } from '../corpus/look-ups.ts';
import type { NameForm } from '../corpus/name-table.ts';
import { retrieve } from '../corpus/retrieve.ts';
import type { Index, StoredPassage } from '../corpus/source.ts';
import { sourceName, termsOf } from '../findings/wording.ts';
import { scan } from '../text/scan.ts';
import { contains, type Span } from '../text/span.ts';
import { sentenceAt, sentenceSpan } from '../text/tokens.ts';
import { readQuery } from './find-query.ts';
import { searchNames } from './search-names.ts';
import { searchSources } from './search-sources.ts';
import { type SourcePlace, sourcePlace } from './source-place.ts';
import type { View } from './view.ts';

/** Something that the sources hold, as a person picks it from a list while typing. */
export interface FoundInSources {
  readonly kind: 'source' | 'name' | 'figure' | 'passage';
  /** A title, a name, a figure with what it counts, or the sentence that holds the words. */
  readonly label: string;
  /** The sentence around a name or figure, else empty. */
  readonly detail: string;
  /** What a draft would take over: the name, the figure, the whole sentence; empty for a source. */
  readonly words: string;
  /** What the source is called; by its terms alone where it has any. */
  readonly sourceName: string;
  readonly date: string | null;
  readonly line: number;
  readonly page: number | null;
  /** How often all sources have the name; 1 for everything else. */
  readonly count: number;
  /** The key to cite it by; null for a source under terms, whose name never enters a draft. */
  readonly key: string | null;
  readonly at: FoundAt;
  readonly place: SourcePlace;
}

/** A stretch of a passage, by number in the index. */
export interface FoundAt extends Span {
  readonly source: number;
  readonly passage: number;
}

/** Most entries of each kind, and passages looked at to find them: what keeps an answer small while somebody types. */
const sourceLimit = 5;
const nameLimit = 8;
const passageLimit = 24;
const lookedAt = 120;
const typedLimit = 200;
const labelLength = 160;

/** What the sources of a draft hold under some words: titles, names, figures and passages, in this order, bounded. */
export function findInSources(view: View, typed: string): readonly FoundInSources[] {
  const words = typed.slice(0, typedLimit);
  const query = readQuery(words);
  if (query.words.length === 0) return [];
  const { index } = view;
  // Numbers alone are no spelling to forgive errors in.
  const hasLetters = query.words.some((it) => /\p{L}/u.test(it));
  const titles = hasLetters ? searchSources(index, words.trim(), sourceLimit).map((it) => it.key) : [];
  const names = hasLetters ? searchNames(index, words, nameLimit) : [];
  return [
    ...titles.flatMap((key) => foundSource(index, key) ?? []),
    ...names.flatMap((form) => foundName(index, form) ?? []),
    ...foundPassages(index, query),
  ];
}

function foundSource(index: Index, key: string): FoundInSources | null {
  const [source] = index.byKey(key);
  const stored = source === undefined ? null : index.passage(source, 0);
  if (source === undefined || !stored) return null;
  const title = index.source(source)?.metadata.title ?? key;
  return found(index, { source, passage: 0, start: 0, end: 0 }, stored, {
    kind: 'source',
    label: title,
    words: '',
    detail: '',
  });
}

function foundName(index: Index, form: NameForm): FoundInSources | null {
  const [posting] = index.lookup(form.key, 1).postings;
  const stored = posting && index.passage(posting.source, posting.passage);
  const mention = stored?.mentions[posting?.mention ?? -1];
  if (!posting || !stored || !mention) return null;
  const { source, passage } = posting;
  const at = { source, passage, start: mention.start, end: mention.end };
  return found(index, at, stored, {
    kind: 'name',
    label: form.text,
    words: form.text,
    detail: cut(stored, sentenceOf(stored, at), at),
    count: form.count,
  });
}

/** Passages that hold every word; where one of the words is a number, the figure it stands in comes first. */
function* foundPassages(index: Index, query: ReturnType<typeof readQuery>): Generator<FoundInSources> {
  let count = 0;
  for (const { source, passage } of retrieve(query.context, lookUpsOf(index), lookedAt)) {
    const stored = index.passage(source, passage);
    const span = stored && query.find(stored.text);
    if (!stored || !span) continue;
    const figure = stored.mentions.find((it) => it.kind === 'figure' && query.hasNumber && contains(it, span));
    const at = { source, passage, start: (figure ?? span).start, end: (figure ?? span).end };
    const sentence = sentenceOf(stored, at);
    const short = cut(stored, sentence, at);
    const shown = figure
      ? { kind: 'figure' as const, label: figure.text, words: figure.text, detail: short }
      : { kind: 'passage' as const, label: short, words: stored.text.slice(sentence.start, sentence.end), detail: '' };
    const one = found(index, at, stored, shown);
    if (!one) continue;
    yield one;
    if (++count === passageLimit) return;
  }
}

function found(
  index: Index,
  at: FoundAt,
  { line, page }: StoredPassage,
  shown: Pick<FoundInSources, 'kind' | 'label' | 'detail' | 'words'> & { readonly count?: number },
): FoundInSources | null {
  const source = index.source(at.source);
  const place = sourcePlace(index, at, at);
  if (!source || !place) return null;
  return {
    count: 1,
    ...shown,
    ...{ sourceName: sourceName(source), date: source.metadata.date, line: place.from.line || line, page },
    ...{ key: termsOf(source) === null ? source.key : null, at, place },
  };
}

function sentenceOf({ text }: StoredPassage, { start }: Span): Span {
  const tokens = scan(text);
  return sentenceSpan(tokens, sentenceAt(tokens, start));
}

/** The part of a sentence around a span that fits a line. */
function cut({ text }: StoredPassage, sentence: Span, { start }: Span): string {
  const from = Math.max(sentence.start, Math.min(start - labelLength / 2, sentence.end - labelLength));
  const until = Math.min(sentence.end, from + labelLength);
  return `${from > sentence.start ? '…' : ''}${text.slice(from, until).trim()}${until < sentence.end ? '…' : ''}`;
}
