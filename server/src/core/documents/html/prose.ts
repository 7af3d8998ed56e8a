import type { Block, Box, Outline } from './outline.ts';

const sentenceEnd = /[.!?…。！？]["'”’»)\]]*$/;
const sentenceInside = /[.!?…]["'”’»)\]]* +["'“‘«([]?[\p{Lu}\d]|[。！？]/u;

/** Whether a text ends a sentence, or goes on after one. */
export function hasSentence(text: string): boolean {
  return sentenceEnd.test(text) || sentenceInside.test(text);
}

/** How much a block looks like an article's prose: about its length in characters, 0 for what is short, linked or a heading. */
export function proseOf(block: Block): number {
  const { text, kind } = block;
  if (kind === 'heading' || text.length < 40) return 0;
  const linked = linkShare(block);
  if (linked > 0.6) return 0;
  const sure = hasSentence(text) ? 1 : 0.25;
  const share = kind === 'cell' ? 0.2 : kind === 'item' ? 0.6 : 1;
  return Math.min(text.length, 1_000) * (1 - linked) * sure * share;
}

/** How much of a block's text is inside links, 0 to 1. */
export function linkShare({ text, linked }: Block): number {
  return Math.min(1, linked / Math.max(1, text.length));
}

/** Sums over ranges of an outline's blocks, of those that are not dropped. */
export class Masses {
  private readonly sums: Float64Array;
  private readonly lengths: Float64Array;
  private readonly links: Float64Array;

  constructor({ blocks }: Outline, dropped: Uint8Array) {
    this.sums = new Float64Array(blocks.length + 1);
    this.lengths = new Float64Array(blocks.length + 1);
    this.links = new Float64Array(blocks.length + 1);
    for (const [i, block] of blocks.entries()) {
      const counts = dropped[i] ? 0 : 1;
      this.sums[i + 1] = (this.sums[i] ?? 0) + counts * proseOf(block);
      this.lengths[i + 1] = (this.lengths[i] ?? 0) + counts * block.text.length;
      this.links[i + 1] = (this.links[i] ?? 0) + counts * Math.min(block.linked, block.text.length);
    }
  }

  /** The prose between two blocks. */
  prose({ first, end }: Range): number {
    return (this.sums[end] ?? 0) - (this.sums[first] ?? 0);
  }

  /** Characters of all text between two blocks. */
  length({ first, end }: Range): number {
    return (this.lengths[end] ?? 0) - (this.lengths[first] ?? 0);
  }

  /** The share of that text that is inside links. */
  linkShare(range: Range): number {
    return ((this.links[range.end] ?? 0) - (this.links[range.first] ?? 0)) / Math.max(1, this.length(range));
  }
}

/** A run of blocks; every box is one. */
export type Range = Pick<Box, 'first' | 'end'>;

/** Indexes of the boxes directly inside a box. */
export function* childrenOf({ boxes }: Outline, index: number): Generator<number> {
  const box = boxes[index];
  if (!box) return;
  for (let at = index + 1; at < box.endBox; at = Math.max(at + 1, boxes[at]?.endBox ?? 0)) yield at;
}

export function holds(range: Range, block: number): boolean {
  return block >= range.first && block < range.end;
}
