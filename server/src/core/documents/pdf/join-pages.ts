import { endsSentence, type Paragraph } from './join-paragraphs.ts';

/** How many paragraphs may stand between the two halves of one: captions, figures, the head of a table. */
const farthest = 4;
/** Columns and pages over which a paragraph runs at most; longer is a list or a drawing without full stops. */
const mostParts = 6;

/** Joins what runs over the end of a column or page; what stood between comes behind it. */
export function joinPages<T extends { readonly paragraph: Paragraph; readonly isBody: boolean }>(
  all: readonly T[],
): readonly T[] {
  const joined: T[] = [];
  const taken = new Set<T>();
  for (const [i, it] of all.entries()) {
    if (taken.has(it)) continue;
    let whole = it;
    for (let from = i, parts = 1; parts < mostParts; parts++) {
      const next = whole.isBody ? nextHalf(all, from, whole.paragraph, taken) : -1;
      if (next < 0) break;
      const half = all[next]!;
      taken.add(half);
      whole = {
        ...whole,
        paragraph: {
          ...half.paragraph,
          ...firstsOf(whole.paragraph),
          lines: [...whole.paragraph.lines, ...half.paragraph.lines],
        },
      };
      from = next;
    }
    joined.push(whole);
  }
  return joined;
}

function firstsOf({ isFirst, isIndented }: Paragraph): Pick<Paragraph, 'isFirst' | 'isIndented'> {
  return { isFirst, isIndented };
}

/** Where the rest of a paragraph that does not end stands, or −1. */
function nextHalf(
  all: readonly { readonly paragraph: Paragraph; readonly isBody: boolean }[],
  from: number,
  half: Paragraph,
  taken: ReadonlySet<unknown>,
): number {
  const last = half.lines.at(-1)!;
  const isOpen = !endsSentence(last.text);
  if (!half.isFull) return -1;
  for (let at = from + 1; at < Math.min(all.length, from + 1 + farthest); at++) {
    const { paragraph, isBody } = all[at]!;
    const first = paragraph.lines[0]!;
    if (first.page > last.page + 1) return -1;
    if (!isBody || taken.has(all[at])) continue;
    const isAlike = Math.abs(first.size - last.size) < 0.06 * last.size && paragraph.isFirst;
    const isBroken = first.page !== last.page || first.y < last.y || first.x0 > last.x1;
    if (!isAlike || !isBroken) {
      if (isAlike || !paragraph.isFirst) return -1;
      continue;
    }
    const goesOn = /^["“‘(]?[\p{Ll}\p{N}]/u.test(first.text);
    if (isOpen && (goesOn || /[-\u00ad‐]$/.test(last.text))) return at;
    return isOpen && !paragraph.isIndented && at === from + 1 && first.font === last.font ? at : -1;
  }
  return -1;
}
