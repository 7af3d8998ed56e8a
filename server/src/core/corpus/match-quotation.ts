import { comparePeople } from '../mentions/names/compare-names.ts';
import { align, alignWithin, countChanges, type Hunk } from '../text/align.ts';
import { numberOf } from '../text/canonical-word.ts';
import type { QuotedWords } from '../text/quoted-words.ts';
import type { Span } from '../text/span.ts';
import type { Quoted } from './quoted.ts';

/** Words of the quotation that a source has otherwise; spans are indices of words. */
export interface WordChange {
  readonly draft: Span;
  readonly source: Span;
}

/** Where a quotation comes nearest to a source's words. */
export interface QuotationMatch {
  /** Indices of the source's words from the first to the last that answer to the quotation. */
  readonly source: Span;
  readonly changes: readonly WordChange[];
  /** Words that differ: of each change, the longer side. */
  readonly count: number;
}

/** Words left out at square brackets, at most. */
const bracketReach = 8;

/** Words of a stretch between ellipses, from which it is looked for by itself. */
const segmentLength = 3;

/**
 * The stretch of a source's words that a quotation comes nearest to, or null where nothing is like it. `isAside` says which of
 * the source's words count for nothing (those it has in square brackets itself). Number words, spellings of one name and
 * words written together or apart do not differ.
 */
export function matchQuotation(
  quoted: Quoted,
  source: QuotedWords,
  isAside: (word: number) => boolean,
  names: (draft: number, source: number) => boolean,
): QuotationMatch | null {
  let from = 0;
  let first = -1;
  const changes: WordChange[] = [];
  for (const segment of segmentsOf(quoted)) {
    const words = quoted.texts.slice(segment.start, segment.end);
    const window = windowOf(source.texts, words, from);
    if (!window) return null;
    const spans = alignEdges(source.texts, window, words).map((it) => shift(it, 0, segment.start));
    const [head] = spans;
    const tail = spans.at(-1);
    if (!head || !tail) return null;
    for (const hunk of spans) changes.push(...changesOf(hunk, quoted, source, isAside, names));
    if (first < 0) first = head.a.start;
    from = tail.a.end;
  }
  const count = changes.reduce((sum, it) => sum + Math.max(length(it.draft), length(it.source)), 0);
  return { source: { start: first, end: from }, changes, count };
}

/** The stretches between ellipses; short ones stay with the one before, their ellipsis a gap like any other. */
function segmentsOf({ texts, ellipses }: Quoted): readonly Span[] {
  const segments: Span[] = [];
  let start = 0;
  for (const at of [...ellipses, texts.length].sort((a, b) => a - b)) {
    if (at - start < segmentLength && at < texts.length) continue;
    if (at > start) segments.push({ start, end: at });
    start = at;
  }
  const last = segments.at(-1);
  const before = segments.at(-2);
  if (last && before && length(last) < segmentLength) segments.splice(-2, 2, { start: before.start, end: last.end });
  return segments;
}

/** The part of a source in which most pairs of neighbouring words are the quotation's; null where none is. */
function windowOf(source: readonly string[], words: readonly string[], from: number): Span | null {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < words.length; i++) pairs.add(`${words[i]} ${words[i + 1]}`);
  const own = new Set(words);
  const hits: number[] = [];
  for (let i = from; i < source.length; i++) {
    if (!own.has(source[i]!)) continue;
    if (words.length === 1 || (own.has(source[i + 1]!) && pairs.has(`${source[i]} ${source[i + 1]}`))) hits.push(i);
  }
  const reach = Math.ceil(words.length * 1.5) + 10;
  let best = -1;
  let most = 0;
  for (let low = 0, high = 0; low < hits.length; low++) {
    while (high < hits.length && hits[high]! - hits[low]! < reach) high++;
    if (high - low > most) {
      most = high - low;
      best = low;
    }
  }
  if (best < 0) return null;
  const at = hits[best]!;
  return {
    start: Math.max(from, at - words.length - 10),
    end: Math.min(source.length, at + reach + words.length + 10),
  };
}

