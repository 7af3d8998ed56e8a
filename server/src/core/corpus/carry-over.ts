import type { Reading } from '../mentions/kind.ts';
import type { Mention } from '../mentions/mention.ts';
import { isSameData } from '../text/is-same-data.ts';
import { overlaps, type Span, slice } from '../text/span.ts';
import { sentenceAt, sentenceCount, sentenceSpan } from '../text/tokens.ts';
import { calculationsIn } from './calculations.ts';
import type { ReadDraft } from './judge.ts';
import type { LookUps } from './look-ups.ts';

/** Passages that changed at once, up to which they are held against each other. */
const few = 8;

/**
 * Lets what was found for a mention before an edit hold for the same mention after it, where the edit lies elsewhere in its
 * passage: what is looked up for a mention rests on its own sentence and those beside it.
 */
export function carryOver(before: ReadDraft, now: ReadDraft, lookUps: LookUps): void {
  const old = passagesApart(before, now);
  const fresh = passagesApart(now, before);
  if (old.length > few || fresh.length > few) return;
  for (const { reading, mentions } of fresh) {
    for (const mention of mentions) {
      for (const other of old) {
        const same = other.mentions.find((it) => isSame(mention, reading, it, other.reading));
        if (same) lookUps.carry(same, mention);
      }
    }
  }
}

interface ReadPassage {
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
}

/** The passages of one reading that the other does not have. */
function passagesApart({ reading }: ReadDraft, other: ReadDraft): readonly ReadPassage[] {
  const known = new Set(other.reading.readings.map((it) => it.tokens));
  return reading.readings.flatMap((it, i) =>
    known.has(it.tokens) ? [] : [{ reading: it, mentions: reading.mentions[i] ?? [] }],
  );
}

/** Whether two mentions say the same, among the same words. */
function isSame(mention: Mention, reading: Reading, other: Mention, before: Reading): boolean {
  const by = mention.start - other.start;
  if (mention.text !== other.text || !isSameShifted(mention, other, by)) return false;
  if (reading.date !== before.date || reading.english !== before.english) return false;
  const here = around(mention, reading);
  const there = around(other, before);
  const [window, its] = [join(here), join(there)];
  if (!isSameShifted(here, there, by) || slice(reading.passage.text, window) !== slice(before.passage.text, its))
    return false;
  const found = reading.found.filter((it) => overlaps(it, window));
  const others = before.found.filter((it) => overlaps(it, its));
  return isSameShifted(found, others, by) && restsOnSentences(mention, reading, before, by);
}

/** Whether no more than the sentences beside it matters for a mention. */
function restsOnSentences(mention: Mention, reading: Reading, before: Reading, by: number): boolean {
  // A calculation is looked for in the whole passage.
  if (mention.kind === 'figure')
    return calculationsIn(reading.tokens, sentenceAt(reading.tokens, mention.start)).size === 0;
  // Whoever is named in the passage may speak, and what differs is told by its place.
  if (mention.kind === 'quotation') return by === 0 && isSameData(namesIn(reading), namesIn(before));
  return true;
}

function namesIn({ found }: Reading): readonly string[] {
  return found.flatMap((it) => (it.kind === 'name' ? `${it.type} ${it.text} ${it.full}` : []));
}

/** The sentences of a mention and those beside them. */
function around({ start, end }: Mention, { tokens }: Reading): readonly Span[] {
  const first = Math.max(0, sentenceAt(tokens, start) - 1);
  const last = Math.min(sentenceCount(tokens) - 1, sentenceAt(tokens, Math.max(start, end - 1)) + 1);
  return Array.from({ length: last - first + 1 }, (_, i) => sentenceSpan(tokens, first + i));
}

function join(sentences: readonly Span[]): Span {
  return { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
}

/** Whether two values of plain data say the same, but for their places, of which one's lie further by so many. */
function isSameShifted(a: unknown, b: unknown, by: number): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((it, i) => isSameShifted(it, b[i], by));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => {
    const [x, y] = [left[key], right[key]];
    return (key === 'start' || key === 'end') && typeof x === 'number' && typeof y === 'number'
      ? x === y + by
      : isSameShifted(x, y, by);
  });
}
