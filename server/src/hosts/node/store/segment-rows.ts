import { ByteReader } from '../../../core/corpus/segment/byte-reader.ts';
import { ByteWriter } from '../../../core/corpus/segment/byte-writer.ts';
import type { OpenSegment, PieceKind } from '../../../core/corpus/segment/open-segment.ts';
import { BoundedCache } from './bounded-cache.ts';
import { checkedBytes, checkSum, sumOf } from './checked-bytes.ts';
import { pieceId } from './schema.ts';
import type { Database } from './sqlite.ts';

/** A segment of an index on the disk. */
export interface DiskSegment extends OpenSegment {
  readonly id: number;
  /** The number of each source, rising. */
  readonly numbers: Uint32Array;
  /** Passages of sources that are gone: the first, and the one behind the last, of each in turn. */
  readonly dead: readonly number[];
}

/** What is kept of a segment beside its pieces. */
export interface SegmentRow {
  readonly id: number;
  readonly numbers: Uint32Array;
  readonly starts: Uint32Array;
  readonly firstWords: readonly string[];
  readonly firstRuns: Uint32Array;
}

/** Bytes of pieces that are kept in memory. */
const pieceBytes = 16_000_000;

/** Reads segments, and their pieces as they are wanted. */
export class SegmentReader {
  readonly #ids;
  readonly #one;
  readonly #piece;
  readonly #pieces = new BoundedCache<number, Uint8Array>(pieceBytes);

  constructor(database: Database) {
    this.#ids = database.prepare('SELECT id FROM segments ORDER BY first');
    this.#one = database.prepare('SELECT id, sum, numbers, starts, words, runs FROM segments WHERE id = ?');
    this.#piece = database.prepare('SELECT sum, data FROM pieces WHERE id = ?');
  }

  /** The segments as they are now, in the order of their sources; those known before are taken over. */
  read(known: readonly DiskSegment[], dead: ReadonlySet<number>): readonly DiskSegment[] {
    const before = new Map(known.map((it) => [it.id, it]));
    return this.#ids.all().map((row) => {
      const id = Number(row.id);
      // What is known already is not read again: a commit costs its own segment.
      const old = before.get(id) ?? this.#open(this.#one.get(id)!);
      return { ...old, dead: deadIn(old, dead) };
    });
  }

  /** One piece; empty where the segment has gone meanwhile. */
  piece(segment: number, kind: PieceKind, number: number): Uint8Array {
    const id = pieceId(segment, kind, number);
    const known = this.#pieces.get(id);
    if (known) return known;
    const row = this.#piece.get(id);
    const bytes = row ? checkedBytes(row) : new Uint8Array();
    this.#pieces.set(id, bytes, bytes.length + 100);
    return bytes;
  }

  #open(row: Record<string, unknown>): DiskSegment {
    const segment = fromRow(row);
    return { ...segment, dead: [], piece: (kind, number) => this.piece(segment.id, kind, number) };
  }
}

function fromRow(row: Record<string, unknown>): SegmentRow {
  const [numbers, starts, words, runs] = [row.numbers, row.starts, row.words, row.runs].map((it) => it as Uint8Array);
  checkSum(row, numbers!, starts!, words!, runs!);
  return {
    id: Number(row.id),
    numbers: numbersOf(numbers!),
    starts: numbersOf(starts!),
    firstWords: readTexts(words!),
    firstRuns: numbersOf(runs!),
  };
}

/** Puts a segment's row away; its pieces are there already. */
export function insertSegment(database: Database, { id, numbers, starts, firstWords, firstRuns }: SegmentRow): void {
  const parts = [bytesOf(numbers), bytesOf(starts), writeTexts(firstWords), bytesOf(firstRuns)] as const;
  database
    .prepare('INSERT INTO segments(id, first, sum, numbers, starts, words, runs) VALUES(?, ?, ?, ?, ?, ?, ?)')
    .run(id, numbers[0] ?? 0, sumOf(...parts), ...parts);
}

/** The passages of the sources of a segment that are gone, as spans behind one another. */
function deadIn({ numbers, starts }: DiskSegment, dead: ReadonlySet<number>): readonly number[] {
  const spans: number[] = [];
  if (dead.size > 0)
    for (const [i, number] of numbers.entries()) if (dead.has(number)) spans.push(starts[i]!, starts[i + 1]!);
  return spans;
}

function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** Copied: what SQLite hands out need not lie where numbers may. */
function numbersOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer);
}

function writeTexts(texts: readonly string[]): Uint8Array {
  const out = new ByteWriter();
  for (const it of texts) out.text(it);
  return out.take();
}

function readTexts(bytes: Uint8Array): readonly string[] {
  const from = new ByteReader(bytes);
  const texts: string[] = [];
  while (!from.done) texts.push(from.text());
  return texts;
}
