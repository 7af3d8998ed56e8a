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
  const builder = new SegmentBuilder();
  for (const source of sources) builder.add(source);
  return builder.take();
}

/** The same, source by source, so that none has to be kept until the last is read. */
export class SegmentBuilder {
  readonly #starts: number[] = [];
  readonly #records = new PieceWriter();
  readonly #names = new NameSums();
  readonly #words = new Map<string, number[]>();
  readonly #runs: number[] = [];
  #passages = 0;

  /** How many sources were put in. */
  get count(): number {
    return this.#starts.length;
  }

  add(source: SourceRecord): void {
    this.#starts.push(this.#passages);
    this.#records.add(packRecord(source));
    this.#names.add(source.passages);
    for (const passage of source.passages) {
      if (this.#passages >= mostPassages) throw new Error(`more than ${mostPassages} passages at once`);
      const here = this.#passages++;
      const post = (key: string, mention: number) => {
        const list = this.#words.get(key);
        if (list) list.push(here, mention);
        else this.#words.set(key, [here, mention]);
      };
      visitKeys(passage, {
        mention: post,
        word: (key) => post(key, -1),
        run: (hash) => void this.#runs.push(hash * mostPassages + here),
      });
    }
  }

  take(): Segment {
    const chunks = new PieceWriter();
    const lists = new PostingListWriter((bytes) => chunks.add(bytes));
    return {
      starts: Uint32Array.from([...this.#starts, this.#passages]),
      records: this.#records.take(),
      words: writeWords(this.#words, lists),
      runs: writeRuns(this.#runs, lists),
      chunks: chunks.take(),
      names: packNames(this.#names.sums),
    };
  }
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
