import type { Row } from '../plain/read-rows.ts';
import type { Run } from '../prose.ts';
import { decodeEntities } from '../xml/walk-xml.ts';
import { readLabel } from './speaker-label.ts';

/** One line of a caption: who begins to speak in it, if the line says so, and the words. */
export interface CaptionLine {
  /** A name, a dash or `>>` stands before the words. */
  readonly isTurn: boolean;
  readonly speaker: string | null;
  readonly runs: readonly Run[];
}

const tag = /<\/?[^<>]*>|\{\\[^{}]*\}|&(?:amp|lt|gt|quot|apos|nbsp|lrm|rlm|#\d{1,7}|#x[\da-f]{1,6});/gi;

/** Reads a line of a caption: tags go, entities are read, `<v Ada Moss>`, “ADA MOSS:”, `>>` and a dash begin a turn. */
export function readCaptionLine({ text, from }: Row): CaptionLine {
  const voice = /^(?:<[^v<>][^<>]*>)*<v(?:\.[^\s>]*)?\s+([^<>]+)>/.exec(text);
  const sign = voice ? null : /^(?:>>+|&gt;&gt;(?:&gt;)*|[-–—](?=\s*[\p{L}"“‘]))\s*/u.exec(text);
  const start = voice?.[0].length ?? sign?.[0].length ?? 0;
  const label = voice ? null : readLabel(text.slice(start));
  const speaker = voice ? decodeEntities(voice[1] ?? '').trim() : (label?.speaker ?? null);
  const runs = readRuns(text, start + (label?.length ?? 0), from);
  return { isTurn: voice !== null || sign !== null || label !== null, speaker, runs };
}

function readRuns(text: string, start: number, from: number): readonly Run[] {
  const runs: Run[] = [];
  let at = start;
  const keep = (end: number) => {
    if (end > at) runs.push({ text: text.slice(at, end), from: from + at, size: end - at });
  };
  for (const match of text.matchAll(tag)) {
    if (match.index < start) continue;
    keep(match.index);
    const words = match[0].startsWith('&') ? decodeEntities(match[0].replace(/&nbsp;/i, ' ')) : '';
    runs.push({
      text: /^&[lr]/i.test(words) && words !== '<' ? '' : words,
      from: from + match.index,
      size: match[0].length,
    });
    at = match.index + match[0].length;
  }
  keep(text.length);
  return runs;
}
