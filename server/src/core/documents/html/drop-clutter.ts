import type { Box, Outline } from './outline.ts';
import { holds, Masses } from './prose.ts';

/** A box that holds so much of the page's prose is the article, whatever it is called. */
const tooMuch = 0.4;

/** So much prose in a box that may be a part of the article is one. */
const longAside = 500;

/** Marks the blocks that stand around the article: what calls itself so, and does not hold the article itself. */
export function dropClutter(outline: Outline, title: number): Uint8Array {
  const { boxes, blocks } = outline;
  const dropped = new Uint8Array(blocks.length);
  const masses = new Masses(outline, dropped);
  const total = masses.prose({ first: 0, end: blocks.length });
  for (let at = 0; at < boxes.length; ) {
    const box = boxes[at] as Box;
    if (box.clutter === null || isArticle(box)) {
      at++;
      continue;
    }
    if (box.clutter !== 'caption') dropped.fill(1, box.first, box.end);
    at = Math.max(at + 1, box.endBox);
  }
  dropOtherArticles(outline, title, dropped);
  return dropped;

  function isArticle(box: Box): boolean {
    if (box.clutter === 'hidden') return false;
    if (title >= 0 && holds(box, title)) return true;
    const prose = masses.prose(box);
    // A page may call all of itself a discussion; what calls itself the text in it is.
    if (box.clutter === 'comments') return prose > total * tooMuch && holdsBody(box);
    if (neverArticle.has(box.element.tag)) return false;
    if (box.clutter === 'aside' && prose > longAside && masses.linkShare(box) < 0.2) return true;
    if (box.clutter === 'teaser' && prose > 0 && masses.linkShare(box) < 0.1) return true;
    return prose > 400 && prose > total * tooMuch;
  }

  function holdsBody(around: Box): boolean {
    return boxes
      .slice(boxes.indexOf(around), around.endBox)
      .some((it) => it.signal >= 2 && masses.prose(it) > total * tooMuch);
  }
}

const neverArticle = new Set(['nav', 'footer', 'aside', 'dialog']);

/** Another article's headline stands above text of its own. */
const shortestArticle = 200;

/**
 * Pages that go on without end show other articles below the first, each with a headline of the same level above its text; the
 * box that holds such a headline and its text, and all that follows, is not this article.
 */
function dropOtherArticles(outline: Outline, title: number, dropped: Uint8Array): void {
  const { boxes, blocks } = outline;
  const headline = blocks[title];
  if (headline?.level !== 1) return;
  const masses = new Masses(outline, dropped);
  if (masses.prose({ first: title, end: blocks.length }) < shortestArticle) return;
  for (const [i, block] of blocks.entries()) {
    if (i <= title || dropped[i] || block.kind !== 'heading' || block.level !== 1 || block.text === headline.text)
      continue;
    // The outermost box that holds this headline and not the first.
    let around = block.box;
    for (;;) {
      const parent = boxes[around]?.parent ?? -1;
      const box = boxes[parent];
      if (!box || holds(box, title)) break;
      around = parent;
    }
    const box = boxes[around] as Box;
    const before = masses.prose({ first: title, end: box.first });
    if (before < shortestArticle || masses.prose(box) < shortestArticle) continue;
    dropped.fill(1, box.first, boxes[box.parent]?.end ?? box.end);
    return;
  }
}
