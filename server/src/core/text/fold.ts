import type { Span } from './span.ts';

/** A text as it is compared, with the way back. */
export interface Folded {
  readonly text: string;
  /** The offset in the original of each character of `text`, closed by the original's length; null where the offsets are equal. */
  readonly offsets: Int32Array | null;
}

/**
 * Folds what the same words may differ in: case, accents, the shape of quotation marks, dashes, spaces and ligatures;
 * characters without width and soft hyphens are dropped. The number of spaces is kept.
 */
export function fold(text: string): Folded {
  if (isPlain(text)) return { text: text.toLowerCase(), offsets: null };
  const offsets: number[] = [];
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const it = foldCharacter(text.charCodeAt(at));
    for (let i = 0; i < it.length; i++) offsets.push(at);
    result += it;
  }
  offsets.push(text.length);
  return { text: result, offsets: Int32Array.from(offsets) };
}

/** Folds a text that needs no way back: a word, a key. */
export function foldText(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  let result = '';
  for (let at = 0; at < text.length; at++) result += foldCharacter(text.charCodeAt(at));
  return result;
}

/** The span of the original that a span of the folded text came from. */
export function unfold(folded: Folded, span: Span): Span {
  const { offsets } = folded;
  if (!offsets) return { start: span.start, end: span.end };
  const start = offsets[span.start] ?? 0;
  if (span.end <= span.start) return { start, end: start };
  // One character may have become several, and others none: the end lies just behind the one that the last came from.
  return { start, end: (offsets[span.end - 1] ?? start) + 1 };
}

/** ASCII without anything to fold but case. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 126 || code < 32 || code === 96) return false;
  }
  return true;
}

const cache = new Map<number, string>();

function foldCharacter(code: number): string {
  if (code < 128 && code > 32 && code !== 96)
    return code > 64 && code < 91 ? String.fromCharCode(code + 32) : String.fromCharCode(code);
  const known = cache.get(code);
  if (known !== undefined) return known;
  const folded = foldOnce(String.fromCharCode(code));
  cache.set(code, folded);
  return folded;
}

// Letters that Unicode does not decompose.
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  þ: 'th',
  Þ: 'th',
  ħ: 'h',
  Ħ: 'h',
  ı: 'i',
  İ: 'i',
  ŋ: 'n',
  Ŋ: 'n',
  ŧ: 't',
  Ŧ: 't',
  ĸ: 'k',
  ə: 'a',
  Ə: 'a',
};

function foldOnce(it: string): string {
  if (isDropped(it.charCodeAt(0))) return '';
  if (/[\s\x00-\x1f\x7f-\x9f]/.test(it)) return ' ';
  if (/[`´‘’‚‛′ʹʻʼʽˈ‹›＇]/.test(it)) return "'";
  if (/[“”„‟″«»＂〝〞]/.test(it)) return '"';
  if (/[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/.test(it)) return '-';
  const letter = letters[it];
  if (letter) return letter;
  // Latin, Greek and Cyrillic with accents, ligatures, full-width and other compatible forms; other scripts keep their letters.
  if (/[\u00a0-\u0482\u048a-\u052f\u1d00-\u1fff\u2000-\u218f\ufb00-\ufb06\uff01-\uff5e]/.test(it))
    return it
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase();
  return it.toLowerCase();
}

/** Accents that stand alone, soft hyphens, and characters without width: joiners, direction marks, variation selectors, byte order marks. */
function isDropped(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xad ||
    code === 0x180e ||
    code === 0xfeff
  );
}
