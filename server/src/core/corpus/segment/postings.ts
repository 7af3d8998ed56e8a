import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';

/** Postings to a chunk: what a look-up of the first few reads, and what is skipped at once. */
const perChunk = 512;
/** Bytes up to which a list stands beside its key. */
const inlineBytes = 256;

/**
 * The postings of one key in one segment, in order: the passage by its number in the segment and, where the key is one of
 * mentions, which mention of it. In front stands how many there are; a long list lies in chunks, each with its last passage,
 * so that those that hold nothing wanted are never read.
 */
export interface PostingList {
  readonly count: number;
  readonly ofMentions: boolean;
  /** The list itself where it is short, else null. */
  readonly inline: Uint8Array | null;
  /** The piece that is the first chunk, and the last passage of each chunk. */
  readonly firstChunk: number;
  readonly lasts: readonly number[];
}

/** Writes the list of one key after the other. `chunk` puts a chunk where chunks are kept and returns its number. */
export class PostingListWriter {
  readonly #chunk: (bytes: Uint8Array) => number;
  readonly #bytes = new ByteWriter();
  #ofMentions = false;
  #count = 0;
  #inChunk = 0;
  #last = 0;
  #firstChunk = 0;
  #lasts: number[] = [];

  constructor(chunk: (bytes: Uint8Array) => number) {
    this.#chunk = chunk;
  }

  /** Adds a posting to the list; they come in order. `mention` is −1 throughout a list or nowhere in it. */
  add(passage: number, mention: number): void {
    if (this.#inChunk === perChunk) this.#flush();
    if (this.#count === 0) this.#ofMentions = mention >= 0;
    this.#bytes.number(passage - (this.#inChunk === 0 ? 0 : this.#last));
    if (this.#ofMentions) this.#bytes.number(mention);
    this.#last = passage;
    this.#inChunk++;
    this.#count++;
  }

  /** Ends the list and begins the next. */
  take(): PostingList {
    let inline: Uint8Array | null = null;
    if (this.#lasts.length === 0 && this.#bytes.length <= inlineBytes) inline = this.#bytes.take();
    else this.#flush();
    const list = {
      count: this.#count,
      ofMentions: this.#ofMentions,
      inline,
      firstChunk: this.#firstChunk,
      lasts: this.#lasts,
    };
    this.#count = 0;
    this.#inChunk = 0;
    this.#lasts = [];
    return list;
  }

  #flush(): void {
    const at = this.#chunk(this.#bytes.take());
    if (this.#lasts.length === 0) this.#firstChunk = at;
    this.#lasts.push(this.#last);
    this.#inChunk = 0;
  }
}

/** Writes all of a list that stands beside its key. */
export function writeList(out: ByteWriter, list: PostingList): void {
  out.number(list.count * 4 + (list.ofMentions ? 2 : 0) + (list.inline ? 0 : 1));
  if (list.inline) {
    // The length of a single posting shows by itself.
    if (list.count > 1) out.number(list.inline.length);
    out.bytes(list.inline);
    return;
  }
  out.number(list.firstChunk);
  out.number(list.lasts.length);
  let before = 0;
  for (const last of list.lasts) {
    out.number(last - before);
    before = last;
  }
}

export function readList(from: ByteReader): PostingList {
  const head = from.number();
  const count = Math.floor(head / 4);
  const ofMentions = (head & 2) !== 0;
  if ((head & 1) === 0)
    return { count, ofMentions, inline: from.take(inlineLength(from, count, ofMentions)), firstChunk: 0, lasts: [] };
  const firstChunk = from.number();
  const lasts: number[] = [];
  let last = 0;
  for (let left = from.number(); left > 0; left--) {
    last += from.number();
    lasts.push(last);
  }
  return { count, ofMentions, inline: null, firstChunk, lasts };
}

/** Passes over a list without reading it. */
export function skipList(from: ByteReader): void {
  const head = from.number();
  if ((head & 1) === 0) {
    from.take(inlineLength(from, Math.floor(head / 4), (head & 2) !== 0));
    return;
  }
  from.number();
  for (let left = from.number(); left > 0; left--) from.number();
}

function inlineLength(from: ByteReader, count: number, ofMentions: boolean): number {
  if (count > 1) return from.number();
  const start = from.at;
  from.number();
  if (ofMentions) from.number();
  const length = from.at - start;
  from.at = start;
  return length;
}

/**
 * Calls back for each posting in order until it answers false. `chunk` reads a chunk by its number; `wants` says of a chunk,
 * by its first and last passage, whether to read it at all.
 */
export function eachPosting(
  list: PostingList,
  chunk: (number: number) => Uint8Array,
  visit: (passage: number, mention: number) => boolean,
  wants: (from: number, to: number) => boolean = () => true,
): void {
  if (list.inline) {
    visitChunk(list.inline, list.ofMentions, visit);
    return;
  }
  let from = 0;
  for (const [i, last] of list.lasts.entries()) {
    if (wants(from, last) && !visitChunk(chunk(list.firstChunk + i), list.ofMentions, visit)) return;
    from = last;
  }
}

function visitChunk(
  bytes: Uint8Array,
  ofMentions: boolean,
  visit: (passage: number, mention: number) => boolean,
): boolean {
  const from = new ByteReader(bytes);
  let passage = 0;
  while (!from.done) {
    passage += from.number();
    if (!visit(passage, ofMentions ? from.number() : -1)) return false;
  }
  return true;
}
