import { findList, sourceOf, wantedOf } from '../../../core/corpus/segment/open-segment.ts';
import { eachPosting, type PostingList } from '../../../core/corpus/segment/postings.ts';
import type { Posting } from '../../../core/corpus/source.ts';
import { BoundedCache } from './bounded-cache.ts';
import type { DiskSegment } from './segment-rows.ts';

/** What is known of a key: how many postings there are, and the first of them. */
interface Found {
  readonly lists: readonly { readonly segment: DiskSegment; readonly list: PostingList }[];
  readonly count: number;
  postings: readonly Posting[];
}

/** Postings kept in memory, a key counting as a few. */
const keptPostings = 400_000;
/** Postings read at once: most look-ups want no more. */
const readAtOnce = 64;

/** Looks keys up in the segments of an index, the rarest as well as those in every source: the first postings and the exact count. */
export class ListLookup {
  #segments: readonly DiskSegment[] = [];
  readonly #found = new BoundedCache<string, Found>(keptPostings);

  /** Takes the segments as they are from now on. */
  use(segments: readonly DiskSegment[]): void {
    this.#segments = segments;
    this.#found.clear();
  }

  lookup(key: string, limit: number): { readonly count: number; readonly postings: readonly Posting[] } {
    let found = this.#found.get(key);
    if (!found) {
      found = this.#find(key);
      this.#found.set(key, found, 8);
    }
    const wanted = Math.min(limit, found.count);
    if (found.postings.length < wanted) {
      found.postings = first(found.lists, Math.max(wanted, Math.min(readAtOnce, found.count)));
      this.#found.set(key, found, 8 + found.postings.length);
    }
    return { count: found.count, postings: found.postings.slice(0, limit) };
  }

  #find(key: string): Found {
    const lists: Found['lists'][number][] = [];
    let count = 0;
    const wanted = wantedOf(key);
    for (const segment of this.#segments) {
      const list = findList(segment, wanted);
      if (!list) continue;
      lists.push({ segment, list });
      count += list.count - countDead(segment, list);
    }
    return { lists, count, postings: [] };
  }
}

/** How many postings of a list are of sources that are gone. Chunks without such a source are not read. */
function countDead(segment: DiskSegment, list: PostingList): number {
  const { dead } = segment;
  if (dead.length === 0) return 0;
  let count = 0;
  let at = 0;
  eachPosting(
    list,
    (it) => segment.piece('chunks', it),
    (passage) => {
      while (at < dead.length && dead[at + 1]! <= passage) at += 2;
      if (at < dead.length && dead[at]! <= passage) count++;
      return true;
    },
    (from, to) => {
      while (at < dead.length && dead[at + 1]! <= from) at += 2;
      return at < dead.length && dead[at]! <= to;
    },
  );
  return count;
}

function first(lists: Found['lists'], limit: number): readonly Posting[] {
  const postings: Posting[] = [];
  for (const { segment, list } of lists) {
    if (postings.length >= limit) break;
    const { numbers, starts, dead } = segment;
    let at = 0;
    let local = -1;
    eachPosting(
      list,
      (it) => segment.piece('chunks', it),
      (passage, mention) => {
        while (at < dead.length && dead[at + 1]! <= passage) at += 2;
        if (at < dead.length && dead[at]! <= passage) return true;
        if (local < 0 || starts[local + 1]! <= passage) local = sourceOf(starts, passage);
        postings.push({ source: numbers[local]!, passage: passage - starts[local]!, mention });
        return postings.length < limit;
      },
    );
  }
  return postings;
}
