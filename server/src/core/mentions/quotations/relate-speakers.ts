import type { DocumentReading } from '../kind.ts';
import type { Quotation } from '../mention.ts';
import { findReferents, type Referents } from '../referents.ts';
import { voicesOf } from '../voices.ts';
import { alone, findSpeakers } from './find-speakers.ts';

/**
 * What only the whole document says of a quotation: the name behind a pronoun or a description, the speaker of a paragraph that
 * is nothing but a quotation, of a block quotation, of a turn; and whether a quotation left open goes on in the next paragraph.
 */
export function relateSpeakers(document: DocumentReading): readonly (readonly Quotation[])[] {
  const referent = findReferents(document);
  const related: Quotation[][] = [];
  document.mentions.forEach((mentions, passage) => {
    const quotations = mentions.filter((it) => it.kind === 'quotation');
    const kept = quotations.filter((it) => it.open === '' || it.close !== '' || goesOn(document, passage, it));
    related.push(nameSpeakers(document, passage, kept, referent, related));
  });
  for (let i = related.length - 2; i >= 0; i--) backFromLast(document, related, i);
  return related;
}

/** A quotation left open counts where the next paragraph opens with its mark again. */
function goesOn({ document }: DocumentReading, passage: number, { open }: Quotation): boolean {
  return document.passages[passage + 1]?.text.startsWith(open) ?? false;
}

function nameSpeakers(
  document: DocumentReading,
  passage: number,
  quotations: readonly Quotation[],
  referent: Referents,
  before: readonly (readonly Quotation[])[],
): Quotation[] {
  const reading = document.readings[passage];
  if (!reading || quotations.length === 0) return [...quotations];
  const { speaker } = reading.passage;
  const speeches = quotations.some((it) => it.speaker && it.open) ? findSpeakers(reading, quotations) : [];
  return quotations.map((quotation, i) => {
    const speech = speeches[i];
    if (speech) return { ...quotation, speakerName: referent(passage, speech.party) };
    if (quotation.speaker) return quotation;
    if (speaker && quotation.text.length > reading.passage.text.trim().length - 4)
      return { ...quotation, speaker, speakerName: speaker, certain: true };
    const found = quotation.open === '' ? introduced(document, passage, referent) : goingOn(document, passage, before);
    return found ? { ...quotation, ...found, certain: false } : quotation;
  });
}

type Speaker = Pick<Quotation, 'speaker' | 'speakerName'>;

/** A paragraph that is nothing but a quotation goes on with the last speaker of the paragraph before it. */
function goingOn(
  document: DocumentReading,
  passage: number,
  before: readonly (readonly Quotation[])[],
): Speaker | null {
  const reading = document.readings[passage];
  if (!reading || passage === 0 || !voicesOf(reading).clauses.every(alone)) return null;
  const previous = before[passage - 1]?.at(-1);
  const text = document.document.passages[passage - 1]?.text ?? '';
  if (previous?.speaker && text.length - previous.end < 80) {
    const { speaker, speakerName } = previous;
    return { speaker, speakerName };
  }
  return null;
}

/** A block quotation is spoken by whoever the paragraph before it introduces with a colon. */
function introduced(document: DocumentReading, passage: number, referent: Referents): Speaker | null {
  const own = /[\n—–]\s*((?:\p{Lu}[\p{L}.’'-]*\s?){2,4})$/u
    .exec(document.readings[passage]?.passage.text ?? '')?.[1]
    ?.trim();
  if (own) return { speaker: own, speakerName: own };
  const reading = document.readings[passage - 1];
  if (!reading || !/:\s*$/.test(reading.passage.text)) return null;
  const voices = voicesOf(reading);
  const party = voices.sayings(voices.clauses.length - 1).findLast((it) => it.party)?.party;
  return party ? { speaker: party.text, speakerName: referent(passage - 1, party) } : null;
}

/** The paragraphs of one quotation share its speaker, whichever of them names him. */
function backFromLast({ document }: DocumentReading, related: Quotation[][], i: number): void {
  const last = related[i]!.at(-1);
  const next = related[i + 1]![0];
  if (last?.close !== '' || last.open === '' || !next || !document.passages[i + 1]?.text.startsWith(last.open)) return;
  const { speaker, speakerName } = last.speaker ? last : next;
  related[i]![related[i]!.length - 1] = { ...last, speaker, speakerName, certain: last.speaker ? last.certain : false };
  if (!next.speaker) related[i + 1]![0] = { ...next, speaker, speakerName, certain: false };
}
