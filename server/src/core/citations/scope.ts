import type { Passage } from '../documents/document.ts';
import { fileSpan, toFile } from '../documents/places.ts';
import type { Span } from '../text/span.ts';
import { sentenceCount, sentenceSpan, type Tokens } from '../text/tokens.ts';

/**
 * The stretch of the draft that a citation covers: the sentence it stands in or behind (a citation after a full stop belongs
 * to that sentence), or, with `paragraph`, its whole passage where it closes it. Spans are into the file; empty where the
 * citation stands in no prose.
 */
export function scopeOf(
  citation: Span,
  readings: readonly { readonly passage: Passage; readonly tokens: Tokens }[],
  scope: 'sentence' | 'paragraph',
): Span {
  let owner: { readonly passage: Passage; readonly tokens: Tokens } | null = null;
  for (const reading of readings) {
    if (reading.passage.footnote !== null || reading.tokens.count === 0) continue;
    if (fileSpan(reading.passage).start < citation.start) owner = reading;
    else break;
  }
  if (!owner) return { start: citation.start, end: citation.start };
  const { passage, tokens } = owner;
  let found = toFile(passage, sentenceSpan(tokens, 0));
  let closes = true;
  for (let s = 1; s < sentenceCount(tokens); s++) {
    const sentence = toFile(passage, sentenceSpan(tokens, s));
    if (sentence.start < citation.start) found = sentence;
    else closes = false;
  }
  return scope === 'paragraph' && closes ? fileSpan(passage) : found;
}
