import type { Evidence } from '../corpus/evidence.ts';
import type { Index, Source } from '../corpus/source.ts';
import { voiceKey } from '../corpus/voice.ts';
import { once } from '../text/once.ts';

/** What a source is called in messages: its outlet, else its key; one under terms by its terms alone. */
export function sourceName(source: Source): string {
  const terms = termsOf(source);
  if (terms !== null) return termNames[terms];
  return source.metadata.outlet ?? source.key;
}

const termNames = {
  confidential: 'Confidential source',
  background: 'Background source',
  embargo: 'Source under embargo',
} as const;

/** The terms under which a source was given; whatever they are, its name is never written out. Unread words bind as confidential. */
export function termsOf(source: Source): keyof typeof termNames | null {
  const { terms } = source.metadata.marks;
  if (!terms) return null;
  return /embargo/i.test(terms) ? 'embargo' : /background/i.test(terms) ? 'background' : 'confidential';
}

/** Source and place: “Espreso, line 8”, “Ministry report, page 3”, “Interview, 00:12:34”. */
export function placeOf(evidence: Evidence): string {
  const name = sourceName(evidence.source);
  if (evidence.time !== null) return `${name}, ${evidence.time}`;
  if (evidence.page !== null) return `${name}, page ${evidence.page}`;
  if (evidence.cell !== null) return `${name}, cell ${evidence.cell}`;
  return `${name}, line ${evidence.line}`;
}

/** The headings of a table's cell as they are written before it: “Soldiers, North: ”; empty for all else. */
export function headsOf({ heads }: Evidence): string {
  return heads && heads.length > 0 ? `${heads.join(', ')}: ` : '';
}

/** Source, place and voice: “Espreso, line 8, via the Kyiv Post”. */
export const saidBy = once((evidence: Evidence): string => {
  const voice = voiceName(evidence);
  return voice === null ? placeOf(evidence) : `${placeOf(evidence)}, via ${voice}`;
});

/** Whom a passage gives its words to, in its own words; where those are a pronoun, the name it stands for. Null for nobody. */
export function voiceName({ attribution, attributionName }: Evidence): string | null {
  const isPronoun = attribution !== null && /^(?:he|she|it|they|we|i|who)$/i.test(attribution);
  return isPronoun ? attributionName : attribution;
}

/** What was searched where nothing was found: “in none of 14 sources; 2 could not be read”. */
export function searched(index: Index): string {
  const sources = index.size === 1 ? 'not in the one source' : `in none of ${index.size} sources`;
  return index.skipped.length === 0 ? sources : `${sources}; ${index.skipped.length} could not be read`;
}

/** “A”, “A and B”, “A, B and C”. */
export function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** One piece of evidence a source, best first; files that hold one text are one source. */
export const oneASource = once((evidence: readonly Evidence[]): readonly Evidence[] => {
  const seen = new Set<number>();
  return evidence.filter((it) => {
    const source = it.copyOf ?? it.at.source;
    return !seen.has(source) && seen.add(source);
  });
});

/** The number of different voices behind the evidence. */
export function voices(evidence: readonly Evidence[]): number {
  return new Set(evidence.map(voiceKey)).size;
}

/** “ (and 2 more sources)” behind the first of several sources; nothing behind the only one. */
export function andMoreSources(sources: readonly Evidence[]): string {
  if (sources.length === 1) return '';
  return sources.length === 2 ? ' (and one more source)' : ` (and ${sources.length - 1} more sources)`;
}
