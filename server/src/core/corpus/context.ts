import type { Reading } from '../mentions/kind.ts';
import type { Span } from '../text/span.ts';
import { stem } from '../text/stem.ts';
import { isStopword } from '../text/stopwords.ts';
import { Kind, sentenceAt, sentenceCount, tokenText } from '../text/tokens.ts';
import type { Index } from './source.ts';

/**
 * What a mention stands in: the content words around it, each by its look-up key with a weight. Two mentions are about the
 * same subject as far as the words around them are the same, the rarer the word the more.
 */
export type Context = ReadonlyMap<string, number>;

/** Words this many tokens from the mention count half as much as its neighbours. */
const halfDistance = 12;
const neighbourWeight = 0.4;
/** Words away at which a word counts half towards the vicinity of a figure. */
const vicinity = 3;
/** What words count of a passage's sentences that are not beside the one in question. */
const distantWeight = 0.15;

/** The look-up keys of a passage's content words, each once. */
export function wordKeys(reading: Reading): readonly string[] {
  const keys = new Set<string>();
  for (let i = 0; i < reading.tokens.count; i++) {
    const key = keyAt(reading, i);
    if (key) keys.add(key);
  }
  return [...keys];
}

/** The context of a span of a draft: the words of its sentence by distance, those of the sentences beside it for less. */
export function contextOf(reading: Reading, focus: Span): Context {
  const { tokens } = reading;
  const sentence = sentenceAt(tokens, focus.start);
  const context = new Map<string, number>();
  const from = Math.max(0, sentence - 1);
  const to = Math.min(sentenceCount(tokens) - 1, sentence + 1);
  for (let s = from; s <= to; s++) {
    for (let i = tokens.sentences[s] ?? 0; i < (tokens.sentences[s + 1] ?? 0); i++) {
      const start = tokens.starts[i] ?? 0;
      const end = tokens.ends[i] ?? 0;
      if (start < focus.end && end > focus.start) continue;
      const key = keyAt(reading, i);
      if (!key) continue;
      const distance = tokenDistance(reading, i, focus);
      const weight = s === sentence ? 1 / (1 + distance / halfDistance) : neighbourWeight / 2;
      context.set(key, Math.max(context.get(key) ?? 0, weight));
    }
  }
  return context;
}

/** The words of a source that stand around a span: 1 in its sentence, less in the rest of its passage. */
export function surroundings(reading: Reading, focus: Span): Context {
  const { tokens } = reading;
  const sentence = sentenceAt(tokens, focus.start);
  const context = new Map<string, number>();
  for (let s = 0; s < sentenceCount(tokens); s++) {
    const weight = s === sentence ? 1 : Math.abs(s - sentence) === 1 ? neighbourWeight * 1.5 : distantWeight;
    for (let i = tokens.sentences[s] ?? 0; i < (tokens.sentences[s + 1] ?? 0); i++) {
      const key = keyAt(reading, i);
      if (key && (context.get(key) ?? 0) < weight) context.set(key, weight);
    }
  }
  return context;
}

/** The words right beside a span, in its own sentence: what tells two figures of one sentence apart. */
export function vicinityOf(reading: Reading, focus: Span): Context {
  const { tokens } = reading;
  const sentence = sentenceAt(tokens, focus.start);
  const context = new Map<string, number>();
  for (let i = tokens.sentences[sentence] ?? 0; i < (tokens.sentences[sentence + 1] ?? 0); i++) {
    if ((tokens.starts[i] ?? 0) < focus.end && (tokens.ends[i] ?? 0) > focus.start) continue;
    const key = keyAt(reading, i);
    if (!key) continue;
    const weight = 1 / (1 + (tokenDistance(reading, i, focus) / vicinity) ** 2);
    if (weight > (context.get(key) ?? 0.1)) context.set(key, weight);
  }
  return context;
}

/** The share of a draft's vicinity that a source's figure has as near: 0 to 1. */
export function nearness(draft: Context, source: Context, index: Index): number {
  let shared = 0;
  let all = 0;
  for (const [key, weight] of draft) {
    const value = rarity(index, key);
    all += weight * value;
    shared += Math.min(weight, source.get(key) ?? 0) * value;
  }
  return all === 0 ? 0 : shared / all;
}

/** How rare a key is: the logarithm of the passages over those that hold it. */
export function rarity(index: Index, key: string): number {
  return Math.log(1 + (index.passageCount + 1) / (index.lookup(key, 0).count + 0.5));
}

/** The share of a draft's context, by rarity, that stands around the source's mention: 0 to 1. */
export function coverage(draft: Context, source: Context, index: Index): number {
  let shared = 0;
  let all = 0;
  for (const [key, weight] of draft) {
    const value = weight * rarity(index, key);
    all += value;
    shared += value * (source.get(key) ?? 0);
  }
  return all === 0 ? 0 : shared / all;
}

function keyAt(reading: Reading, i: number): string | null {
  const kind = reading.tokens.kinds[i];
  if (kind === Kind.punctuation) return null;
  const text = tokenText(reading.tokens, i);
  if (kind === Kind.number) return `w:${text}`;
  if (text.length < 2) return null;
  const lower = text.toLowerCase();
  return isStopword(lower) ? null : `w:${stem(lower)}`;
}

function tokenDistance(reading: Reading, i: number, focus: Span): number {
  const { starts, ends } = reading.tokens;
  const start = starts[i] ?? 0;
  // Five letters and a space are a word, near enough: no search for the focus's own token.
  return start >= focus.end ? (start - focus.end) / 6 : (focus.start - (ends[i] ?? 0)) / 6;
}
