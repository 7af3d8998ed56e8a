import type { Line } from './line.ts';

const superscripts: Readonly<Record<string, string>> = {
  ...{ 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' },
  ...{ '-': '⁻', '−': '⁻', '+': '⁺' },
};

/**
 * The text of a line with what is raised in it: exponents are kept (`m²`, `10⁶`), marks of footnotes left out. `labels` are
 * the footnotes of the document, which a figure behind a number or a unit must be one of to be a mark.
 */
export function textOf(line: Line, labels: ReadonlySet<string>): string {
  let text = line.text;
  for (const { at, text: mark } of [...line.raised].reverse()) {
    if (!isExponent(line.text.slice(0, at), mark, labels)) continue;
    const shown = [...mark].map((it) => superscripts[it] ?? it).join('');
    text = text.slice(0, at) + shown + text.slice(at);
  }
  return text;
}

function isExponent(before: string, mark: string, labels: ReadonlySet<string>): boolean {
  if (!/^[-−+]?\d{1,2}$/.test(mark)) return false;
  if (/(?:^|[\s\d/])(?:[kcmd]?m|ft|mi|yd|in)$/.test(before) && /^[23]$/.test(mark)) return true;
  return /\b10$/.test(before) && !labels.has(mark);
}
