import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { type PostingList, readList, skipList, writeList } from './postings.ts';

/** Bytes at which a block of the table is full: what a look-up reads and goes through. */
const blockBytes = 2048;

/**
 * The keys of a segment in order, each with its list, in blocks. A key is a string, or the number of a run of words; a string
 * is written as what it has otherwise than the one before it, a number as the step from the one before it.
 */
export class KeyTableWriter<K extends string | number> {
  readonly #block: (first: K, bytes: Uint8Array) => void;
  readonly #bytes = new ByteWriter();
  #first: K | null = null;
  #last: K | null = null;

  /** `block` takes each full block with its first key. */
  constructor(block: (first: K, bytes: Uint8Array) => void) {
    this.#block = block;
  }

  /** Adds a key; they come in order, strings by their UTF-16 units. */
  add(key: K, list: PostingList): void {
    writeKey(this.#bytes, key, this.#last);
    writeList(this.#bytes, list);
    this.#first ??= key;
    this.#last = key;
    if (this.#bytes.length >= blockBytes) this.end();
  }

  /** Ends the block that is being filled; nothing where it is empty. */
  end(): void {
    if (this.#first === null) return;
    this.#block(this.#first, this.#bytes.take());
    this.#first = null;
    this.#last = null;
  }
}

function writeKey(out: ByteWriter, key: string | number, last: string | number | null): void {
  if (typeof key === 'number') {
    out.number(key - Number(last ?? 0));
    return;
  }
  const before = String(last ?? '');
  let shared = 0;
  while (shared < before.length && key.charCodeAt(shared) === before.charCodeAt(shared)) shared++;
  out.number(shared);
  out.text(key, shared);
}

/** The first key of a block of strings. */
export function firstText(block: Uint8Array): string {
  const from = new ByteReader(block);
  from.number();
  return from.text();
}

/** The first key of a block of numbers. */
export function firstNumber(block: Uint8Array): number {
  return new ByteReader(block).number();
}

/** The list of a key in the block where it must stand; null where it does not. */
export function findInBlock(block: Uint8Array, wanted: string | number): PostingList | null {
  const from = new ByteReader(block);
  return typeof wanted === 'number' ? findNumber(from, wanted) : findText(from, wanted);
}

function findNumber(from: ByteReader, wanted: number): PostingList | null {
  for (let key = 0; !from.done; skipList(from)) {
    key += from.number();
    if (key >= wanted) return key === wanted ? readList(from) : null;
  }
  return null;
}

function findText(from: ByteReader, wanted: string): PostingList | null {
  for (let key = ''; !from.done; skipList(from)) {
    key = key.slice(0, from.number()) + from.text();
    if (key >= wanted) return key === wanted ? readList(from) : null;
  }
  return null;
}

/** Every key of a block with its list, in order. */
export function* entriesOf<K extends string | number>(
  block: Uint8Array,
  sort: 'text' | 'number',
): Generator<{ readonly key: K; readonly list: PostingList }> {
  const from = new ByteReader(block);
  let key: string | number = sort === 'text' ? '' : 0;
  while (!from.done) {
    const shared = from.number();
    key = sort === 'text' ? String(key).slice(0, shared) + from.text() : Number(key) + shared;
    yield { key: key as K, list: readList(from) };
  }
}

/** The number of the block in which a key must stand, by the first keys of the blocks; −1 where it stands before all of them. */
export function blockOf<K extends string | number>(firsts: ArrayLike<K>, wanted: K): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
