import type { Passage } from '../documents/document.ts';
import { fileSpan, toFile } from '../documents/places.ts';
import { contains, type Span } from '../text/span.ts';
import { sentenceCount, sentenceSpan, type Tokens } from '../text/tokens.ts';

interface Read {
  readonly passage: Passage;
  readonly tokens: Tokens;
}

/**
 * The stretch of the draft that a citation covers: the sentence it stands in or behind (a citation after a full stop belongs
 * to that sentence), or, with `paragraph`, its whole passage where it closes it. One in an inline footnote covers what it says
 * and the sentence that the footnote is for. Spans are into the file; empty where the citation stands in no prose.
 */
export function scopeOf(citation: Span, readings: readonly Read[], scope: 'sentence' | 'paragraph'): Span {
  const owner = ownerOf(citation, readings);
  if (!owner) return { start: citation.start, end: citation.start };
  const own = scopeIn(owner, citation, scope);
  const inner = fileSpan(owner.passage);
  const outer = readings.find((it) => it !== owner && it.tokens.count > 0 && holds(it, citation) && holds(it, inner));
  if (!outer) return own;
  const around = scopeIn(outer, citation, scope);
  return { start: Math.min(own.start, around.start), end: Math.max(own.end, around.end) };
}

function scopeIn({ passage, tokens }: Read, citation: Span, scope: 'sentence' | 'paragraph'): Span {
  let found = toFile(passage, sentenceSpan(tokens, 0));
  for (let s = 1; s < sentenceCount(tokens); s++) {
    const sentence = toFile(passage, sentenceSpan(tokens, s));
    if (sentence.start >= citation.start) break;
    found = sentence;
  }
  const closes = toFile(passage, sentenceSpan(tokens, sentenceCount(tokens) - 1)).end <= citation.end + 1;
  return scope === 'paragraph' && closes ? fileSpan(passage) : found;
}

function holds({ passage }: Read, span: Span): boolean {
  return contains(fileSpan(passage), span);
}

/**
 * The innermost passage around the citation, else the last one before it. A citation that opens its passage, a space before the
 * prose, is in it, unless it stands right behind another.
 */
function ownerOf(citation: Span, readings: readonly Read[]): Read | null {
  let around: { readonly read: Read; readonly size: number } | null = null;
  let before: { readonly read: Read; readonly end: number } | null = null;
  let opened: Read | null = null;
  for (const read of readings) {
    if (read.tokens.count === 0) continue;
    const { start, end } = fileSpan(read.passage);
    if (start <= citation.end && citation.start < end) {
      if (!around || end - start < around.size) around = { read, size: end - start };
    } else if (start === citation.end + 1) opened = read;
    else if (end <= citation.start && read.passage.footnote === null && (!before || end >= before.end))
      before = { read, end };
  }
  if (around) return around.read;
  return opened && (!before || before.end < citation.start - 1) ? opened : (before?.read ?? null);
}