/** Words a quotation's first or last word may stand from where the cheapest alignment begins or ends. */
const edgeReach = 3;

/**
 * Aligns words with the stretch of a window they come nearest to. Where it costs nothing, the stretch begins and ends with the
 * quotation's own first and last word: “a long road” for “a very long road” lacks a word and changes none.
 */
function alignEdges(source: readonly string[], window: Span, words: readonly string[]): readonly Hunk[] {
  const nearest = alignWithin(source.slice(window.start, window.end), words).map((it) => shift(it, window.start, 0));
  const [head] = nearest;
  const tail = nearest.at(-1);
  if (!head || !tail) return nearest;
  let { start } = head.a;
  let { end } = tail.a;
  if (head.kind !== 'equal')
    for (let i = 1; i <= edgeReach; i++) if (start === head.a.start && source[start - i] === words[0]) start -= i;
  if (tail.kind !== 'equal')
    for (let i = 0; i < edgeReach; i++) if (end === tail.a.end && source[end + i] === words.at(-1)) end += i + 1;
  if (start === head.a.start && end === tail.a.end) return nearest;
  const wider = align(source.slice(start, end), words).map((it) => shift(it, start, 0));
  return countChanges(wider) <= countChanges(nearest) ? wider : nearest;
}

function shift(hunk: Hunk, source: number, draft: number): Hunk {
  const a = { start: hunk.a.start + source, end: hunk.a.end + source };
  const b = { start: hunk.b.start + draft, end: hunk.b.end + draft };
  return { kind: hunk.kind, a, b };
}

function changesOf(
  { kind, a, b }: Hunk,
  quoted: Quoted,
  source: QuotedWords,
  isAside: (word: number) => boolean,
  names: (draft: number, source: number) => boolean,
): readonly WordChange[] {
  if (kind === 'equal') return [];
  const theirs = source.texts.slice(a.start, a.end);
  const ours = quoted.texts.slice(b.start, b.end);
  if (ours.join('') === theirs.join('')) return [];
  const value = numberOf(ours);
  if (value !== null && value === numberOf(theirs)) return [];
  if (isLeftOut(a, b, quoted) || (ours.length === 0 && range(a).every(isAside))) return [];
  if (theirs.length !== ours.length) return trim({ draft: b, source: a }, quoted, source, isAside);
  return ours.flatMap((it, i) => {
    if (it === theirs[i] || names(b.start + i, a.start + i)) return [];
    const draft = { start: b.start + i, end: b.start + i + 1 };
    return { draft, source: { start: a.start + i, end: a.start + i + 1 } };
  });
}

/** Words that an ellipsis or square brackets stand for. */
function isLeftOut(source: Span, draft: Span, quoted: Quoted): boolean {
  if (draft.end > draft.start || !quoted.gaps.has(draft.start)) return false;
  return quoted.ellipses.has(draft.start) || length(source) <= bracketReach;
}

/** A change without the equal words at its edges once asides are left out. */
function trim(
  change: WordChange,
  quoted: Quoted,
  source: QuotedWords,
  isAside: (word: number) => boolean,
): readonly WordChange[] {
  const theirs = range(change.source).filter((it) => !isAside(it));
  const ours = range(change.draft);
  if (ours.map((it) => quoted.texts[it]).join('') === theirs.map((it) => source.texts[it]).join('')) return [];
  return [change];
}

/** Whether two capitalised words are spellings of one name. */
export function isOneName(a: string, b: string): boolean {
  if (!/^\p{Lu}/u.test(a) || !/^\p{Lu}/u.test(b)) return false;
  const [left, right] = [a, b].map((it) => it.replace(/['’]s$/, ''));
  return comparePeople(left!, right!).relation === 'same';
}

function range({ start, end }: Span): readonly number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

function length({ start, end }: Span): number {
  return end - start;
}
