import { attributionOf } from '../mentions/attribution.ts';
import type { Attribution, Quotation } from '../mentions/mention.ts';
import { contains, type Span } from '../text/span.ts';
import { readingOf } from './passage-reading.ts';
import type { StoredPassage } from './source.ts';

/** Whose words a stretch of a source is. */
export interface SpanVoice {
  /** In quotation marks, a transcript turn, a block quotation or the text of a document. */
  readonly speech: boolean;
  /** `quoted`: somebody's speech; `prose`: the article's own words; `past`: it runs out of quotation marks into the prose. */
  readonly where: 'quoted' | 'prose' | 'past';
  /** The quotation that holds the words, or its first part. */
  readonly quotation: Quotation | null;
  readonly attribution: Attribution | null;
  /** Spoken in a turn of a transcript or interview, by the one it names. */
  readonly isTurn: boolean;
}

/** Words outside the marks from which a stretch runs past them. */
const pastWords = 2;

/** The voice of a span of a passage, its words given one by one. `kind` is what the source says it is. */
export function voiceOfSpan(stored: StoredPassage, span: Span, words: readonly Span[], kind: string | null): SpanVoice {
  const quotations = stored.mentions.filter((it) => it.kind === 'quotation');
  const inside = words.filter((word) => quotations.some((it) => contains(it, word))).length;
  const quotation = quotations.find((it) => words.some((word) => contains(it, word))) ?? null;
  const outside = words.length - inside;
  const isQuoted = quotation !== null && outside === 0;
  const isPast = quotation !== null && quotation.words > 3 && outside >= pastWords && inside * 2 >= words.length;
  const isDocument = kind === 'document' || kind === 'transcript' || kind === 'interview';
  const speaker = stored.speaker ?? (kind === 'transcript' || kind === 'interview' ? labelOf(stored.text) : null);
  const speech = isQuoted || speaker !== null || stored.quoted || (isDocument && !isPast);
  const where = speech ? 'quoted' : isPast ? 'past' : 'prose';
  return {
    isTurn: speaker !== null,
    speech,
    where,
    quotation: isQuoted || isPast ? quotation : null,
    attribution: voice(stored, span, isQuoted || isPast ? quotation : null, speaker),
  };
}

function voice(
  stored: StoredPassage,
  span: Span,
  quotation: Quotation | null,
  speaker: string | null,
): Attribution | null {
  if (quotation?.speaker) return { text: quotation.speaker, name: quotation.speakerName, certain: quotation.certain };
  if (speaker !== null) return { text: speaker, name: speaker, certain: true };
  return quotation ? null : attributionOf(readingOf(stored), span);
}

/** The name before the colon with which a turn of a transcript opens: “BRANDT: …”, “Ms Brandt: …”. */
function labelOf(text: string): string | null {
  return /^((?:\p{Lu}[\p{L}.’'-]*\s?){1,4})(?:\([^)]*\))?:\s/u.exec(text)?.[1]?.trim() ?? null;
}
