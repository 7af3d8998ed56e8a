import type { GoldDocument } from './sets.ts';

/**
 * A document in the letters of a headline: all capitals, or a capital on every long word. Null where the text would not keep
 * its length (`ß`), since the names' offsets would no longer hold.
 */
export function toHeadline(document: GoldDocument, style: 'capitals' | 'title'): GoldDocument | null {
  const text =
    style === 'capitals'
      ? document.text.toUpperCase()
      : document.text.replace(/(?<=^|\s)\p{Ll}(?=\p{Ll}{3})/gu, (letter) => letter.toUpperCase());
  return text.length === document.text.length ? { ...document, id: `${document.id}-${style}`, text } : null;
}
