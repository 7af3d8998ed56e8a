import type { Box, Outline } from './outline.ts';
import { childrenOf, holds, type Masses } from './prose.ts';

/** As long as one box inside holds this share of the prose, the article is in it. */
const concentrated = 0.75;
/** A box that names itself the article's text is believed where it holds this share of what looks like it. */
const believed = 0.4;
/** Of several that do, the first with this share of the largest is the article that the page is about. */
const comparable = 0.3;

/** The box that holds the article: the one that says so, else the innermost that holds nearly all of the page's prose. */
export function findContainer(outline: Outline, masses: Masses, title: number): number {
  const { boxes } = outline;
  const generic = descend(outline, masses, title);
  const prose = masses.prose(boxes[generic] as Box);
  for (const signal of [3, 2]) {
    const named = boxes.flatMap((box, i) => (box.signal >= signal && masses.prose(box) > 0 ? [i] : []));
    const most = Math.max(0, ...named.map((i) => masses.prose(boxes[i] as Box)));
    if (most < prose * believed) continue;
    const chosen = named.find((i) => masses.prose(boxes[i] as Box) >= most * comparable);
    if (chosen !== undefined) return joinParts(outline, named, chosen, title);
  }
  return generic;
}

/** Boxes that hold parts of one article, with no other headline between them: the box around them. */
function joinParts({ boxes, blocks }: Outline, named: readonly number[], chosen: number, title: number): number {
  const level = blocks[title]?.level ?? 1;
  let result = chosen;
  for (const other of named) {
    const [a, b] = [boxes[result] as Box, boxes[other] as Box];
    if (other <= chosen || b.first < a.end) continue;
    const between = blocks.slice(a.end, b.first);
    if (between.some((it, i) => it.kind === 'heading' && it.level <= level && a.end + i !== title)) break;
    const around = commonBox(boxes, result, other);
    // Parts stand side by side, or each in one wrapper.
    if (articleOf(boxes, result) !== articleOf(boxes, other) || depth(boxes, result) - depth(boxes, around) > 3) break;
    result = around;
  }
  return result;
}

function descend(outline: Outline, masses: Masses, title: number): number {
  const { boxes } = outline;
  let at = 0;
  for (;;) {
    const here = boxes[at] as Box;
    let best = -1;
    let most = 0;
    for (const child of childrenOf(outline, at)) {
      const prose = masses.prose(boxes[child] as Box);
      if (prose > most) [best, most] = [child, prose];
    }
    const box = boxes[best];
    if (!box) return at;
    // What stands above the headline is not the article's.
    const all = title >= 0 && holds(here, title) ? masses.prose({ first: title, end: here.end }) : masses.prose(here);
    const own = title >= 0 && holds(box, title) ? masses.prose({ first: title, end: box.end }) : most;
    if (own < all * concentrated || box.end - box.first < 2) return at;
    at = best;
  }
}

function commonBox(boxes: readonly Box[], a: number, b: number): number {
  let at = a;
  while (at > 0 && (boxes[at] as Box).endBox <= b) at = (boxes[at] as Box).parent;
  return at;
}

function articleOf(boxes: readonly Box[], index: number): number {
  let at = index;
  while (at >= 0 && boxes[at]?.element.tag !== 'article') at = boxes[at]?.parent ?? -1;
  return at;
}

function depth(boxes: readonly Box[], index: number): number {
  let count = 0;
  for (let at = index; at > 0; at = boxes[at]?.parent ?? -1) count++;
  return count;
}
