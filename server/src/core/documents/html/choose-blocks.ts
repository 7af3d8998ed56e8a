import { isFurniture, isPointer, opensClutter, opensReplies } from './chrome-lines.ts';
import { findCaptions } from './find-captions.ts';
import { isSameHeadline } from './find-title.ts';
import { isAboutAuthor, isNotice, isShareLine, isTerms } from './notices.ts';
import type { Block, Box, Outline } from './outline.ts';
import { childrenOf, hasSentence, holds, linkShare, Masses, proseOf } from './prose.ts';
import { leadsOn, longestTeaser } from './teasers.ts';

/** Blocks of the article inside a container: `body` is read as its text, `caption` kept apart. */
export interface Chosen {
  /** Among the outline's blocks. */
  readonly index: number;
  readonly block: Block;
  readonly role: 'body' | 'caption';
}

/** Leaves out what stands inside an article's box and is none of its text: links to other pages, furniture, repeated words. */
export function chooseBlocks(
  outline: Outline,
  container: number,
  alreadyDropped: Uint8Array,
  title: number,
): readonly Chosen[] {
  const dropped = alreadyDropped.slice();
  const { boxes, blocks } = outline;
  const box = boxes[container] as Box;
  dropLinkLists(outline, container, dropped, title);
  dropBelowEnd(outline, box, dropped, title);
  dropLines(outline, box, dropped);
  dropAboveStart(outline, box, dropped, title);
  dropTail(outline, box, dropped);
  dropRepeated(outline, box, dropped);
  dropIdleHeadings(outline, box, dropped, title);
  const captions = findCaptions(outline);
  const chosen: Chosen[] = [];
  for (let i = box.first; i < box.end; i++) {
    const block = blocks[i];
    if (block && !dropped[i] && i !== title) chosen.push({ index: i, block, role: captions[i] ? 'caption' : 'body' });
  }
  return chosen;
}

/** A list of things whose names are links is an article where it holds this share of its prose. */
const mostTeasers = 0.5;

function dropLinkLists(outline: Outline, container: number, dropped: Uint8Array, title: number): void {
  const { boxes } = outline;
  const masses = new Masses(outline, dropped);
  const teasers: Box[] = [];
  const all = masses.prose(boxes[container] as Box);
  // A short article among many links is no list of them.
  const isArticle = (box: Box): boolean => holds(box, title) || masses.prose(box) > all * mostTeasers;
  const visit = (index: number): void => {
    for (const child of childrenOf(outline, index)) {
      const box = boxes[child] as Box;
      if (box.end === box.first) continue;
      if (isArticle(box)) visit(child);
      else if (isAppeal(outline, child, masses)) dropped.fill(1, box.first, box.end);
      else if (isElsewhere(outline, box, masses, dropped)) dropped.fill(1, box.first, box.end);
      else if (isTeaser(outline, box, masses, dropped)) teasers.push(box);
      else visit(child);
    }
  };
  visit(container);
  const prose = teasers.reduce((sum, it) => sum + masses.prose(it), 0);
  if (prose > all * mostTeasers) return;
  for (const it of teasers) dropped.fill(1, it.first, it.end);
}

const wholes = new Set('div section ul ol li article table aside details dl address center x'.split(' '));

/** Whether a box leads to other pages: mostly links, or under words that say so. */
function isElsewhere({ blocks }: Outline, box: Box, masses: Masses, dropped: Uint8Array): boolean {
  if (!wholes.has(box.element.tag) && !box.element.tag.includes('-')) return false;
  const length = masses.length(box);
  if (length === 0) return false;
  const shown = blocks.slice(box.first, box.end).filter((_, i) => !dropped[box.first + i]);
  const prose = masses.prose(box);
  const linked = masses.linkShare(box);
  const cells = shown.filter((it) => it.cell !== null).length;
  if (shown.length > 1 && linked > (cells * 2 > shown.length ? 0.8 : 0.55) && prose < length * 0.4) return true;
  const [first] = shown;
  if (!first) return false;
  // What it led to is gone already.
  if (shown.length < box.end - box.first && shown.every((it) => opensClutter(it.text))) return true;
  // “Related” above whatever is short or linked.
  if (shown.length > 1 && first.kind !== 'item' && opensClutter(first.text) && (linked > 0.25 || prose < 600))
    return true;
  return false;
}

/** More words stand around a form that is none of the article’s. */
const longestAppeal = 500;

/** Whether a small box is there for a form: an address to leave, a vote to give. */
function isAppeal({ boxes, blocks }: Outline, index: number, masses: Masses): boolean {
  const box = boxes[index] as Box;
  if (!wholes.has(box.element.tag) || masses.length(box) > longestAppeal) return false;
  const holdsForm = boxes.slice(index + 1, box.endBox).some((it) => it.element.tag === 'form');
  return holdsForm || blocks.slice(box.first, box.end).some((it) => isTerms(it.text));
}

/** Whether a box is a card for another page: its headline is a link, and little stands below. */
function isTeaser({ blocks }: Outline, box: Box, masses: Masses, dropped: Uint8Array): boolean {
  const { tag } = box.element;
  if (tag === 'ul' || tag === 'ol' || (!wholes.has(tag) && !tag.includes('-'))) return false;
  const shown = blocks.slice(box.first, box.end).filter((_, i) => !dropped[box.first + i]);
  const headline = shown.find((it) => it.kind === 'heading' || leadsOn(it));
  return (
    shown.length > 1 &&
    headline !== undefined &&
    leadsOn(headline) &&
    masses.length(box) - headline.text.length < longestTeaser
  );
}

