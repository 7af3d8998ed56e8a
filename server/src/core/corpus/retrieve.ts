import type { Context } from './context.ts';
import type { LookUps } from './look-ups.ts';

/** A passage that shares words with a context, by their rarity. */
export interface Retrieved {
  readonly source: number;
  readonly passage: number;
  readonly score: number;
}

/** Keys looked up and postings read for each: what keeps a look-up flat however many sources there are. */
const keyLimit = 12;
const postingLimit = 400;
/** More passages than a source of 50 MB can have: source and passage as one number. */
const mostPassages = 2 ** 26;

/** The passages that share most with a context, best first: rarest words first, each up to a bound. */
export function retrieve(context: Context, index: LookUps, limit: number): readonly Retrieved[] {
  const keys = [...context]
    .map(([key, share]) => ({ key, value: share * index.weigh(key).rarity }))
    .filter((it) => index.has(it.key))
    .sort((a, b) => b.value - a.value)
    .slice(0, keyLimit);
  const scores = new Map<number, { readonly source: number; readonly passage: number; score: number }>();
  for (const { key, value } of keys) {
    for (const { source, passage } of index.lookup(key, postingLimit).postings) {
      const place = source * mostPassages + passage;
      const known = scores.get(place);
      if (known) known.score += value;
      else scores.set(place, { source, passage, score: value });
    }
  }
  return bestOf(scores.values(), limit);
}

/** The best few of many, in order, without sorting the rest. */
function bestOf(found: Iterable<Retrieved>, limit: number): readonly Retrieved[] {
  const best: Retrieved[] = [];
  for (const it of found) {
    const last = best[limit - 1];
    if (last && compare(it, last) >= 0) continue;
    let at = Math.min(best.length, limit - 1);
    while (at > 0 && compare(it, best[at - 1]!) < 0) at--;
    best.splice(at, 0, it);
    if (best.length > limit) best.pop();
  }
  return best;
}

function compare(a: Retrieved, b: Retrieved): number {
  return b.score - a.score || a.source - b.source || a.passage - b.passage;
}
