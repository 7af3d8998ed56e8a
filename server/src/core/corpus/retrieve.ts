import type { Context } from './context.ts';
import { type LookUps, placeAt, placeOf } from './look-ups.ts';
import { Scores } from './scores.ts';
import type { Posting } from './source.ts';

/** A passage that shares words with a context, by their rarity. */
export interface Retrieved {
  readonly source: number;
  readonly passage: number;
  readonly score: number;
}

/** Keys looked up, postings read for each, and for all: what keeps a look-up flat however many sources there are. */
const keyLimit = 12;
const postingLimit = 400;
const enoughPostings = 2000;

/** The passages that share most with a context, best first. */
export function retrieve(context: Context, index: LookUps, limit: number): readonly Retrieved[] {
  return bestOf(scorePassages(context, index), limit);
}

/** The passages that share a word with a context: rarest words first, each up to a bound, until there are enough. */
export function scorePassages(context: Context, index: LookUps): Scores {
  const keys = [...context]
    .map(([key, share]) => ({ key, value: share * index.weigh(key).rarity }))
    .filter((it) => index.has(it.key))
    .sort((a, b) => b.value - a.value)
    .slice(0, keyLimit);
  const scores = new Scores();
  let read = 0;
  for (const { key, value } of keys) {
    if (read >= enoughPostings) break;
    const places = index.places(key, postingLimit);
    for (const place of places) scores.add(place, value);
    read += places.length;
  }
  return scores;
}

/** The passages that share most, best first. */
export function bestOf(scores: Scores, limit: number): readonly Retrieved[] {
  return scores.best(limit).map(({ place, score }) => ({ ...placeOf(place), score }));
}

/** The postings in the passages that share most, behind them the first of the others: the rest would be read to be left out. */
export function nearestOf(postings: readonly Posting[], scores: Scores, limit: number): readonly Posting[] {
  if (postings.length <= limit) return postings;
  const near: { readonly posting: Posting; readonly score: number }[] = [];
  const others: Posting[] = [];
  for (const posting of postings) {
    const score = scores.get(placeAt(posting));
    if (score > 0) near.push({ posting, score });
    else if (others.length < limit) others.push(posting);
  }
  near.sort((a, b) => b.score - a.score);
  return [...near.map((it) => it.posting), ...others].slice(0, limit);
}
