import { ByteWriter } from './byte-writer.ts';

/** Many byte strings in two arrays, which travel from a worker without a copy. Piece `i` ends at `ends[i]`. */
export interface Pieces {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/** One of them, not copied. */
export function pieceOf({ bytes, ends }: Pieces, i: number): Uint8Array {
  return bytes.subarray(i === 0 ? 0 : ends[i - 1], ends[i]);
}

/** Gathers pieces one behind the other. */
export class PieceWriter {
  readonly #all = new ByteWriter();
  readonly #ends: number[] = [];

  get count(): number {
    return this.#ends.length;
  }

  /** Returns the number of the piece. */
  add(bytes: Uint8Array): number {
    return this.write((out) => out.bytes(bytes));
  }

  /** The same with a piece that is written in its place. */
  write(piece: (out: ByteWriter) => void): number {
    piece(this.#all);
    this.#ends.push(this.#all.length);
    return this.#ends.length - 1;
  }

  take(): Pieces {
    return { bytes: this.#all.take(), ends: Uint32Array.from(this.#ends) };
  }
}
