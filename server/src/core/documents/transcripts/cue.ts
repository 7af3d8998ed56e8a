import type { Run } from '../prose.ts';

/** Words that were said at one time, as subtitles or a recording's transcript have them. */
export interface Cue {
  /** When they begin, `00:12:34`. */
  readonly time: string;
  /** The same and their end, in seconds; the end is that of the next cue where the file has none. */
  readonly from: number;
  readonly to: number;
  /** Who says them; null where the file does not say. */
  readonly speaker: string | null;
  /** Whether somebody else may have begun to speak: a name, a dash or `>>` stands before the words. */
  readonly isTurn: boolean;
  readonly runs: readonly Run[];
  /** Line of the file, from 1. */
  readonly line: number;
}

/** A time of a recording as `00:12:34`, from hours, minutes and seconds. */
export function clockTime(seconds: number): string {
  const whole = Math.floor(seconds);
  return [whole / 3600, (whole / 60) % 60, whole % 60].map((it) => String(Math.floor(it)).padStart(2, '0')).join(':');
}

/** The seconds of `1:02:03.450`, `02:03,45` or `2:03`. */
export function secondsOf(time: string): number {
  return time
    .replace(',', '.')
    .split(':')
    .reduce((sum, it) => sum * 60 + Number(it), 0);
}
