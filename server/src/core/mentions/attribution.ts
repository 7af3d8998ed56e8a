import { contains, type Span } from '../text/span.ts';
import type { DocumentReading, Reading } from './kind.ts';
import type { Attribution, Mention, Quotation } from './mention.ts';
import type { Party } from './party.ts';
import { findReferents } from './referents.ts';
import { clauseAt, sayingOf, type Voices, voicesOf } from './voices.ts';

/**
 * The voice of a stretch of a passage: the person or body to whom its sentence gives the words (“according to South Korea’s spy
 * agency”, “the ministry said”), the deepest where one relays another; in a quotation, its speaker. Null where nobody is
 * named: the words are then the outlet's own. What a pronoun or a description means is for `relateAttributions`.
 */
export function attributionOf(reading: Reading, span: Span): Attribution | null {
  const quotation = quotationAround(reading.found, span);
  if (quotation) {
    const { speaker, speakerName, certain } = quotation;
    return speaker === null ? null : { text: speaker, name: speakerName, certain };
  }
  const party = voiceAt(reading, span);
  return party && toAttribution(party);
}

/** The mentions of one passage, figures and dates with their voices as far as the passage itself tells. */
export function attribute(reading: Reading, mentions: readonly Mention[]): readonly Mention[] {
  if (!reading.english || !mentions.some(isVoiced)) return mentions;
  return mentions.map((it) => (isVoiced(it) ? { ...it, attribution: attributionOf(reading, it) } : it));
}

/** All mentions of a document, with the names that the words for their voices reach over its passages. */
export function relateAttributions(document: DocumentReading): readonly (readonly Mention[])[] {
  const referent = findReferents(document);
  return document.mentions.map((mentions, passage) => {
    const reading = document.readings[passage];
    if (!reading || !mentions.some((it) => isVoiced(it) && it.attribution)) return mentions;
    return mentions.map((it) => {
      if (!isVoiced(it) || !it.attribution) return it;
      const quotation = quotationAround(mentions, it);
      const party = quotation ? null : voiceAt(reading, it);
      const name = quotation ? quotation.speakerName : party && referent(passage, party);
      return { ...it, attribution: { ...it.attribution, name: name ?? it.attribution.name } };
    });
  });
}

function quotationAround(mentions: readonly Mention[], span: Span): Quotation | null {
  const found = mentions.find((it) => it.kind === 'quotation' && contains(it, span));
  return found?.kind === 'quotation' ? found : null;
}

/** A voice that its own sentence names, or one that the sentence before gave. */
type Heard = Party & { readonly implied: boolean };

function voiceAt(reading: Reading, span: Span): Heard | null {
  const voices = voicesOf(reading);
  const clause = clauseAt(voices, span.start);
  if (!voices.clauses[clause]) return null;
  const own = sayingOf(voices.sayings(clause), span, false)?.party;
  if (own) return contains(own, span) ? null : { ...own, implied: false };
  const party = fromBehind(voices, clause) ?? fromBefore(voices, clause, span);
  return party && { ...party, implied: true };
}

/** “This was reported by the institute.” gives its voice to the sentence before. */
function fromBehind(voices: Voices, clause: number): Party | null {
  const next = voices.clauses[clause + 1];
  if (!next || !/^(?:this|that|it)$/.test(next[0]!.lower) || !/^(?:was|is|has|were)$/.test(next[1]?.lower ?? ''))
    return null;
  return voices.sayings(clause + 1).find((it) => it.how === 'passive')?.party ?? null;
}

/** “Of these, …”, “… of those troops”: a sentence that goes on counting keeps the voice of the one before. */
function fromBefore(voices: Voices, clause: number, span: Span): Party | null {
  const units = voices.clauses[clause]!;
  if (clause === 0) return null;
  const goesOn = units.some((it, i) => {
    if (!/^(?:these|those|them)$/.test(it.lower)) return false;
    if (i === 0) return it.lower !== 'them';
    const of = units[i - 1]!.lower;
    return of === 'among'
      ? i === 1
      : of === 'of' && (i === 1 || it.start - span.end < 40) && it.start > span.start - 40;
  });
  return goesOn ? (voices.sayings(clause - 1).findLast((it) => it.party && it.after)?.party ?? null) : null;
}

function toAttribution({ text, kind, name, implied, person }: Heard): Attribution {
  const named =
    kind === 'name' ||
    (kind === 'description' && !person && /^(?!The |An? |His |Her |Their |Its |Our )\p{Lu}|\s\p{Lu}/u.test(text));
  return { text, name: kind === 'pronoun' ? null : name, certain: named && !implied };
}

function isVoiced(mention: Mention): mention is Extract<Mention, { readonly attribution: Attribution | null }> {
  return mention.kind === 'figure' || mention.kind === 'date';
}
