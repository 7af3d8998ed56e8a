import type { Box, Outline } from './outline.ts';
import { childrenOf, holds, linkShare, type Masses, proseOf } from './prose.ts';

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
    if (chosen !== undefined) return joinParts(outline, named, innermost(boxes, masses, named, chosen), title);
  }
  return widen(outline, masses, generic, title);
}

/** A box inside that says the same, and holds as good as all: what stands between the two is none of the text. */
function innermost(boxes: readonly Box[], masses: Masses, named: readonly number[], chosen: number): number {
  let result = chosen;
  for (const i of named) {
    const [outer, inner] = [boxes[result] as Box, boxes[i] as Box];
    if (i > result && i < outer.endBox && masses.prose(inner) > masses.prose(outer) * 0.95) result = i;
  }
  return result;
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

/** More prose above the text than this is no standfirst. */
const longestStandfirst = 250;
/** How many boxes further out the rest of an article may stand. */
const furthest = 4;

/**
 * The box around, where an article's first paragraphs stand before the box that was found, below the headline, or where it goes
 * on right behind: three quarters of it may stand in a box of their own.
 */
function widen({ boxes, blocks }: Outline, masses: Masses, found: number, title: number): number {
  let result = found;
  let at = found;
  for (let i = 0; i < furthest; i++) {
    at = boxes[at]?.parent ?? -1;
    const [box, here] = [boxes[at], boxes[result] as Box];
    if (at <= 0 || !box || box.element.tag === 'body') break;
    const above = { first: Math.max(box.first, title + 1), end: here.first };
    const isBegun =
      above.first < above.end && masses.prose(above) > Math.max(longestStandfirst, masses.length(above) / 2);
    let next = here.end;
    while (next < box.end && masses.length({ first: next, end: next + 1 }) === 0) next++;
    const block = next < box.end ? blocks[next] : undefined;
    if (isBegun || (block && proseOf(block) > 100 && linkShare(block) < 0.1)) result = at;
  }
  return result;
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
