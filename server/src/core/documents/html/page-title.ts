import { isSameHeadline } from './find-title.ts';

/** A headline without the site's name behind it or before it: “A bridge at last | Harbour News”. */
export function withoutOutlet(title: string, outlets: readonly string[]): string {
  const words = title.replace(/\s+/g, ' ').trim();
  const parts = words.split(/\s+(?:\||[–—·•»]|-|::)\s+|\s*\|\s*/);
  if (parts.length < 2) return words;
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const isName = (it: string) =>
    outlets.some((outlet) => isSameHeadline(outlet, it) || squeeze(outlet).startsWith(squeeze(it)));
  const cut = (it: string) => it.replace(/^[\s|–—·•»:-]+|[\s|–—·•»:-]+$/g, '');
  if (isName(last) || (outlets.length === 0 && /\|/.test(words) && last.split(' ').length < 5))
    return withoutOutlet(cut(words.slice(0, words.lastIndexOf(last))), outlets);
  return parts.length > 1 && isName(first) && first.length < words.length / 2 ? cut(words.slice(first.length)) : words;
}

/** Whether words can name an outlet; an address or a handle is none. */
export function isOutletName(words: string): boolean {
  return words.length < 80 && !/^@|^https?:|\/|^\d+$/.test(words);
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
