import { type Line, overlap } from './line.ts';

/** The text of a page without its footnotes, and those. */
export interface Noted {
  readonly text: readonly Line[];
  readonly notes: readonly Footnote[];
}

export interface Footnote {
  /** `3` or `*`; null where a footnote of the page before goes on. */
  readonly label: string | null;
  readonly lines: readonly Line[];
}

const sign = '[*†‡§¶]{1,3}';
const lead = new RegExp(`^(?:(\\d{1,3})[.)]?\\s+|(${sign})\\s*)(?=["“‘(\\[]?[\\p{L}\\p{N}])`, 'u');

/** Takes the footnotes from the foot of each column: small print, or lines behind a raised mark that the text above has too. */
export function splitFootnotes(lines: readonly Line[], bodySize: number): Noted {
  const marks = new Set(lines.flatMap((it) => it.raised.filter((one) => one.at > 0).map((one) => one.text)));
  const isSmall = (it: Line): boolean => it.size < 0.94 * bodySize;
  const notes: { label: string | null; lines: Line[] }[] = [];
  const text: Line[] = [];
  let open: { label: string | null; lines: Line[] } | null = null;
  for (const it of lines) {
    const above = open?.lines.at(-1);
    const isBelow = above && it.y > above.y && it.y - above.y < 2.5 * it.size && overlap(above, it) > 0;
    if (!isBelow) open = null;
    const label = it.y > 0.35 * it.height ? labelOf(it) : null;
    const isFoot = isSmall(it) && !hasBodyBelow(it, lines, isSmall);
    const isMarked = label !== null && (isFoot || (it.raised[0]?.at === 0 && marks.has(label)));
    if (isMarked) {
      open = { label, lines: [unmarked(it)] };
      notes.push(open);
    } else if (open) open.lines.push(it);
    else if (
      isFoot &&
      notes.length === 0 &&
      it.y > 0.6 * it.height &&
      marks.size > 0 &&
      !/^(?:source|note)/i.test(it.text)
    ) {
      open = { label: null, lines: [it] };
      notes.push(open);
    } else text.push(it);
  }
  return { text, notes };
}

/** The mark that a footnote opens with, raised or not. */
function labelOf(line: Line): string | null {
  const [first] = line.raised;
  if (first?.at === 0) return first.text;
  const match = lead.exec(line.text);
  return match?.[1] ?? match?.[2] ?? null;
}

function unmarked(line: Line): Line {
  if (line.raised[0]?.at === 0) return { ...line, raised: line.raised.slice(1) };
  const size = lead.exec(line.text)?.[0].length ?? 0;
  const raised = line.raised.map((it) => ({ ...it, at: Math.max(0, it.at - size) }));
  return { ...line, text: line.text.slice(size), raised };
}

function hasBodyBelow(line: Line, lines: readonly Line[], isSmall: (it: Line) => boolean): boolean {
  return lines.some((it) => it.y > line.y + line.size * 0.5 && !isSmall(it) && overlap(it, line) > 0.1);
}
