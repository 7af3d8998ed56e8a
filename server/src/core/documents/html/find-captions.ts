import { classWords } from './class-words.ts';
import type { Block, Box, Outline } from './outline.ts';

/** Which blocks belong to pictures: in a caption's box, in a figure outside what it shows, or below a picture with whose it is. */
export function findCaptions({ boxes, blocks }: Outline): Uint8Array {
  const result = new Uint8Array(blocks.length);
  for (const box of boxes)
    if (box.clutter === 'caption' || isPictureFrame(box, blocks)) result.fill(1, box.first, box.end);
  for (const [i, block] of blocks.entries())
    if (
      block.kind !== 'heading' &&
      block.cell === null &&
      !block.quoted &&
      (inFigure(block, boxes) || isCredited(block))
    )
      result[i] = 1;
  return result;
}

function inFigure(block: Block, boxes: readonly Box[]): boolean {
  return boxes[block.box]?.element.tag === 'figure';
}

/** Longer is a paragraph beside its picture. */
const longestCaption = 300;

/** A box of a picture and a line or two beside it: the picture comes first, or the box calls itself one. */
function isPictureFrame(box: Box, blocks: readonly Block[]): boolean {
  const inside = box.end - box.first;
  const isPicture =
    box.opensWithPicture || (box.holdsPicture && classWords(box.element).some((it) => pictures.test(it)));
  if (!isPicture || inside === 0 || inside > 2 || !frames.has(box.element.tag)) return false;
  const shown = blocks.slice(box.first, box.end);
  return shown.every((it) => it.kind === 'text') && shown.reduce((sum, it) => sum + it.text.length, 0) < longestCaption;
}

const frames = new Set(['div', 'table', 'center', 'td', 'span', 'dl']);
const pictures =
  /(?:^| )(?:image|photo|picture|figure|img|foto|bild)s?(?: (?:left|right|center|wrapper|container|box|block))?$/;

/** “(Photo by Inga Rook/Harbour Pictures)”, “Photograph: Inga Rook”, at the end of a line. */
const credit =
  /\((?:(?:photo|image|picture|credit|courtesy|illustration|file)\b[^()]{0,80}|[^()/]{3,50}\/[^()]{2,50}|(?:ap|afp|epa|reuters|getty images)\b[^()]{0,40})\)\W*$|(?:photo(?:graph)?s?|image|picture|credit|foto|bild)(?: by| courtesy of|:|: ©) ?[^.]{2,70}\W*$|(?:©|\/ ?(?:afp|epa|reuters|getty images|ap|shutterstock))[^.]{0,60}$/i;

/** Whether a picture stands right above a line that says whose it is. */
function isCredited({ text, afterPicture }: Block): boolean {
  return afterPicture && text.length < longestCaption && credit.test(text);
}
