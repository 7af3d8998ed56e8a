import { type Chosen, chooseBlocks } from './choose-blocks.ts';
import { dropClutter } from './drop-clutter.ts';
import { findContainer } from './find-container.ts';
import { findTitle } from './find-title.ts';
import { type Outline, outline } from './outline.ts';
import { Masses } from './prose.ts';
import { agreeWithBody, StatedBody } from './stated-body.ts';
import { teaserBlocks } from './teasers.ts';
import type { HtmlElement } from './tree.ts';

/** An article as it stands on its page. */
export interface Article {
  /** The headline that readers see. */
  readonly headline: string | null;
  readonly chosen: readonly Chosen[];
  /** Short lines around the headline, above the text: where bylines and days stand. */
  readonly above: readonly string[];
  /** The text that the page states as data, in place of what it shows, where it shows only a part. */
  readonly stated: readonly string[] | null;
  /** Characters of text. */
  readonly length: number;
}

/** Shorter than this is no article; what is hidden is looked at too. */
export const shortestArticle = 250;
/** Less of a stated text than this is a part of it. */
const nearlyWhole = 0.7;

/** Finds the article of a page; `titles` are what the page calls itself, `body` the text that it states as data. */
export function readArticle(root: HtmlElement, titles: readonly string[], body: string | null): Article {
  const stated = new StatedBody(body ?? '');
  const told = stated.isWhole ? stated : null;
  const shown = readOutline(outline(root), titles, told);
  const isPart = (it: Article): boolean =>
    told !== null && told.covered(it.chosen.map(({ block }) => block.text)) < nearlyWhole;
  if (shown.length >= shortestArticle && !isPart(shown)) return shown;
  const all = readOutline(outline(root, true), titles, told);
  const best = all.length > shown.length * 1.5 ? all : shown;
  if (best.length < leastText && told === null) return readAll(outline(root), titles);
  if (told === null || !isPart(best) || told.length < best.length * nearlyWhole) return best;
  return { ...best, chosen: [], stated: told.paragraphs, length: told.length };
}

/** Less than this is a line that was left over: a page without an article is read as it is. */
const leastText = 80;

/** All that a page shows, but for what stands around every page: what a list of links says. */
function readAll(page: Outline, titles: readonly string[]): Article {
  const title = findTitle(page, titles);
  const dropped = dropClutter(page, title);
  const chosen = page.blocks.flatMap((block, index): readonly Chosen[] =>
    dropped[index] || index === title ? [] : [{ index, block, role: 'body' }],
  );
  return { headline: page.blocks[title]?.text ?? null, chosen, above: [], stated: null, length: 0 };
}

function readOutline(page: Outline, titles: readonly string[], body: StatedBody | null): Article {
  const title = findTitle(page, titles);
  const dropped = dropClutter(page, title);
  const teasers = teaserBlocks(page);
  const counted = dropped.map((it, i) => it | (teasers[i] ?? 0));
  const container = findContainer(page, new Masses(page, counted), title);
  const found = chooseBlocks(page, container, dropped, title);
  const chosen = body === null ? found : agreeWithBody(page, found, body, title);
  const length = chosen.reduce((sum, it) => sum + (it.role === 'body' ? it.block.text.length : 0), 0);
  return {
    headline: page.blocks[title]?.text ?? null,
    chosen,
    above: linesAbove(page, chosen, title),
    stated: null,
    length,
  };
}

/** Lines between the headline and the text, and a few above; longer ones are prose. */
function linesAbove({ blocks }: Outline, chosen: readonly Chosen[], title: number): readonly string[] {
  const start = chosen.find((it) => it.role === 'body' && it.index > title)?.index ?? title + 1;
  return blocks
    .slice(Math.max(0, title < 0 ? start - 6 : title - 4), Math.min(start, title < 0 ? start : title + 30))
    .flatMap((it) => (it.kind === 'heading' || it.text.length > 120 ? [] : [it.text]));
}
