import type { Role } from '../document.ts';
import { listMark, type Paragraph, type Setting } from './join-paragraphs.ts';

/** Longer than this, in letters and lines, is a paragraph in another font. */
const longestHeading = 160;
const mostLines = 4;
/** How much larger than the text a heading stands, and a title. */
const larger = 1.08;

const caption =
  /^(?:fig(?:ure|\.)?|table|chart|graph|map|photo(?:graph)?|plate|box|exhibit|diagram)\s*[\dA-Z][\w.–-]{0,5}\s*(?:[.:|–—]|\s\p{Lu})/iu;

/** Tells the title, headings and captions from the text, by size, font and words. */
export function assignRoles(paragraphs: readonly Paragraph[], setting: Setting): readonly Role[] {
  const title = titleOf(paragraphs, setting);
  return paragraphs.map((it, i) => {
    if (i === title) return 'title';
    if (caption.test(it.lines[0]!.text) && !isLarger(it, setting, 1.2)) return 'caption';
    return isHeading(it, paragraphs[i + 1], setting) ? 'heading' : 'body';
  });
}

/** The largest lines of the first page. */
function titleOf(paragraphs: readonly Paragraph[], setting: Setting): number {
  const first = paragraphs[0]?.lines[0]?.page;
  let best = -1;
  for (const [i, it] of paragraphs.entries()) {
    if (it.lines[0]!.page !== first || !isLarger(it, setting, 1.12) || !isShort(it) || lettersIn(it) < 4) continue;
    if (best < 0 || sizeOf(it) > sizeOf(paragraphs[best]!) * 1.02) best = i;
  }
  return best;
}

function isHeading(it: Paragraph, below: Paragraph | undefined, setting: Setting): boolean {
  if (!isShort(it) || lettersIn(it) < 3) return false;
  const words = it.lines.map((line) => line.text).join(' ');
  if (isLarger(it, setting, larger)) return true;
  if (
    sizeOf(it) < 0.95 * setting.size ||
    /[,;]$|[.!?…]["”’)]?$/.test(words) ||
    !below ||
    listMark.test(below.lines[0]!.text)
  )
    return false;
  // Numbered headings are no list items: what follows is text.
  const isOther = it.lines.every((line) => line.font !== setting.font);
  const isCapitals = words === words.toUpperCase() && lettersIn(it) > 5;
  return (isOther || isCapitals) && below.lines[0]!.font === setting.font && words.length < 120 && it.lines.length < 3;
}

function isLarger(it: Paragraph, setting: Setting, factor: number): boolean {
  return it.lines.every((line) => line.size >= factor * setting.size);
}

function isShort({ lines }: Paragraph): boolean {
  return lines.length <= mostLines && lines.reduce((sum, it) => sum + it.text.length, 0) <= longestHeading * 1.5;
}

function sizeOf(it: Paragraph): number {
  return it.lines[0]!.size;
}

function lettersIn({ lines }: Paragraph): number {
  return lines.reduce((sum, it) => sum + (it.text.match(/\p{L}/gu)?.length ?? 0), 0);
}
