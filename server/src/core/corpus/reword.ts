import type { Edit } from '../text/edit.ts';
import type { QuotedWords } from '../text/quoted-words.ts';
import type { QuotationMatch } from './match-quotation.ts';
import type { Quoted } from './quoted.ts';

/** Edits, into the draft's passage, that give a quotation the source's words where they differ, and touch nothing else. */
export function rewordingOf(
  match: QuotationMatch,
  quoted: Quoted,
  source: QuotedWords,
  draftText: string,
  sourceText: string,
): readonly Edit[] {
  return match.changes.map(({ draft, source: theirs }) => {
    const first = source.spans[theirs.start];
    const last = source.spans[theirs.end - 1];
    const words = first && last && theirs.end > theirs.start ? sourceText.slice(first.start, last.end) : '';
    const before = quoted.spans[draft.start - 1];
    const from = quoted.spans[draft.start];
    const to = quoted.spans[draft.end - 1];
    if (draft.end > draft.start && from && to) {
      if (words !== '')
        return { start: from.start, end: to.end, newText: capitalised(words, draftText[from.start]!, draft.start) };
      const after = quoted.spans[draft.end];
      return before || !after
        ? { start: before?.end ?? from.start, end: to.end, newText: '' }
        : { start: from.start, end: after.start, newText: '' };
    }
    if (before) return { start: before.end, end: before.end, newText: ` ${words}` };
    const at = from?.start ?? 0;
    return { start: at, end: at, newText: `${words} ` };
  });
}

/** A quotation's first word keeps the draft's capital: its case is the sentence's. */
function capitalised(words: string, first: string, at: number): string {
  if (at > 0 || !/\p{L}/u.test(first)) return words;
  const isUpper = first !== first.toLowerCase();
  return isUpper ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
