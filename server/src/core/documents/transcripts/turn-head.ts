import { clockTime, secondsOf } from './cue.ts';
import { isName, readLabel } from './speaker-label.ts';

/** The opening of a turn in a typed transcript, and how many letters of its line it takes. */
export interface TurnHead {
  readonly time: string;
  readonly seconds: number;
  readonly speaker: string | null;
  /** Where the words begin; the line's length where they stand below. */
  readonly length: number;
  /** In brackets, or with hours: hardly anything but the time of a recording. */
  readonly isPlain: boolean;
}

const time = '(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?';
const range = `(${time})(?:\\s*(?:-->|[-–—])\\s*${time})?`;
const stamp = `(?:\\[${range}\\]|\\(${range}\\)|${range}(?![\\d:]|\\s*[ap]\\.?m))`;
const timeFirst = new RegExp(`^${stamp}(?:\\s*[-–—|:]\\s+|\\s+|$)`, 'i');
const nameFirst = new RegExp(
  `^(?:\\[([^\\]]{2,60})\\]|(.{2,60}?)):?\\s*[-–—|•,]?\\s*${stamp}(?:\\s*[-–—|:]\\s*|\\s+|$)`,
  'i',
);

/**
 * Reads how a line opens a turn, in the ways that transcription services export: `[00:12:34] ADA MOSS:`, `00:12:34 Ada Moss`,
 * `Ada Moss  12:34`, `Ada Moss (12:34):`, `Speaker 1: [00:12:34]`. Null for any other line.
 */
export function readTurnHead(line: string): TurnHead | null {
  const first = timeFirst.exec(line);
  if (first) {
    const label = readLabel(line.slice(first[0].length));
    if (label) return head(first, label.speaker, first[0].length + label.length);
    const rest = line.slice(first[0].length).replace(/:$/, '');
    if (isName(rest)) return head(first, rest, line.length);
    // A time that nobody is named behind must be one beyond doubt.
    return rest === '' || /^[[(]/.test(line) ? head(first, null, first[0].length) : null;
  }
  const second = nameFirst.exec(line);
  const speaker = (second?.[1] ?? second?.[2] ?? '').replace(/:$/, '').trim();
  return second && isName(speaker) ? head(second, speaker, second[0].length) : null;
}

function head(match: RegExpExecArray, speaker: string | null, length: number): TurnHead | null {
  const written = match.findLast((it) => it !== undefined && new RegExp(`^${time}$`).test(it)) ?? '';
  const seconds = secondsOf(written);
  const isPlain = /[[(]/.test(match[0]) || written.split(':').length > 2;
  return { time: clockTime(seconds), seconds, speaker, length, isPlain };
}

/** A time in square brackets inside the words. */
export const stampInside = new RegExp(`\\s*\\[(${time})\\]\\s*`, 'g');
