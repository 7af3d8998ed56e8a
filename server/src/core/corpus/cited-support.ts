import type { Reading } from '../mentions/kind.ts';
import { kindOf } from '../mentions/kinds.ts';
import type { DateMention, Figure, Mention } from '../mentions/mention.ts';
import type { Evidence, ResolvedCitation, Support, Verdict } from './evidence.ts';
import type { LookUps } from './look-ups.ts';
import { readingOf } from './passage-reading.ts';
import { isQuotedFrom } from './quotation-evidence.ts';

/** The sources that citations name, null where one of them names none: what it would say cannot be known. */
export function citedSources(citations: readonly ResolvedCitation[]): readonly number[] | null {
  if (citations.length === 0 || citations.some((it) => it.sources.length === 0)) return null;
  return [...new Set(citations.flatMap((it) => it.sources))];
}

/** Whether evidence comes from one of the sources, and so whether they bear a mention out; a calculation is nobody's alone. */
export function supportIn(evidence: readonly Evidence[], sources: readonly number[]): Support {
  const own = evidence.filter((it) => sources.includes(it.at.source));
  if (own.some((it) => it.relation === 'agrees') || evidence.some((it) => it.relation === 'computed')) return 'held';
  return own.some((it) => it.relation === 'near') ? 'near' : 'absent';
}

/**
 * Verdicts without the citations that stand for something else: where a citation bears out another figure, date or quotation of
 * its sentence and sources that it does not name bear out this one, this one is uncited, and the citation not at fault.
 */
export function discountCitations(
  verdicts: readonly Verdict[],
  citations: readonly ResolvedCitation[],
): readonly Verdict[] {
  const accounted = new Set(verdicts.flatMap((it) => it.cited.filter((i) => isBorneOut(it, i, citations))));
  return verdicts.map((it) => {
    const astray = it.state === 'backed' && (it.support === 'absent' || it.support === 'near');
    return astray && it.cited.every((i) => accounted.has(i)) ? { ...it, cited: [], support: null } : it;
  });
}

function isBorneOut(verdict: Verdict, citation: number, citations: readonly ResolvedCitation[]): boolean {
  if (verdict.mention.kind === 'name') return false;
  if (verdict.cited.length === 1 && verdict.support === 'held') return true;
  const sources = citations[citation]?.sources ?? [];
  return verdict.evidence.some((it) => it.relation === 'agrees' && sources.includes(it.at.source));
}

/**
 * Whether one of the sources, read in full, holds the mention: look-ups are bounded and may have passed it over. Whatever agrees
 * in kind and value counts, on any subject, since absence is about to be claimed.
 */
export function isHeldIn(mention: Mention, reading: Reading, sources: readonly number[], index: LookUps): boolean {
  const kind = kindOf(mention);
  const { knowledge } = reading;
  if (mention.kind === 'date' && sources.some((it) => isWrittenIn(mention, it, index))) return true;
  for (const source of sources) {
    for (let passage = 0; passage < index.passagesOf(source); passage++) {
      const stored = index.passage(source, passage);
      if (!stored) continue;
      if (mention.kind === 'quotation' && isQuotedFrom(mention, reading, stored)) return true;
      const others = stored.mentions.filter((it) => it.kind === mention.kind);
      if (others.length === 0) continue;
      const comparison = { draft: { reading }, source: { reading: readingOf(stored) }, knowledge };
      if (others.some((it) => isSameValue(mention, it) || kind.compare(mention, it, comparison).relation === 'agrees'))
        return true;
    }
  }
  return false;
}

/** Where in the sources a mention stands that they hold, for showing: the first passage with its value, or with a date's words. */
export function placesHeld(
  mention: Mention,
  reading: Reading,
  sources: readonly number[],
  index: LookUps,
): readonly { readonly source: number; readonly passage: number; readonly mention: Mention }[] {
  const kind = kindOf(mention);
  return sources.flatMap((source) => {
    for (let passage = 0; passage < index.passagesOf(source); passage++) {
      const stored = index.passage(source, passage);
      if (!stored) continue;
      const comparison = { draft: { reading }, source: { reading: readingOf(stored) }, knowledge: reading.knowledge };
      const found = stored.mentions.find(
        (it) =>
          it.kind === mention.kind &&
          (it.text === mention.text ||
            isSameValue(mention, it) ||
            kind.compare(mention, it, comparison).relation === 'agrees'),
      );
      if (found) return [{ source, passage, mention: found }];
    }
    return [];
  });
}

/**
 * Whether the year, the month and the day that a date states stand anywhere in a source, together or apart, or in what it states
 * of its own publication: texts date one event in many ways, and only what is wholly missing is absent.
 */
function isWrittenIn({ certain, implied }: DateMention, source: number, index: LookUps): boolean {
  const stated: string[] = [];
  const year = certain.year ?? implied.year;
  if (certain.year !== undefined) stated.push(`${certain.year}`);
  if (certain.month !== undefined) stated.push(months[certain.month - 1] ?? '');
  if (certain.day !== undefined) stated.push(`${certain.day}`);
  const words = new Set<string>();
  for (let passage = 0; passage < index.passagesOf(source); passage++)
    for (const it of (index.passage(source, passage)?.text ?? '').toLowerCase().match(/\d+|\p{L}{3,}/gu) ?? [])
      words.add(/^\d/.test(it) ? it : it.slice(0, 3));
  if (stated.every((it) => words.has(it))) return true;
  const published = index.source(source)?.metadata.date;
  const numbers = [certain.month, certain.day].map((it) => (it === undefined ? '..' : String(it).padStart(2, '0')));
  return published != null && new RegExp(`^${year ?? '....'}-${numbers.join('-')}`).test(published);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** “66 playwrights” for “66 writers”, “at 31” for “the 31-year-old”: whether two nouns name one thing is for a reader to say. */
function isSameValue(a: Mention, b: Mention): boolean {
  if (a.kind !== 'figure' || b.kind !== 'figure' || a.low !== b.low || a.high !== b.high) return false;
  return a.unit === b.unit || isBare(a) || isBare(b);
}

function isBare(figure: Figure): boolean {
  return figure.unit === null && figure.counted === null;
}
