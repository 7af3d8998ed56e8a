import { cutSpans } from '../cut.ts';
import type { Passage } from '../document.ts';
import { isByline } from '../head.ts';
import type { Statement } from '../metadata.ts';
import { toFile } from '../places.ts';
import { dayPattern } from '../stated-date.ts';
import { clockTime, secondsOf } from './cue.ts';
import { readTurnHead, stampInside, type TurnHead } from './turn-head.ts';

/** A typed transcript: what stands above its first turn, its turns, and what the lines above state. */
export interface Turns {
  readonly above: readonly Passage[];
  readonly turns: readonly Passage[];
  readonly statements: readonly Statement[];
}

/** A recording begins at zero: a first time later than this is the time of day of a programme. */
const latestStart = 300;
/** Lines that may stand above the first turn. */
const longestHead = 30;

/**
 * Reads passages as turns, each with its time and speaker, where they are those of a transcript: at least two lines that open a
 * turn, in the order of their times, with words behind them. Null for any other text. Times are places and no words.
 */
export function readTurns(passages: readonly Passage[]): Turns | null {
  const heads = passages.map((it) => (it.role === 'table' || it.footnote !== null ? null : readTurnHead(it.text)));
  const first = heads.findIndex((it) => it !== null);
  if (first < 0 || first > longestHead || !areTurns(passages, heads)) return null;
  const turns: Passage[] = [];
  let time: string | null = null;
  let speaker: string | null = null;
  for (const [i, passage] of passages.entries()) {
    if (i < first) continue;
    if (passage.footnote !== null) {
      turns.push(passage);
      continue;
    }
    const head = heads[i] ?? null;
    // A time alone goes on with the words of the one who speaks.
    time = head?.time ?? time;
    speaker = head?.speaker ?? speaker;
    const words = head ? cutSpans(passage, [toFile(passage, { start: 0, end: head.length })]) : passage;
    const parts = splitAtStamps({ ...words, role: 'turn', time, speaker });
    time = parts.at(-1)?.time ?? time;
    turns.push(...parts);
  }
  return { ...readAbove(passages.slice(0, first)), turns: turns.filter((it) => it.text !== '') };
}

function areTurns(passages: readonly Passage[], heads: readonly (TurnHead | null)[]): boolean {
  const found = heads.filter((it) => it !== null);
  const [first] = found;
  if (!first || found.length < 2 || first.seconds > latestStart) return false;
  const falling = found.filter((it, i) => it.seconds < (found[i - 1]?.seconds ?? 0)).length;
  if (falling > found.length * 0.1) return false;
  const withWords = heads.filter((it, i) => {
    if (!it) return false;
    const below = passages[i + 1];
    return it.length < (passages[i]?.text.length ?? 0) || (below !== undefined && !heads[i + 1]);
  }).length;
  return withWords >= found.length * 0.6;
}

/** Cuts times in square brackets out of a turn; behind a full stop they begin a passage of their own time. */
function splitAtStamps(turn: Passage): readonly Passage[] {
  const stamps = [...turn.text.matchAll(stampInside)];
  if (stamps.length === 0) return [turn];
  const parts: Passage[] = [];
  const removed = stamps.map((it) => toFile(turn, { start: it.index, end: it.index + it[0].trimEnd().length }));
  let from = 0;
  let at = turn.time;
  for (const stamp of stamps) {
    const isBreak = stamp.index === 0 || /[.!?…]["'”’»)\]]*$/.test(turn.text.slice(0, stamp.index));
    if (!isBreak) continue;
    parts.push(partOf(from, stamp.index, at));
    from = stamp.index;
    at = clockTime(secondsOf(stamp[1] ?? '0'));
  }
  parts.push(partOf(from, turn.text.length, at));
  return parts;

  function partOf(start: number, end: number, when: string | null): Passage {
    const outside = [
      ...(start > 0 ? [toFile(turn, { start: 0, end: start })] : []),
      ...removed,
      ...(end < turn.text.length ? [toFile(turn, { start: end, end: turn.text.length })] : []),
    ];
    return {
      ...cutSpans(
        turn,
        outside.sort((a, b) => a.start - b.start),
      ),
      time: when,
    };
  }
}

const dateWithLength = new RegExp(`^(${dayPattern})[ ,•|·–—-]+(?:at )?\\d{1,2}:\\d{2}.*$`, 'i');
const listed = /^(?:summary keywords|keywords|speakers?|participants|attendees|transcript|recording)\s*:?$/i;

/** Lines above the first turn that are none of its words: the day and length of the recording, its keywords and speakers. */
function readAbove(passages: readonly Passage[]): Pick<Turns, 'above' | 'statements'> {
  const statements: Statement[] = [];
  const above = passages.map((passage, i): Passage => {
    const date = dateWithLength.exec(passage.text)?.[1];
    if (date) statements.push({ field: 'date', value: date, found: 'line of its own' });
    if (i === 0 && passage.role === 'body' && isTitle(passage.text)) return { ...passage, role: 'title' };
    const isList = listed.test(passage.text) || listed.test(passages[i - 1]?.text ?? '');
    return date || isList || /^(?:duration|length|recorded|speakers?|participants):/i.test(passage.text)
      ? { ...passage, role: 'byline' }
      : passage;
  });
  return { above, statements };
}

function isTitle(text: string): boolean {
  return (
    text.length <= 120 && !/[.,;:…]$/.test(text) && !isByline(text) && !dateWithLength.test(text) && !listed.test(text)
  );
}
