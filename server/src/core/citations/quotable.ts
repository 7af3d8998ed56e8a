import type { Cited } from './citation.ts';

/**
 * A passage as it can stand in any mark: one line, without control characters, and without the double hyphen that would end
 * or spoil an HTML comment. Applying it twice changes nothing.
 */
export function quotable(passage: string): string {
  return passage
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/-{2,}/g, '—')
    .replace(/^[-—]?>/, '')
    .trim();
}

/** A footnote label for a key: what no label may hold, and what would break a table, becomes a hyphen. */
export function labelOf(key: string): string {
  return key.replace(/[\s[\]^|\\`<>]+/g, '-');
}

/** “p. 3”, “at 00:12:34”, “cell B7”, or null for a source without pages, times and cells. */
export function locatorOf(cited: Pick<Cited, 'page' | 'time' | 'cell'>): string | null {
  if (cited.page !== null) return `p. ${cited.page}`;
  if (cited.time !== null) return `at ${cited.time}`;
  return cited.cell ? `cell ${cited.cell.replace(/[\s;,[\]@]+/g, ' ')}` : null;
}

/** Whether words say where in a source something stands: “p. 3”, “pp. 33–35”, “at 00:12:34”, “line 8”. */
export function isLocator(words: string): boolean {
  return /^(?:pp?\.|pages?|lines?|paras?\.?|paragraphs?|sec(?:tion|\.)|ch(?:apter|ap\.|\.)|vol(?:ume|\.)|cell|at|§)\s*[\dA-Z]/i.test(
    words,
  );
}

/** The words by which a reader knows the source: its outlet, else its title, else its key. */
export function nameOf(cited: Pick<Cited, 'outlet' | 'title' | 'key'>): string {
  return cited.outlet?.trim() || cited.title?.trim() || cited.key;
}

/** Text as Markdown that reads as that very text. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[#>+-]/, '\\$&');
}

/** An address without what would end it inside a mark. */
export function escapeAddress(url: string): string {
  return url.replace(/[\s<>|\\]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** “26 October 2024” for `2024-10-26`. */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = months[(month ?? 0) - 1];
  return name && day && year ? `${day} ${name} ${year}` : date;
}
