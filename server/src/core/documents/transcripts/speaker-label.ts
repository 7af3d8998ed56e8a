import { latePattern } from '../late-pattern.ts';

/** Who speaks, as a transcript writes it before the words: “ADA MOSS:”, “Mayor Rook (by phone):”, “Speaker 2:”. */
export interface SpeakerLabel {
  readonly speaker: string;
  /** Letters of the label with the space behind it. */
  readonly length: number;
}

const part = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const name = `${part}(?: (?:${part}|de|da|del|van|von|der|den|bin|al|la|le|\\d{1,3})){0,5}`;
const label = latePattern(`^(?:\\[(${name})\\]|(${name}))(?: ?\\([^()]{1,40}\\))?:\\s+(?=\\S)`, 'u');

/** Words that open a sentence with a colon and are nobody. */
const nobody =
  /^(?:note|notes|source|sources|update|warning|correction|editor'?s note|music|question|answer|e\.g|i\.e|nb|ps|re|fact|example|result|results|conclusion|summary|date|time|title|subject|location|place|topic|duration|recorded|participants|present|attendees|speakers?|transcript|url|https?)$/i;

/** Reads the label that a line opens with; null where it opens with words. */
export function readLabel(text: string): SpeakerLabel | null {
  const match = label().exec(text);
  const speaker = match?.[1] ?? match?.[2] ?? '';
  return match && speaker.length <= 60 && !nobody.test(speaker) ? { speaker, length: match[0].length } : null;
}

/** Whether a line is nothing but a name, as exports write it above a turn; the words before a time or a line break. */
export function isName(text: string): boolean {
  return new RegExp(`^${name}(?: ?\\([^()]{1,40}\\))?$`, 'u').test(text) && text.length <= 60 && !nobody.test(text);
}
