import type { Context } from './context.ts';
import { type LookUps, placeOf } from './look-ups.ts';

/** A passage that shares words with a context, by their rarity. */
export interface Retrieved {
  readonly source: number;
  readonly passage: number;
  readonly score: number;
}

/** Keys looked up and postings read for each: what keeps a look-up flat however many sources there are. */
const keyLimit = 12;
const postingLimit = 400;

/** The passages that share most with a context, best first: rarest words first, each up to a bound. */
export function retrieve(context: Context, index: LookUps, limit: number): readonly Retrieved[] {
  const keys = [...context]
    .map(([key, share]) => ({ key, value: share * index.weigh(key).rarity }))
    .filter((it) => index.has(it.key))
    .sort((a, b) => b.value - a.value)
    .slice(0, keyLimit);
  const scores = new Map<number, number>();
  for (const { key, value } of keys)
    for (const place of index.places(key, postingLimit)) scores.set(place, (scores.get(place) ?? 0) + value);
  return bestOf(scores, limit);
}

/** The best few of many, in order, without sorting the rest. */
function bestOf(scores: ReadonlyMap<number, number>, limit: number): readonly Retrieved[] {
  const best: { readonly place: number; readonly score: number }[] = [];
  let least = -1;
  for (const [place, score] of scores) {
    if (score < least) continue;
    let at = best.length;
    while (at > 0 && isBefore(place, score, best[at - 1]!)) at--;
    if (at >= limit) continue;
    best.splice(at, 0, { place, score });
    if (best.length > limit) best.pop();
    if (best.length === limit) least = best.at(-1)!.score;
  }
  return best.map(({ place, score }) => ({ ...placeOf(place), score }));
}

function isBefore(place: number, score: number, other: { readonly place: number; readonly score: number }): boolean {
  return score > other.score || (score === other.score && place < other.place);
}
