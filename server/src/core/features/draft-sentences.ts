import type { JudgedDraft } from '../corpus/evidence.ts';
import type { Passage } from '../documents/document.ts';
import { toFile } from '../documents/places.ts';
import type { Span } from '../text/span.ts';
import { sentenceCount, sentenceSpan } from '../text/tokens.ts';

/** A sentence of a draft's prose. */
export interface DraftSentence {
  /** In the file. */
  readonly span: Span;
  /** As prose, without citations and marks. */
  readonly text: string;
  readonly passage: Passage;
}

const known = new WeakMap<JudgedDraft, readonly DraftSentence[]>();

/** All sentences of a draft in order, headings and table cells among them. */
export function draftSentences(draft: JudgedDraft): readonly DraftSentence[] {
  const found = known.get(draft) ?? readSentences(draft);
  known.set(draft, found);
  return found;
}

function readSentences({ reading }: JudgedDraft): readonly DraftSentence[] {
  const sentences = reading.readings.flatMap(({ passage, tokens }) => {
    if (tokens.count === 0) return [];
    return Array.from({ length: sentenceCount(tokens) }, (_, s) => {
      const span = sentenceSpan(tokens, s);
      return { span: toFile(passage, span), text: passage.text.slice(span.start, span.end), passage };
    });
  });
  return sentences.sort((a, b) => a.span.start - b.span.start);
}

/** The first and the last sentence that a span of the file touches, as indexes; the last one before it where it touches none. */
export function sentencesOf(
  sentences: readonly DraftSentence[],
  span: Span,
): { readonly first: number; readonly last: number } {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.span.start <= span.start) low = middle;
    else high = middle - 1;
  }
  let last = low;
  while (last + 1 < sentences.length && sentences[last + 1]!.span.start < span.end) last++;
  return { first: low, last };
}
