import type { Pieces } from './pieces.ts';

/**
 * Segments: the sources of some files in the form in which they are kept and looked up. A worker builds one, a store puts it
 * away as it is; nobody ever changes it. Plain arrays of bytes and nothing else, so that it travels without a copy
 * (`buffersOf`). Sources have no numbers here: whoever puts the segment away gives them.
 */
export interface Segment {
  /** The passages in front of each source's first, and at the end of them all. */
  readonly starts: Uint32Array;
  /** Each source, packed: `PackedRecord` reads its head, or one passage. */
  readonly records: Pieces;
  /** The blocks of the table of keys, and of that of runs of words, in order; the chunks of long lists of both. */
  readonly words: Pieces;
  readonly runs: Pieces;
  readonly chunks: Pieces;
  /** What the names of all its sources add up to: `unpackNames`. */
  readonly names: Uint8Array;
}

/** The buffers of a segment, for `postMessage` to hand over. */
export function buffersOf(segment: Segment): readonly ArrayBufferLike[] {
  const { starts, names, records, words, runs, chunks } = segment;
  const pieces = [records, words, runs, chunks].flatMap((it) => [it.bytes.buffer, it.ends.buffer]);
  return [starts.buffer, names.buffer, ...pieces];
}

/** Sources of a segment that come from one file stand side by side; this many sources it has. */
export function sourceCount(segment: Segment): number {
  return segment.starts.length - 1;
}
