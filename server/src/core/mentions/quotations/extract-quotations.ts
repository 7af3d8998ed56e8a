import type { Reading } from '../kind.ts';
import type { Quotation } from '../mention.ts';
import { findSpeakers } from './find-speakers.ts';
import { pairMarks } from './pair-marks.ts';

/** The quotations of one passage with their speakers, as far as the passage itself names them. */
export function extractQuotations(reading: Reading): readonly Quotation[] {
  const quotations = findQuotations(reading);
  if (quotations.length === 0 || quotations[0]?.open === '') return quotations;
  const speeches = findSpeakers(reading, quotations);
  return quotations.map((quotation, i) => {
    const speech = speeches[i];
    if (!speech) return quotation;
    const { party, certain, continues } = speech;
    return {
      ...quotation,
      speaker: party.text,
      speakerName: party.kind === 'name' ? party.name : null,
      certain,
      continues,
    };
  });
}

function findQuotations({ passage, english }: Reading): readonly Quotation[] {
  if (!english && !passage.quoted) return [];
  const { text } = passage;
  const quotations: Quotation[] = [];
  for (const pair of pairMarks(text)) {
    const quotation = quote(text, pair.open + 1, pair.close, text[pair.open] ?? '', text[pair.close] ?? '');
    if (quotation) quotations.push(quotation);
  }
  if (!passage.quoted) return quotations;
  const whole = quotations.length === 1 && quotations[0]!.end - quotations[0]!.start >= text.trim().length - 2;
  const block = quote(text, 0, text.length, '', '');
  return whole || !block ? quotations : [block];
}

/** A quotation between two offsets, without the spaces at its edges; null where no word stands there. */
function quote(text: string, from: number, to: number, open: string, close: string): Quotation | null {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  const inner = text.slice(start, end);
  const words = countWords(inner);
  if (words === 0) return null;
  const unknown = { speaker: null, speakerName: null, certain: false, continues: false };
  return { kind: 'quotation', start, end, text: inner, open, close, words, ...unknown };
}

/** Words between spaces that hold a letter or a digit. */
function countWords(text: string): number {
  let words = 0;
  for (const word of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(word)) words++;
  return words;
}
