import type { Reading } from '../mentions/kind.ts';
import type { Mention, Quotation } from '../mentions/mention.ts';
import { comparePeople } from '../mentions/names/compare-names.ts';
import { nameTokens } from '../mentions/names/fold-name.ts';
import type { StoredPassage } from './source.ts';
import type { SpanVoice } from './voice-of-span.ts';

/**
 * Whether the draft and a source give words to one speaker. `different` only where both name a person: a body may speak through
 * anybody, and a description may mean the one who is named elsewhere.
 */
export function sameSpeaker(
  quotation: Quotation,
  voice: SpanVoice,
  reading: Reading,
  stored: StoredPassage,
): 'same' | 'different' | 'unknown' {
  const ours = quotation.speakerName;
  const theirs = voice.attribution?.name ?? null;
  if (ours === null || theirs === null) return 'unknown';
  if (ours === theirs || comparePeople(ours, theirs).relation !== 'different') return 'same';
  // “Brandt said” names both Brandts of a story, whichever of them the reader of a text took it for.
  if (isPartOf(quotation.speaker ?? '', theirs) || isPartOf(voice.attribution?.text ?? '', ours)) return 'same';
  if (voice.where === 'prose') return 'unknown';
  const people = isPerson(ours, reading.found) && (voice.isTurn || isPerson(theirs, stored.mentions));
  return people ? 'different' : 'unknown';
}

/** Whether the words for a speaker are words of a name: “Brandt” of “Ilse Brandt”. */
function isPartOf(words: string, name: string): boolean {
  const part = nameTokens(words);
  const whole = nameTokens(name);
  return part.length > 0 && part.length < whole.length && part.every((it) => whole.includes(it));
}

/** Whether a name is a person's: a mention says so, or its words look like nothing else. */
function isPerson(name: string, mentions: readonly Mention[]): boolean {
  const known = mentions.find((it) => it.kind === 'name' && (it.text === name || it.full === name));
  if (known?.kind === 'name') return known.type === 'person';
  return /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]+){1,2}$/u.test(name);
}
