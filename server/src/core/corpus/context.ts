import type { Reading } from '../mentions/kind.ts';
import type { Name } from '../mentions/mention.ts';
import { findCountry } from '../mentions/names/countries.ts';
import { nameTokens, romanised } from '../mentions/names/fold-name.ts';
import { nameKeys } from '../mentions/names/keys.ts';
import { once } from '../text/once.ts';
import { mapWords } from '../text/per-word.ts';
import { remember } from '../text/remember.ts';
import { overlaps, type Span } from '../text/span.ts';
import { stem } from '../text/stem.ts';
import { isStopword } from '../text/stopwords.ts';
import { Kind, sentenceAt, sentenceCount, sentenceSpan, type Tokens, tokenText } from '../text/tokens.ts';
import type { LookUps, Weight } from './look-ups.ts';

/**
 * What a mention stands in: the content words around it, each by its look-up key with a weight. Two mentions are about the
 * same subject as far as the words around them are the same, the rarer the word the more.
 */
export type Context = ReadonlyMap<string, number>;

/** Words this many tokens from the mention count half as much as its neighbours. */
const halfDistance = 12;
const neighbourWeight = 0.4;
/** Content words from which a sentence says enough to be recognised by what it shares with the draft. */
const fewestWords = 4;
/** Words away at which a word counts half towards the vicinity of a figure. */
const vicinity = 3;
/** What words count of a passage's sentences that are not beside the one in question. */
const distantWeight = 0.15;

/** One content word, or one name, of a passage: what it is looked up by and where it stands. */
interface Item extends Span {
  readonly key: string;
  readonly sentence: number;
}

/** By tokens: a reading is made anew wherever its passage moves, its words and what was found in them are not. */
const itemsByTokens = new WeakMap<Tokens, readonly Item[]>();

/** The look-up keys of a passage's content words and names, each once, those of the speaker before it among them. */
export function wordKeys(reading: Reading): ReadonlySet<string> {
  const keys = new Set<string>();
  // Every passage of every source comes by here once: its items are not kept.
  eachItem(reading, (key) => void keys.add(key));
  const speaker = reading.passage.speaker?.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  for (const it of speaker) keys.add(`w:${stem(it)}`);
  return keys;
}

/** The context of a span of a draft: the words of its sentence by distance, those of the sentences beside it for less. */
export function contextOf(reading: Reading, focus: Span): Context {
  const sentence = sentenceAt(reading.tokens, focus.start);
  return weigh(reading, focus, (item) => {
    const apart = Math.abs(item.sentence - sentence);
    if (apart > 1) return 0;
    return apart === 0 ? 1 / (1 + wordsBetween(item, focus) / halfDistance) : neighbourWeight / 2;
  });
}

/** The words of a source that stand around a span: 1 in its sentence, less in the rest of its passage. */
export function surroundings(reading: Reading, focus: Span): Context {
  const sentence = sentenceAt(reading.tokens, focus.start);
  const known = surroundingsOf.get(reading.tokens) ?? [];
  surroundingsOf.set(reading.tokens, known);
  const weights = [1, neighbourWeight * 1.5];
  known[sentence] ??= weigh(reading, null, (item) => weights[Math.abs(item.sentence - sentence)] ?? distantWeight);
  return known[sentence];
}

/** By sentence: all mentions of one stand in the same words. */
const surroundingsOf = new WeakMap<Tokens, Context[]>();

/**
 * The words right beside a span, in its own sentence: what tells two figures of one sentence apart. Those of its voice are left
 * out: who says it is not what it is about.
 */
export function vicinityOf(reading: Reading, focus: Span, voice: string | null): Context {
  const sentence = sentenceAt(reading.tokens, focus.start);
  const from = voice === null ? -1 : reading.passage.text.indexOf(voice, sentenceSpan(reading.tokens, sentence).start);
  const said = { start: from, end: from < 0 ? from : from + (voice?.length ?? 0) };
  return weigh(reading, focus, (item) => {
    if (overlaps(item, said)) return 0;
    const weight = 1 / (1 + (wordsBetween(item, focus) / vicinity) ** 2);
    return item.sentence === sentence && weight > 0.1 ? weight : 0;
  });
}

/** The items of a passage outside the focus, each by its greatest weight. */
function weigh(reading: Reading, focus: Span | null, weightOf: (item: Item) => number): Context {
  const context = new Map<string, number>();
  for (const item of itemsOf(reading)) {
    if (focus && overlaps(item, focus)) continue;
    const weight = weightOf(item);
    if (weight > (context.get(item.key) ?? 0)) context.set(item.key, weight);
  }
  return context;
}

/** The share of a draft's vicinity that a source's figure has as near: 0 to 1. */
export function nearness(draft: Context, source: Context, index: LookUps): number {
  const { words, all } = valuesOf(draft, index);
  let shared = 0;
  for (const { key, share, weight } of words) shared += Math.min(share, source.get(key) ?? 0) * weight.rarity;
  return all === 0 ? 0 : shared / all;
}

/**
 * How far two figures are about one subject, 0 to 1: the share of the draft's context that stands around the source's, or, for
 * a short sentence of a source such as a headline, half the share of its words that the draft has.
 */
