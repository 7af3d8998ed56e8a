import type { SourceRecord } from '../source.ts';
import { visitKeys } from '../source-keys.ts';
import { NameSums, packNames } from './count-names.ts';
import { GatheredPostings, GatheredRuns } from './gathered-postings.ts';
import { KeyTableWriter } from './key-table.ts';
import { PieceWriter } from './pieces.ts';
import { PostingListWriter } from './postings.ts';
import { writeRecord } from './record-codec.ts';
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
  readonly #words = new GatheredPostings();
  readonly #runs = new GatheredRuns();
  #passages = 0;

  /** How many sources were put in. */
  get count(): number {
    return this.#starts.length;
  }

  add(source: SourceRecord): void {
    this.#starts.push(this.#passages);
    this.#records.write((out) => writeRecord(out, source));
    this.#names.add(source.passages);
    for (const passage of source.passages) {
      if (this.#passages >= mostPassages) throw new Error(`more than ${mostPassages} passages at once`);
      const here = this.#passages++;
      visitKeys(passage, {
        mention: (key, mention) => this.#words.add(key, here, mention),
        word: (key) => this.#words.add(key, here, -1),
        run: (hash) => this.#runs.add(hash * mostPassages + here),
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

function writeWords(words: GatheredPostings, lists: PostingListWriter): Segment['words'] {
  const blocks = new PieceWriter();
  const table = new KeyTableWriter<string>((_, bytes) => blocks.add(bytes));
  words.write(lists, table);
  table.end();
  return blocks.take();
}

function writeRuns(runs: GatheredRuns, lists: PostingListWriter): Segment['runs'] {
  const blocks = new PieceWriter();
  const table = new KeyTableWriter<number>((_, bytes) => blocks.add(bytes));
  const sorted = runs.sorted();
  for (let i = 0; i < sorted.length; ) {
    const hash = Math.floor(sorted[i]! / mostPassages);
    const end = (hash + 1) * mostPassages;
    for (let before = -1; i < sorted.length && sorted[i]! < end; before = sorted[i++]!)
      if (sorted[i] !== before) lists.add(sorted[i]! - hash * mostPassages, -1);
    table.add(hash, lists.take());
  }
  table.end();
  return blocks.take();
}
