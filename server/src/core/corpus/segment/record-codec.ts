import type { SourceRecord, StoredPassage } from '../source.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { readName, writeName } from './field-names.ts';
import { packValue, Shapes, unpackValue } from './pack-value.ts';

/** All of a source but its passages. */
export type SourceHead = Omit<SourceRecord, 'passages'>;

/** Room in which each source is written before its lengths are known. */
const body = new ByteWriter();

/**
 * Writes a source: the names of fields, how long each passage is, the head, the passages. One passage is read without the
 * others.
 */
export function writeRecord(out: ByteWriter, record: SourceRecord): void {
  const shapes = new Shapes();
  const { passages, ...head } = record;
  packValue(body, head, shapes, '');
  const ends = [body.length];
  for (const { text, ...rest } of passages) {
    body.text(text);
    packValue(body, rest, shapes, text);
    ends.push(body.length);
  }
  out.number(shapes.names.length);
  for (const names of shapes.names) {
    out.number(names.length);
    for (const name of names) writeName(out, name);
  }
  out.number(passages.length);
  let before = 0;
  for (const end of ends) {
    out.number(end - before);
    before = end;
  }
  body.moveTo(out);
}

/** Reads a packed source, passage by passage as they are asked for. */
export class PackedRecord {
  readonly #bytes: Uint8Array;
  readonly #shapes: (readonly string[])[] = [];
  /** Where the head begins, then each passage; the last is the end. */
  readonly #starts: number[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const from = new ByteReader(bytes);
    for (let left = from.number(); left > 0; left--) {
      const names: string[] = [];
      for (let fields = from.number(); fields > 0; fields--) names.push(readName(from));
      this.#shapes.push(names);
    }
    const lengths: number[] = [];
    for (let left = from.number() + 1; left > 0; left--) lengths.push(from.number());
    let at = from.at;
    for (const length of lengths) {
      this.#starts.push(at);
      at += length;
    }
  }

  get passageCount(): number {
    return this.#starts.length - 1;
  }

  head(): SourceHead {
    return unpackValue(new ByteReader(this.#bytes, this.#starts[0]), this.#shapes, '') as SourceHead;
  }

  passage(i: number): StoredPassage | null {
    const start = i < 0 ? undefined : this.#starts[i + 1];
    if (start === undefined) return null;
    const from = new ByteReader(this.#bytes, start);
    const text = from.text();
    return { text, ...(unpackValue(from, this.#shapes, text) as Omit<StoredPassage, 'text'>) };
  }

  record(): SourceRecord {
    const passages = Array.from({ length: this.passageCount }, (_, i) => this.passage(i)!);
    return { ...this.head(), passages };
  }
}
