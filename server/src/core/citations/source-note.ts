import type { Known, Note } from './citation.ts';
import { isLocator } from './quotable.ts';

/** What stands behind `source:` in a comment: a source's key, or words that settle something. */
export type SourceNote =
  | {
      readonly kind: 'citation';
      readonly key: string;
      /** Where the key stands in the comment's text, and its length there. */
      readonly at: number;
      readonly length: number;
      readonly locator: string | null;
      readonly passage: string | null;
    }
  | { readonly kind: 'note'; readonly label: Note['label']; readonly text: string; readonly settles: string | null };

const labels = ['own reporting', 'background', 'checked', 'confidential', 'calculation'] as const;

/** Whether a comment is a source note, and so goes when notes are stripped. */
export function isSourceNote(comment: string): boolean {
  return /^\s*source:/i.test(comment);
}

/**
 * Reads the text of a comment; null where it is not `source: …`. A key that a source has is a citation, with its place and the
 * passage it quotes; so is a single word, which then names no source; more words are a free note.
 */
export function readSourceNote(comment: string, known: Known): SourceNote | null {
  const opening = /^\s*source:\s*/i.exec(comment);
  if (!opening) return null;
  const at = opening[0].length;
  const content = comment.slice(at).trimEnd();
  if (content === '') return null;
  const label = labels.find(
    (it) => content.toLowerCase().startsWith(it) && !/^[\p{L}\p{N}_-]/u.test(content.slice(it.length)),
  );
  if (label && !known.isKey(content)) {
    const { words, quoted } = splitQuoted(content.slice(label.length));
    return { kind: 'note', label, text: words, settles: label === 'calculation' ? null : quoted };
  }
  const key = keyAtHead(content, known);
  if (key === null) {
    const { words, quoted } = splitQuoted(content);
    return { kind: 'note', label: 'free', text: words, settles: quoted };
  }
  const { words, quoted } = splitQuoted(content.slice(key.length));
  return { kind: 'citation', key: plain(key), at, length: key.length, locator: words || null, passage: quoted };
}

/** The text of a comment that cites: `source: key, p. 3, "passage"`. */
export function writeSourceNote(key: string, locator: string | null, passage: string | null): string {
  return [`source: ${key}`, locator, passage === null ? null : `"${passage}"`].filter((it) => it !== null).join(', ');
}

/** The longest head that is a key, ending where its place or passage begins or at a comma; else a single word. */
function keyAtHead(content: string, known: Known): string | null {
  const ends = [content.length, ...[...content.matchAll(/\s*[,;:]/g)].map((it) => it.index).reverse()];
  for (const end of ends) {
    const head = content.slice(0, end);
    if (known.isKey(plain(head))) return head;
  }
  const word = /^[^\s,;:"“]+/.exec(content)?.[0] ?? '';
  const rest = content.slice(word.length).replace(/^[,;:]?\s*/, '');
  return word !== '' && (rest === '' || /^["“]/.test(rest) || isLocator(rest)) ? word : null;
}

/** Words before the quotation at the end, without the comma or colon between, and the quotation. */
function splitQuoted(content: string): { readonly words: string; readonly quoted: string | null } {
  const match = /(?:^|[\s,:;])["“](.*)["”]$/s.exec(content);
  const words = (match ? content.slice(0, match.index) : content).replace(/^[\s,:;]+|[\s,:;]+$/g, '');
  return { words: plain(words), quoted: match ? plain(match[1] ?? '') || null : null };
}

/** Words of a comment as they are meant: wrapped lines joined, pipes that a table made escape. */
function plain(words: string): string {
  return words.replace(/\\\|/g, '|').replace(/\s+/g, ' ').trim();
}
