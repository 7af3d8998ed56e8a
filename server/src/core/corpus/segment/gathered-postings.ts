import type { KeyTableWriter } from './key-table.ts';
import type { PostingListWriter } from './postings.ts';

/** Numbers in front of the first growth. */
const room = 1024;

/** Postings as they come, in few arrays: a list of its own for each key would be most of what a worker throws away. */
export class GatheredPostings {
  readonly #keys = new Map<string, number>();
  /** Of each posting in turn: the number of its key, its passage, and its mention with 1 added. */
  #all = new Uint32Array(3 * room);
  #length = 0;

  /** Adds a posting; those of one key come in order. */
  add(key: string, passage: number, mention: number): void {
    let number = this.#keys.get(key);
    if (number === undefined) {
      number = this.#keys.size;
      this.#keys.set(key, number);
    }
    if (this.#length === this.#all.length) this.#all = grown(this.#all, new Uint32Array(this.#length * 2));
    this.#all[this.#length++] = number;
    this.#all[this.#length++] = passage;
    this.#all[this.#length++] = mention + 1;
  }

  /** Writes all keys in order, each with its list. */
  write(lists: PostingListWriter, table: KeyTableWriter<string>): void {
    const { ends, byKey } = this.#sort();
    for (const key of [...this.#keys.keys()].sort()) {
      const number = this.#keys.get(key)!;
      for (let i = number === 0 ? 0 : ends[number - 1]!; i < ends[number]!; i++)
        lists.add(this.#all[byKey[i]! + 1]!, this.#all[byKey[i]! + 2]! - 1);
      table.add(key, lists.take());
    }
  }

  /** Where each posting stands, key by key, and where the postings of each key end. */
  #sort(): { readonly ends: Uint32Array; readonly byKey: Uint32Array } {
    const ends = new Uint32Array(this.#keys.size);
    for (let i = 0; i < this.#length; i += 3) ends[this.#all[i]!]!++;
    for (let i = 1; i < ends.length; i++) ends[i]! += ends[i - 1]!;
    const free = ends.slice();
    const byKey = new Uint32Array(this.#length / 3);
    for (let i = this.#length - 3; i >= 0; i -= 3) byKey[--free[this.#all[i]!]!] = i;
    return { ends, byKey };
  }
}

/** The runs of words as they come, each as one number that holds its hash and its passage: sorting those needs nobody to compare. */
export class GatheredRuns {
  #all = new Float64Array(room);
  #length = 0;

  /** Adds a run; it may come again. */
  add(run: number): void {
    if (this.#length === this.#all.length) this.#all = grown(this.#all, new Float64Array(this.#length * 2));
    this.#all[this.#length++] = run;
  }

  /** All of them in order, some more than once. */
  sorted(): Float64Array {
    return this.#all.subarray(0, this.#length).sort();
  }
}

function grown<T extends Uint32Array | Float64Array>(before: T, after: T): T {
  after.set(before);
  return after;
}
