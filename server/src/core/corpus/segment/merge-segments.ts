import { entriesOf, KeyTableWriter } from './key-table.ts';
import type { OpenSegment, PieceKind } from './open-segment.ts';
import { eachPosting, type PostingList, PostingListWriter } from './postings.ts';

/** A segment that is merged with others. */
export interface MergedSegment extends OpenSegment {
  /** Whether a source of it, by its place, goes on. */
  keeps(source: number): boolean;
}

/** What a merge leaves to be put away beside the pieces. */
export interface Merge {
  readonly starts: Uint32Array;
  readonly firstWords: readonly string[];
  readonly firstRuns: readonly number[];
}

/** Keys between two steps. */
const perStep = 256;

/**
 * Makes one segment of several, in their order, without the sources that are gone: in steps, with no more in memory than a
 * block of each and a number a passage. `put` takes each piece and returns its number among its kind.
 */
export function* mergeSegments(
  segments: readonly MergedSegment[],
  put: (kind: PieceKind, bytes: Uint8Array) => number,
): Generator<void, Merge> {
  const starts: number[] = [0];
  const places = segments.map((it) => placesIn(it, starts));
  const lists = new PostingListWriter((bytes) => put('chunks', bytes));
  const firstWords: string[] = [];
  const firstRuns: number[] = [];
  const words = new KeyTableWriter<string>((first, bytes) => {
    firstWords.push(first);
    put('words', bytes);
  });
  const runs = new KeyTableWriter<number>((first, bytes) => {
    firstRuns.push(first);
    put('runs', bytes);
  });
  yield* mergeTable(segments.map(eachWord), segments, places, lists, words);
  yield* mergeTable(segments.map(eachRun), segments, places, lists, runs);
  return { starts: Uint32Array.from(starts), firstWords, firstRuns };
}

/** Where each passage of a segment stands in the new one; −1 for one that goes. Lengthens `starts` by the sources that stay. */
function placesIn({ starts, keeps }: MergedSegment, merged: number[]): Int32Array {
  const places = new Int32Array(starts.at(-1) ?? 0).fill(-1);
  for (let source = 0; source + 1 < starts.length; source++) {
    if (!keeps(source)) continue;
    let at = merged.at(-1)!;
    for (let passage = starts[source]!; passage < starts[source + 1]!; passage++) places[passage] = at++;
    merged.push(at);
  }
  return places;
}

interface Entry<K> {
  readonly key: K;
  readonly list: PostingList;
}

function* mergeTable<K extends string | number>(
  sources: readonly Generator<Entry<K>>[],
  segments: readonly MergedSegment[],
  places: readonly Int32Array[],
  lists: PostingListWriter,
  table: KeyTableWriter<K>,
): Generator<void, void> {
  const heads = sources.map((it) => it.next().value as Entry<K> | undefined);
  for (let done = 1; ; done++) {
    let key: K | undefined;
    for (const it of heads) if (it && (key === undefined || it.key < key)) key = it.key;
    if (key === undefined) break;
    let count = 0;
    for (const [i, head] of heads.entries()) {
      if (head?.key !== key) continue;
      eachPosting(
        head.list,
        (it) => segments[i]!.piece('chunks', it),
        (passage, mention) => {
          const place = places[i]![passage]!;
          if (place >= 0) {
            lists.add(place, mention);
            count++;
          }
          return true;
        },
      );
      heads[i] = sources[i]!.next().value as Entry<K> | undefined;
    }
    if (count > 0) table.add(key, lists.take());
    if (done % perStep === 0) yield;
  }
  table.end();
}

function* eachWord(segment: OpenSegment): Generator<Entry<string>> {
  for (let i = 0; i < segment.firstWords.length; i++) yield* entriesOf<string>(segment.piece('words', i), 'text');
}

function* eachRun(segment: OpenSegment): Generator<Entry<number>> {
  for (let i = 0; i < segment.firstRuns.length; i++) yield* entriesOf<number>(segment.piece('runs', i), 'number');
}
