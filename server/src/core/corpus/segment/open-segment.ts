import { hashOfKey } from '../shingle-keys.ts';
import { blockOf, findInBlock, firstNumber, firstText, keyBytes } from './key-table.ts';
import { type Pieces, pieceOf } from './pieces.ts';
import type { PostingList } from './postings.ts';
import type { Segment } from './segment.ts';

/** The kinds of pieces that look-ups read. */
export type PieceKind = 'words' | 'runs' | 'chunks';

/** A segment as look-ups see it: what is small is at hand, each piece is fetched when it is wanted. */
export interface OpenSegment {
  readonly starts: Uint32Array;
  /** The first key of each block. */
  readonly firstWords: readonly string[];
  readonly firstRuns: Uint32Array;
  piece(kind: PieceKind, number: number): Uint8Array;
}

/** A segment that is whole in memory. */
export function openSegment(segment: Segment): OpenSegment {
  return {
    starts: segment.starts,
    firstWords: firstsOf(segment.words, firstText),
    firstRuns: Uint32Array.from(firstsOf(segment.runs, firstNumber)),
    piece: (kind, number) => pieceOf(segment[kind], number),
  };
}

function firstsOf<K>(blocks: Pieces, first: (block: Uint8Array) => K): readonly K[] {
  return Array.from(blocks.ends, (_, i) => first(pieceOf(blocks, i)));
}

/** A look-up key as segments are asked for it: many are, one after the other. */
export interface Wanted {
  readonly key: string;
  /** Its bytes in a table of words, or its number in one of runs. */
  readonly stored: Uint8Array | number;
}

export function wantedOf(key: string): Wanted {
  return { key, stored: hashOfKey(key) ?? keyBytes(key) };
}

/** The postings of a look-up key in a segment; null where it has none. */
export function findList(segment: OpenSegment, { key, stored }: Wanted): PostingList | null {
  const isRun = typeof stored === 'number';
  const block = isRun ? blockOf(segment.firstRuns, stored) : blockOf(segment.firstWords, key);
  if (block < 0) return null;
  return findInBlock(segment.piece(isRun ? 'runs' : 'words', block), stored);
}

/** The source in which a passage of a segment stands, by its place in the segment. */
export function sourceOf(starts: Uint32Array, passage: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= passage) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
