import type { SourceRecord } from '../source.ts';
import { visitKeys } from '../source-keys.ts';
import { NameSums, packNames } from './count-names.ts';
import { KeyTableWriter } from './key-table.ts';
import { PieceWriter } from './pieces.ts';
import { PostingListWriter } from './postings.ts';
import { packRecord } from './record-codec.ts';
import type { Segment } from './segment.ts';

/** Passages that can stand in one number with a hash of 32 bits. */
const mostPassages = 2 ** 21;

/**
 * Puts sources into a segment: their keys in order, each with the passages that have it. Pure, and the same for the same
 * sources: a worker may do it. A segment of more than two million passages is refused.
 */
export function buildSegment(sources: readonly SourceRecord[]): Segment {
  const starts = new Uint32Array(sources.length + 1);
  const records = new PieceWriter();
  const names = new NameSums();
  const words = new Map<string, number[]>();
  const runs: number[] = [];
  let at = 0;
  for (const [i, source] of sources.entries()) {
    starts[i] = at;
    records.add(packRecord(source));
    names.add(source.passages);
    for (const passage of source.passages) {
      if (at >= mostPassages) throw new Error(`more than ${mostPassages} passages at once`);
      const here = at++;
      const post = (key: string, mention: number) => {
        const list = words.get(key);
        if (list) list.push(here, mention);
        else words.set(key, [here, mention]);
      };
      visitKeys(passage, {
        mention: post,
        word: (key) => post(key, -1),
        run: (hash) => void runs.push(hash * mostPassages + here),
      });
    }
  }
  starts[sources.length] = at;

  const chunks = new PieceWriter();
  const lists = new PostingListWriter((bytes) => chunks.add(bytes));
  return {
    starts,
    records: records.take(),
    words: writeWords(words, lists),
    runs: writeRuns(runs, lists),
    chunks: chunks.take(),
    names: packNames(names.sums),
  };
}

function writeWords(words: ReadonlyMap<string, readonly number[]>, lists: PostingListWriter): Segment['words'] {
  const blocks = new PieceWriter();
  const table = new KeyTableWriter<string>((_, bytes) => blocks.add(bytes));
  for (const key of [...words.keys()].sort()) {
    const list = words.get(key) ?? [];
    for (let i = 0; i < list.length; i += 2) lists.add(list[i]!, list[i + 1]!);
    table.add(key, lists.take());
  }
  table.end();
  return blocks.take();
}

/** Each run is its hash and its passage in one number: sorting them needs nobody to compare. */
function writeRuns(runs: readonly number[], lists: PostingListWriter): Segment['runs'] {
  const blocks = new PieceWriter();
  const table = new KeyTableWriter<number>((_, bytes) => blocks.add(bytes));
  const sorted = Float64Array.from(runs).sort();
  let before = -1;
  for (const [i, run] of sorted.entries()) {
    const hash = Math.floor(run / mostPassages);
    if (i > 0 && hash !== before) table.add(before, lists.take());
    lists.add(run % mostPassages, -1);
    before = hash;
  }
  if (sorted.length > 0) table.add(before, lists.take());
  table.end();
  return blocks.take();
}
