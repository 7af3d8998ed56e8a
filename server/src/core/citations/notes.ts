import type { Edit } from '../text/edit.ts';
import type { CitedDraft, Note } from './citation.ts';
import { writeComment } from './comment-style.ts';
import { insertionAfter } from './insertion.ts';
import { quotable } from './quotable.ts';

/** What a note does to one mention of its sentence. */
export type Settled = 'all' | 'absence' | 'nothing';

/**
 * What a note that stands behind a sentence settles about words of that sentence. A note that quotes words settles everything
 * about what overlaps them, for as long as the sentence says so; one that quotes nothing settles absences alone, never a
 * contradiction; a calculation is worked out and settles nothing by itself.
 */
export function settledBy(
  note: Note,
  sentence: string,
  words: { readonly start: number; readonly end: number },
): Settled {
  if (note.label === 'calculation') return 'nothing';
  if (note.settles === null) return 'absence';
  const quoted = fold(note.settles);
  const { text, offsets } = foldWithOffsets(sentence);
  for (let at = text.indexOf(quoted); quoted !== '' && at >= 0; at = text.indexOf(quoted, at + 1)) {
    const start = offsets[at] ?? 0;
    const end = (offsets[at + quoted.length - 1] ?? 0) + 1;
    if (start < words.end && words.start < end) return 'all';
  }
  return 'nothing';
}

/** An insertion of a note after the sentence that ends at `at`, quoting the words it settles; null where none may stand. */
export function writeNote(
  draft: CitedDraft,
  at: number,
  label: 'own reporting' | 'background' | 'checked',
  settles: string,
): Edit | null {
  const insertion = insertionAfter(draft, at);
  if (!insertion) return null;
  const comment = writeComment('note', noteContent(label, settles), insertion.inTable);
  return { start: insertion.at, end: insertion.at, newText: ` ${comment}` };
}

/** The text of such a note, `source: checked: "26 soldiers"`, or of one on its whole sentence, `source: checked`. */
export function noteContent(label: Note['label'], settles: string | null): string {
  return settles === null ? `source: ${label}` : `source: ${label}: "${quotable(settles)}"`;
}

function fold(words: string): string {
  return foldWithOffsets(quotable(words)).text.trim();
}

/** Case, quotation marks, dashes, blanks and emphasis do not tell two wordings apart; `offsets[i]` is where letter i stood. */
function foldWithOffsets(words: string): { readonly text: string; readonly offsets: readonly number[] } {
  let text = '';
  const offsets: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const letter = (words[i] ?? '').toLowerCase();
    const plain = /\s/.test(letter)
      ? ' '
      : /["“”„«»]/.test(letter)
        ? '"'
        : /['‘’]/.test(letter)
          ? "'"
          : /[-–—]/.test(letter)
            ? '-'
            : letter;
    if (/[*_]/.test(plain) || plain.length !== 1) continue;
    if (plain === ' ' && (text === '' || text.endsWith(' '))) continue;
    if (plain === '-' && text.endsWith('-')) continue;
    text += plain;
    offsets.push(i);
  }
  return { text, offsets };
}
