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
  const [owner, outer] = ownersOf(citation, placesOf(readings));
  if (!owner) return { start: citation.start, end: citation.start };
  const own = scopeIn(owner, citation, scope);
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

/** A passage's place in the file, and the furthest end of it and all before it. */
interface Place extends Span {
  readonly read: Read;
  readonly reach: number;
}

const placed = new WeakMap<readonly Read[], readonly Place[]>();

/** The passages with prose in order of start: asked for with every citation of a draft, made once for a reading of it. */
function placesOf(readings: readonly Read[]): readonly Place[] {
  const known = placed.get(readings);
  if (known) return known;
  const spans = readings.flatMap((read) => (read.tokens.count === 0 ? [] : { read, ...fileSpan(read.passage) }));
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let reach = 0;
  const places = spans.map((it) => {
    reach = Math.max(reach, it.end);
    return { ...it, reach };
  });
  placed.set(readings, places);
  return places;
}

/**
 * The innermost passage around the citation with the one around that, else the last one before it. A citation that opens its
 * passage, a space before the prose, is in it, unless it stands right behind another.
 */
function ownersOf(citation: Span, places: readonly Place[]): readonly Read[] {
  const around: Place[] = [];
  let before: Place | null = null;
  let opened: Place | null = null;
  for (let i = lastFrom(places, citation.end + 1); i >= 0; i--) {
    const it = places[i]!;
    if (it.reach <= citation.start && before && it.reach <= before.end) break;
    if (it.start <= citation.end && citation.start < it.end) around.push(it);
    else if (it.start === citation.end + 1) opened = it;
    else if (it.end <= citation.start && it.read.passage.footnote === null && (!before || it.end > before.end))
      before = it;
  }
  around.sort((a, b) => a.end - a.start - (b.end - b.start));
  const [inner, outer] = around;
  if (inner) return outer && contains(outer, inner) ? [inner.read, outer.read] : [inner.read];
  const owner = opened && (!before || before.end < citation.start - 1) ? opened : before;
  return owner ? [owner.read] : [];
}

/** The number of the last place that starts at or before an offset. */
function lastFrom(places: readonly Place[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