function dropLines({ blocks }: Outline, box: Box, dropped: Uint8Array): void {
  for (let i = box.first; i < box.end; i++) {
    const block = blocks[i];
    if (!block || dropped[i] || block.cell !== null) continue;
    const linked = linkShare(block);
    const { text } = block;
    const isLinkAlone = linked > 0.9 && block.kind !== 'item' && text.length < 200 && !block.quoted;
    // A heading of a list of things may be a link, above text of its own.
    const next = blocks[i + 1];
    if (isLinkAlone && block.kind === 'heading' && next && !dropped[i + 1] && proseOf(next) >= 40) continue;
    const isOwn =
      isPointer(text, linked) || isFurniture(text) || isShareLine(text) || (!block.quoted && isNotice(text, linked));
    if (isLinkAlone || isOwn || !/[\p{L}\p{N}]/u.test(text)) dropped[i] = 1;
  }
}

/** What an end opens goes on until this much prose in a row follows it. */
const resumed = 250;

/** Drops what stands below “Related stories” and the like, unless the article goes on. */
function dropBelowEnd({ blocks }: Outline, box: Box, dropped: Uint8Array, title: number): void {
  let seen = 0;
  for (let i = box.first; i < box.end; i++) {
    const block = blocks[i];
    if (!block || dropped[i] || i === title) continue;
    const isLine =
      block.kind === 'heading' ||
      block.bold > block.text.length * 0.8 ||
      block.text.endsWith(':') ||
      block.text.length < 40;
    if (
      seen > 300 &&
      isLine &&
      !block.quoted &&
      block.cell === null &&
      (opensClutter(block.text) || opensReplies(block.text))
    ) {
      if (opensReplies(block.text)) {
        dropped.fill(1, i, box.end);
        return;
      }
      let last = i;
      let prose = 0;
      for (let j = i + 1; j < box.end && prose < resumed; j++) {
        const it = blocks[j];
        if (!it || dropped[j] || isFurniture(it.text)) continue;
        const isProse = proseOf(it) > 60 && linkShare(it) < 0.3 && it.kind === 'text';
        if (isProse) prose += it.text.length;
        else if (it.cell === null && (it.kind !== 'heading' || linkShare(it) > 0.5)) {
          prose = 0;
          last = j;
        }
      }
      dropped.fill(1, i, prose >= resumed ? last + 1 : box.end);
      continue;
    }
    seen += proseOf(block);
  }
}

/** What stands between headline and text: bylines, days, places to click. */
function dropAboveStart({ blocks }: Outline, box: Box, dropped: Uint8Array, title: number): void {
  const inside = title >= box.first && title < box.end;
  let start = inside ? title + 1 : box.first;
  if (inside) dropped.fill(1, box.first, title);
  for (; start < box.end; start++) {
    const block = blocks[start];
    if (!block || dropped[start]) continue;
    if (block.cell !== null || block.quoted) continue;
    if (block.kind === 'heading') {
      const { text } = block;
      // The section above the headline, or the headline again.
      if (text.split(' ').length < 4 || (blocks[title] && isSameHeadline(text, blocks[title].text))) dropped[start] = 1;
      continue;
    }
    if (
      block.text.length > 60
        ? hasSentence(block.text) || block.text.length > 140
        : hasSentence(block.text) && block.text.length > 30
    )
      return;
    dropped[start] = 1;
  }
}

/** The last line of an article ends a sentence, or is more than a name, and its own words more than links. */
function dropTail({ blocks }: Outline, box: Box, dropped: Uint8Array): void {
  for (let i = box.end - 1; i >= box.first; i--) {
    const block = blocks[i];
    if (!block || dropped[i]) continue;
    const isName = block.kind === 'text' && block.text.length < 40 && !hasSentence(block.text);
    const isLinked = block.text.length <= 160 && linkShare(block) >= 0.4;
    if (block.cell !== null || block.quoted || !(isName || isLinked || isAboutAuthor(block.text))) return;
    dropped[i] = 1;
  }
}

/** Longer text that stood before is no second statement: a pull quote, the same box for narrow screens. */
const shortestRepeat = 40;
/** Of longer text no part is set apart once more, and in a longer article none is looked for. */
const longest = { quote: 300, article: 200_000 };

function dropRepeated({ blocks }: Outline, box: Box, dropped: Uint8Array): void {
  const keys = new Map<number, string>();
  for (let i = box.first; i < box.end; i++) {
    const block = blocks[i];
    if (!block || dropped[i] || block.cell !== null || block.text.length < shortestRepeat) continue;
    keys.set(
      i,
      ` ${
        block.text
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu)
          ?.join(' ') ?? ''
      } `,
    );
  }
  const seen = new Set<string>();
  const all = `|${[...keys.values()].join('|')}|`;
  for (const [i, key] of keys) {
    const isShort = key.length < longest.quote && all.length < longest.article;
    const isPart = isShort && blocks[i]?.kind === 'text' && standsInside(key, all);
    if (seen.has(key) || isPart) dropped[i] = 1;
    seen.add(key);
  }
}

/** Whether words stand inside a longer run of them; runs are parted by bars. */
function standsInside(words: string, all: string): boolean {
  for (let at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1))
    if (all[at - 1] !== '|' || all[at + words.length] !== '|') return true;
  return false;
}

/** A heading that nothing follows, or only another heading of its level or above, heads nothing. */
function dropIdleHeadings({ blocks }: Outline, box: Box, dropped: Uint8Array, title: number): void {
  let next: Block | null = null;
  for (let i = box.end - 1; i >= box.first; i--) {
    const block = blocks[i];
    if (!block || dropped[i] || i === title) continue;
    if (block.kind === 'heading' && (next === null || (next.kind === 'heading' && next.level < block.level)))
      dropped[i] = 1;
    else next = block;
  }
}
