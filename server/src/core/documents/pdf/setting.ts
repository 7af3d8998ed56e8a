import type { Setting } from './join-paragraphs.ts';
import { type Line, overlap } from './line.ts';

/** How most of a document is set, counted in letters: small print, headings and tables weigh little. */
export function settingOf(lines: readonly Line[]): Setting {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  const leadings = new Map<number, number>();
  for (const it of lines) count(sizes, Math.round(it.size * 2) / 2, it.text.length);
  const size = most(sizes) ?? 10;
  for (const [i, it] of lines.entries()) {
    if (Math.abs(it.size - size) > 0.3) continue;
    count(fonts, it.font, it.text.length);
    const above = lines[i - 1];
    const fall = above && overlap(above, it) > 0.5 ? (it.y - above.y) / it.size : 0;
    if (fall > 0.8 && fall < 2.6) count(leadings, Math.round(fall * 20) / 20, it.text.length);
  }
  return { leading: most(leadings) ?? 1.2, size, font: most(fonts) ?? '' };
}

function count<T>(counts: Map<T, number>, value: T, weight: number): void {
  counts.set(value, (counts.get(value) ?? 0) + weight);
}

function most<T>(counts: ReadonlyMap<T, number>): T | null {
  let best: T | null = null;
  for (const [value, weight] of counts) if (best === null || weight > counts.get(best)!) best = value;
  return best;
}
