import type { Block, Outline } from './outline.ts';
import { linkShare } from './prose.ts';

/** A card for another page: a headline that is a link, and this much text at most. */
export const longestTeaser = 260;

/** Whether a block is the headline of another page. */
export function leadsOn(block: Block): boolean {
  return linkShare(block) > 0.85 && (block.kind === 'heading' || block.text.length > 20);
}

/** The blocks of cards for other pages, wherever they stand: a linked headline and the few words below it, up to the next. */
export function teaserBlocks({ blocks }: Outline): Uint8Array {
  const result = new Uint8Array(blocks.length);
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || !leadsOn(block)) continue;
    let length = 0;
    let end = i + 1;
    for (; end < blocks.length; end++) {
      const next = blocks[end];
      if (!next || next.kind === 'heading' || leadsOn(next)) break;
      length += next.text.length;
      if (length >= longestTeaser) break;
    }
    if (length < longestTeaser) result.fill(1, i, end);
  }
  return result;
}
