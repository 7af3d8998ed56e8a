import { shingles } from '../text/shingles.ts';
import { stem } from '../text/stem.ts';
import { isStopword } from '../text/stopwords.ts';
import type { LookUps } from './look-ups.ts';
import type { Quoted } from './quoted.ts';
import { retrieve } from './retrieve.ts';
import { shingleKey, shingleSize } from './shingle-keys.ts';

/** Keys looked up, postings read of each, and passages handed on: what keeps a look-up flat however many sources there are. */
const keyLimit = 32;
const postingLimit = 60;
const passageLimit = 30;

/** Passages looked at whatever they share; those behind them must share this part of what the best does. */
const always = 8;
const worthwhile = 0.1;

/** Words up to which a single changed word may leave no run of three: such quotations are looked for by their rare words as well. */
const shortQuotation = 12;
const retrieveLimit = 12;

/** The passages that may hold a quotation: those that share its rarest runs of words, most shared first. */
export function findQuoted(
  quoted: Quoted,
  index: LookUps,
): readonly { readonly source: number; readonly passage: number }[] {
  const keys = [...new Set([...shingles(quoted.texts, shingleSize)].map(shingleKey))]
    .filter((key) => index.has(key))
    .map((key) => ({ key, count: index.weigh(key).count }))
    .sort((a, b) => a.count - b.count)
    .slice(0, keyLimit);
  const found = new Map<string, { source: number; passage: number; votes: number }>();
  for (const { key, count } of keys) {
    for (const { source, passage } of index.lookup(key, postingLimit).postings) {
      const id = `${source} ${passage}`;
      const entry = found.get(id) ?? { source, passage, votes: 0 };
      entry.votes += 1 / Math.log2(2 + count);
      found.set(id, entry);
    }
  }
  const sorted = [...found.values()].sort((a, b) => b.votes - a.votes || a.source - b.source || a.passage - b.passage);
  const least = (sorted[0]?.votes ?? 0) * worthwhile;
  const passages = sorted.filter((it, i) => i < always || it.votes >= least).slice(0, passageLimit);
  if (quoted.texts.length > shortQuotation) return passages;
  const known = new Set(passages.map((it) => `${it.source} ${it.passage}`));
  const byWords = retrieve(contentOf(quoted), index, retrieveLimit);
  return [...passages, ...byWords.filter((it) => !known.has(`${it.source} ${it.passage}`))];
}

function contentOf({ texts }: Quoted): ReadonlyMap<string, number> {
  const words = texts.filter((it) => it.length > 1 && !isStopword(it));
  return new Map(words.map((it) => [`w:${stem(it)}`, 1]));
}
