import type { Document } from '../document.ts';
import { addStatements, fieldOf, noMetadata, type Statement } from '../metadata.ts';
import { type Row, readRows } from '../plain/read-rows.ts';
import { type Cue, clockTime, secondsOf } from './cue.ts';
import { joinCues } from './join-cues.ts';
import { readCaptionLine } from './read-caption-line.ts';

const timing = /^((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})(?:\s.*)?$/;

/** Reads subtitles, SubRip's or WebVTT's: what is said, by whom and when; styles, regions and numbers of cues are no words. */
export function readCaptions(format: string, text: string): Document {
  const rows = readRows(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const cues: Cue[] = [];
  const statements: Statement[] = [];
  let above: readonly Row[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const times = timing.exec(row.text);
    if (times) {
      const end = endOfCue(rows, at + 1);
      const own = rows.slice(at + 1, end);
      cues.push(...cuesOf(withoutRepeated(own, above), times[1] ?? '', times[2] ?? '', cues.at(-1)?.speaker ?? null));
      above = own;
      at = end - 1;
    } else if (cues.length === 0) statements.push(...statementOf(row.text));
  }
  const passages = joinCues(cues);
  return {
    format,
    metadata: addStatements({ ...noMetadata, marks: { kind: 'transcript' } }, statements),
    passages,
    markup: [],
    problems:
      passages.length > 0 ? [] : ['it holds no words under a line with two times, 00:00:01.000 --> 00:00:04.000'],
  };
}

/** “WEBVTT - Title”, and “NOTE Date: …” or “Date: …” above the first cue. */
function statementOf(line: string): readonly Statement[] {
  const title = /^WEBVTT[\s–—:-]+(\S.*)$/.exec(line)?.[1];
  if (title) return [{ field: 'title', value: title, found: 'first line' }];
  const pair = /^(?:NOTE\s+)?([A-Za-z][A-Za-z -]{2,20}):\s*(\S.*)$/.exec(line);
  const field = pair?.[1] ? fieldOf(pair[1]) : null;
  return field && pair?.[2] ? [{ field, value: pair[2], found: 'header' }] : [];
}

/** A cue ends at a blank line; where that is missing, before the next timing and the number above it. */
function endOfCue(rows: readonly Row[], from: number): number {
  let end = from;
  for (; end < rows.length; end++) {
    const row = rows[end]!;
    const isNext = timing.test(rows[end + 1]?.text ?? '');
    if (row.isFirst || timing.test(row.text) || (/^\d+$/.test(row.text) && isNext)) break;
  }
  return end;
}

/** Captions that roll up show the line before once more above the new one. */
function withoutRepeated(rows: readonly Row[], above: readonly Row[]): readonly Row[] {
  const last = above.at(-1)?.text;
  return last !== undefined && rows[0]?.text === last ? rows.slice(1) : rows;
}

/** The words of one timing, one cue a speaker; lines that name nobody go on with the words of the speaker before. */
function cuesOf(rows: readonly Row[], from: string, to: string, speaking: string | null): readonly Cue[] {
  const times = { time: clockTime(secondsOf(from)), from: secondsOf(from), to: secondsOf(to) };
  const cues: Cue[] = [];
  let speaker = speaking;
  for (const row of rows) {
    const line = readCaptionLine(row);
    if (line.isTurn) speaker = line.speaker;
    const last = cues.at(-1);
    if (last && !line.isTurn) cues[cues.length - 1] = { ...last, runs: [...last.runs, space(row), ...line.runs] };
    else cues.push({ ...times, speaker, isTurn: line.isTurn, runs: line.runs, line: row.line });
  }
  return cues.filter((it) => it.runs.some((run) => /\S/.test(run.text)));
}

function space(row: Row): { readonly text: string; readonly from: number; readonly size: number } {
  return { text: ' ', from: row.from - 1, size: 1 };
}
