import { ByteReader, textOf } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { type PostingList, readList, skipList, writeList } from './postings.ts';

/** Bytes at which a block of the table is full: what a look-up reads and goes through. */
const blockBytes = 2048;

/**
 * The keys of a segment in order, each with its list, in blocks. A key is a string, or the number of a run of words; a string
 * is written as the bytes (`keyBytes`) that it has otherwise than the one before it, behind the number of those it shares and
 * of its own; a number as the step from the one before it.
 */
export class KeyTableWriter<K extends string | number> {
  readonly #block: (first: K, bytes: Uint8Array) => void;
  readonly #bytes = new ByteWriter();
  #first: K | null = null;
  /** The key before, for numbers, and its bytes, for strings. */
  #number = 0;
  #text: Uint8Array = none;

  /** `block` takes each full block with its first key. */
  constructor(block: (first: K, bytes: Uint8Array) => void) {
    this.#block = block;
  }

  /** Adds a key; they come in order, strings by their UTF-16 units. */
  add(key: K, list: PostingList): void {
    if (typeof key === 'number') {
      this.#bytes.number(key - this.#number);
      this.#number = key;
    } else {
      const text = keyBytes(key);
      const shared = sharedBytes(text, this.#text);
      this.#bytes.number(shared);
      this.#bytes.number(text.length - shared);
      this.#bytes.bytes(text.subarray(shared));
      this.#text = text;
    }
    writeList(this.#bytes, list);
    this.#first ??= key;
    if (this.#bytes.length >= blockBytes) this.end();
  }

  /** Ends the block that is being filled; nothing where it is empty. */
  end(): void {
    if (this.#first === null) return;
    this.#block(this.#first, this.#bytes.take());
    this.#first = null;
    this.#number = 0;
    this.#text = none;
  }
}

const none = new Uint8Array(0);
const writer = new ByteWriter();

/** A key as it stands in a table: bytes that are in order where the strings are. */
export function keyBytes(key: string): Uint8Array {
  writer.units(key);
  return writer.take();
}

function sharedBytes(a: Uint8Array, b: Uint8Array): number {
  let shared = 0;
  while (shared < b.length && a[shared] === b[shared]) shared++;
  return shared;
}

/** The first key of a block of strings. */
export function firstText(block: Uint8Array): string {
  const from = new ByteReader(block);
  from.number();
  return textOf(from.take(from.number()));
}

/** The first key of a block of numbers. */
export function firstNumber(block: Uint8Array): number {
  return new ByteReader(block).number();
}

/** The list of a key, a string as `keyBytes`, in the block where it must stand; null where it does not. */
export function findInBlock(block: Uint8Array, wanted: Uint8Array | number): PostingList | null {
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

/** No key is put together: with how much of the wanted one the last shared, what the next shares with the last tells enough. */
function findText(from: ByteReader, wanted: Uint8Array): PostingList | null {
  const { bytes } = from;
  for (let same = 0; !from.done; skipList(from)) {
    const shared = from.number();
    const length = from.number();
    const start = from.at;
    from.at += length;
    // It shares more with a key that stands before the wanted one: so does it.
    if (shared > same) continue;
    if (shared < same) return null;
    let at = start;
    while (at < from.at && same < wanted.length && bytes[at] === wanted[same]) {
      at++;
      same++;
    }
    if (at === from.at) {
      if (same === wanted.length) return readList(from);
    } else if (same === wanted.length || bytes[at]! > wanted[same]!) return null;
  }
  return null;
}

/** Every key of a block with its list, in order. */
export function* entriesOf<K extends string | number>(
  block: Uint8Array,
  sort: 'text' | 'number',
): Generator<{ readonly key: K; readonly list: PostingList }> {
  const from = new ByteReader(block);
  let number = 0;
  let text: Uint8Array = none;
  while (!from.done) {
    const shared = from.number();
    if (sort === 'number') {
      number += shared;
      yield { key: number as K, list: readList(from) };
      continue;
    }
    const own = from.take(from.number());
    const key = new Uint8Array(shared + own.length);
    key.set(text.subarray(0, shared));
    key.set(own, shared);
    text = key;
    yield { key: textOf(key) as K, list: readList(from) };
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
