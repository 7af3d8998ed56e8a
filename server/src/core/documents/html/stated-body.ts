import type { Chosen } from './choose-blocks.ts';
import type { Block, Outline } from './outline.ts';

/** A stated text shorter than this is a summary. */
const shortestBody = 300;
const shingleLength = 4;

/** The text of an article that its page states as data, `articleBody`, to be held against what the page shows. */
export class StatedBody {
  readonly paragraphs: readonly string[];
  readonly length: number;
  private readonly shingles: ReadonlySet<string>;

  constructor(body: string) {
    const text = body.replace(/<\/(?:p|div|li|h[1-6]|blockquote)>|<br\s*\/?>/gi, '\n').replace(/<[^>]{0,500}>/g, ' ');
    this.paragraphs = text
      .split(/\n+/)
      .map((it) => it.replace(/\s+/g, ' ').trim())
      .filter((it) => it !== '');
    this.length = this.paragraphs.reduce((sum, it) => sum + it.length, 0);
    this.shingles = new Set(shinglesOf(text));
  }

  /** Whether it is long enough to be the text itself. */
  get isWhole(): boolean {
    return this.length >= shortestBody;
  }

  /** The share of a text's shingles that are in it, 0 to 1. */
  share(text: string): number {
    const shingles = shinglesOf(text);
    return shingles.length === 0 ? 0 : shingles.filter((it) => this.shingles.has(it)).length / shingles.length;
  }

  /** The share of it that some texts have, 0 to 1. */
  covered(texts: readonly string[]): number {
    const had = new Set(texts.flatMap(shinglesOf));
    let common = 0;
    for (const it of this.shingles) if (had.has(it)) common++;
    return common / Math.max(1, this.shingles.size);
  }
}

/** From this share on, a block of the page is of the stated text; from the other down, it is none of it. */
const isOf = 0.8;
const isNone = 0.2;
/** What stands behind the last stated words is not the article's, unless the statement was cut short. */
const mostBehind = 0.25;

/**
 * The blocks of an article, set right by its stated text: blocks that it holds are added wherever they stand, and what stands
 * above its first and below its last words is left out. As chosen, where the two do not speak of the same text.
 */
export function agreeWithBody(
  page: Outline,
  chosen: readonly Chosen[],
  body: StatedBody,
  title: number,
): readonly Chosen[] {
  const texts = chosen.filter((it) => it.role === 'body');
  const matched = texts.filter((it) => body.share(it.block.text) >= isOf);
  const length = lengthOf(texts);
  if (lengthOf(matched) < length * 0.5) return chosen;
  const had = new Set(chosen.map((it) => it.index));
  const seen = new Set(chosen.map((it) => it.block.text));
  const added = page.blocks.flatMap((block, index): readonly Chosen[] => {
    const isMissing =
      !had.has(index) && index !== title && !seen.has(block.text) && isLong(block) && body.share(block.text) >= isOf;
    if (isMissing) seen.add(block.text);
    return isMissing ? [{ index, block, role: 'body' }] : [];
  });
  const all = [...chosen, ...added].sort((a, b) => a.index - b.index);
  const inside = all.filter((it) => it.role === 'body' && body.share(it.block.text) >= isOf);
  const [first, last] = [inside[0]?.index ?? 0, inside.at(-1)?.index ?? 0];
  const behind = all.filter((it) => it.role === 'body' && it.index > last);
  const isCut = lengthOf(behind) > length * mostBehind;
  return all.filter(({ index, block, role }) => {
    if (role === 'caption' || block.cell !== null || (index > first && index < last)) return true;
    return (index > last && isCut) || body.share(block.text) > isNone;
  });
}

function isLong(block: Block): boolean {
  return block.kind !== 'heading' && block.text.length > 40;
}

function lengthOf(chosen: readonly Chosen[]): number {
  return chosen.reduce((sum, it) => sum + it.block.text.length, 0);
}

function shinglesOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < shingleLength) return words.length === 0 ? [] : [words.join(' ')];
  return Array.from({ length: words.length - shingleLength + 1 }, (_, i) =>
    words.slice(i, i + shingleLength).join(' '),
  );
}