export function sameSubject(draft: Context, source: Context, index: LookUps): number {
  const share = coverage(draft, source, index);
  // Nothing is shared, or more than half of all there is to share: the words of the source, each a look-up, change nothing.
  if (share === 0 || share >= 0.5) return share;
  const sentence = sentenceOf(source);
  return sentence.size < fewestWords ? share : Math.max(share, coverage(sentence, draft, index) / 2);
}

const sentenceOf = once((context: Context): Context => new Map([...context].filter(([, weight]) => weight === 1)));

/** The share of a draft's context, by rarity, that stands around the source's mention: 0 to 1. */
export function coverage(draft: Context, source: Context, index: LookUps): number {
  const { words, all } = valuesOf(draft, index);
  let shared = 0;
  for (const { key, share, weight } of words) shared += share * weight.rarity * (source.get(key) ?? 0);
  return all === 0 ? 0 : shared / all;
}

/** The words of a context with their rarity, and the sum of what they weigh. */
interface Values {
  readonly state: object;
  readonly words: readonly { readonly key: string; readonly share: number; readonly weight: Weight }[];
  readonly all: number;
}

const valued = new WeakMap<Context, Values>();

/** One context is held against many passages: what its words are worth is worked out once for a state of the index. */
function valuesOf(context: Context, index: LookUps): Values {
  const known = valued.get(context);
  if (known?.state === index.state) {
    index.reuse(known.words);
    return known;
  }
  const words = [...context].map(([key, share]) => ({ key, share, weight: index.weigh(key) }));
  const all = words.reduce((sum, it) => sum + it.share * it.weight.rarity, 0);
  const values = { state: index.state, words, all };
  valued.set(context, values);
  return values;
}

/** Content words by their stem, and names by what they name: “DPRK”, “North Korea” and “North Korean” are one item. */
function itemsOf(reading: Reading): readonly Item[] {
  const known = itemsByTokens.get(reading.tokens);
  if (known) return known;
  const items: Item[] = [];
  eachItem(reading, (key, start, end, sentence) => items.push({ key, start, end, sentence }));
  itemsByTokens.set(reading.tokens, items);
  return items;
}

function eachItem(
  { tokens, found, passage }: Reading,
  visit: (key: string, start: number, end: number, sentence: number) => void,
): void {
  const names = found.filter((it) => it.kind === 'name');
  const sentences = sentenceCount(tokens);
  let sentence = 0;
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (sentence + 1 < sentences && i >= (tokens.sentences[sentence + 1] ?? 0)) sentence++;
    const start = tokens.starts[i] ?? 0;
    while (next < names.length && names[next]!.end <= start) next++;
    const name = next < names.length && names[next]!.start <= start ? names[next]! : null;
    if (name && name.start === start) visit(nameItem(name), start, name.end, sentence);
    if (name && isListed(name)) continue;
    const key = wordItem(tokens, i);
    if (key) visit(key, start, tokens.ends[i] ?? 0, sentence);
  }
  for (const head of passage.heads ?? [])
    for (const { key, start, end, sentence } of headItems(head)) visit(key, start, end, sentence);
}

/** The words of a heading stand right beside the number under it; a country in it is one item, as in prose. */
function headItems(head: string): readonly Item[] {
  const place = { start: 0, end: 0, sentence: 0 };
  const words = head.split(/[^\p{L}\p{N}'’-]+/u).filter((it) => it.length > 1 && !isStopword(it.toLowerCase()));
  const country = findCountry(head)?.country.id;
  return [
    ...words.map((it) => ({ key: `w:${stem(it.toLowerCase())}`, ...place })),
    ...words.filter((it) => /^\p{Lu}/u.test(it)).map((it) => ({ key: `e:${romanised(it)}`, ...place })),
    ...(country === undefined ? [] : [{ key: `e:=${country}`, ...place }]),
  ];
}

function wordItem(tokens: Tokens, i: number): string | null {
  const kind = tokens.kinds[i];
  if (kind === Kind.punctuation) return null;
  return kind === Kind.number ? `w:${tokenText(tokens, i)}` : itemOfWord(tokens, i) || null;
}

/** Empty for a word that says nothing of a subject. */
const itemOfWord = mapWords((text) => {
  const lower = text.toLowerCase();
  return text.length < 2 || isStopword(lower) ? '' : `w:${stem(lower)}`;
});

/** `e:=KP` for a country or its people, `e:zelenski` for the last word of any other name as romanised. */
function nameItem(name: Name): string {
  const [key = ''] = nameKeys(name);
  return isListed(name) ? `e:${key.slice(2).replace("'", '')}` : itemOfName(name.text);
}

const itemOfName = remember((text) => `e:${romanised(nameTokens(text).at(-1) ?? '')}`);

function isListed(name: Name): boolean {
  return nameKeys(name)[0]?.startsWith('n:=') ?? false;
}

/** Five letters and a space are a word, near enough: no search for the focus's own token. */
function wordsBetween(item: Span, focus: Span): number {
  return (item.start >= focus.end ? item.start - focus.end : focus.start - item.end) / 6;
}
