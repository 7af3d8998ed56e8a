import { compareDates } from '../mentions/dates/compare.ts';
import { keysOf } from '../mentions/dates/keys.ts';
import type { Agreement, Reading } from '../mentions/kind.ts';
import type { DateMention } from '../mentions/mention.ts';
import { citePassage } from './cite-passage.ts';
import { type Context, contextOf, coverage, surroundings } from './context.ts';
import { type Event, eventAt } from './event.ts';
import type { Evidence } from './evidence.ts';
import type { LookUps } from './look-ups.ts';
import { readingOf } from './passage-reading.ts';
import { namesQuarter, reportingQuarter } from './reporting-quarter.ts';
import { retrieve } from './retrieve.ts';
import type { Posting } from './source.ts';

/** Postings read for the finest key of a date and for each coarser one, and passages searched for another date of the event. */
const finestLimit = 60;
const coarserLimit = 16;
const contextLimit = 24;
/** Sources asked which quarter they report on. */
const reportLimit = 3;
/** Two years, in milliseconds. */
const farApart = 2 * 366 * 86_400_000;

/**
 * The share of the draft's context that must stand around the source's date: to be shown at all, to back with the same verb or
 * without it, and to contradict; for a quarter, in its sentence and in the report as a whole.
 */
const subject = { shown: 0.12, backs: 0.2, backsAlone: 0.4, differs: 0.4, quarter: 0.3, report: 0.4 } as const;

/**
 * What the sources say of a date. One that the same event has in a source backs or contradicts it; the same day of another
 * event, a coarser date, or the day on which something was said is near. Bounded, whatever the size of the corpus.
 */
export function dateEvidence(date: DateMention, reading: Reading, index: LookUps): readonly Evidence[] {
  const context = contextOf(reading, date);
  const event = eventAt(reading, date);
  const seen = new Set<string>();
  const found: Evidence[] = [];
  const consider = (posting: Posting) => {
    const id = `${posting.source}:${posting.passage}:${posting.mention}`;
    if (seen.has(id)) return;
    seen.add(id);
    const mention = index.passage(posting.source, posting.passage)?.mentions[posting.mention];
    if (mention?.kind !== 'date') return;
    const agreement = compareDates(date, mention);
    if (agreement.relation === 'unrelated') return;
    const judged = judge(agreement, date, event, context, posting, mention, index);
    if (judged.relation === 'unrelated') return;
    const { relation, strength, reason } = judged;
    const evidence = citePassage(index, posting, mention, mention, { relation, strength, reason });
    if (evidence) found.push(evidence);
  };
  keysOf(date).forEach((key, i) => {
    for (const it of index.lookup(key, i === 0 ? finestLimit : coarserLimit).postings) consider(it);
  });
  const alike = retrieve(context, index, contextLimit);
  for (const { source, passage } of alike) {
    const mentions = index.passage(source, passage)?.mentions ?? [];
    for (let mention = 0; mention < mentions.length; mention++)
      if (mentions[mention]?.kind === 'date') consider({ source, passage, mention });
  }
  const settled = found.some((it) => it.relation === 'agrees' || it.relation === 'differs');
  if (settled || !namesQuarter(date) || event.compared) return found;
  const sources = [...new Set(alike.map((it) => it.source))].slice(0, reportLimit);
  return [...found, ...sources.flatMap((it) => otherQuarter(date, context, it, index) ?? [])];
}

/** A source that reports on another quarter in the draft's words, wherever in the report they stand. */
function otherQuarter(date: DateMention, context: Context, source: number, index: LookUps): Evidence | null {
  // A source is read in full, and asked after by every quarter of a draft.
  const report = index.recall(index, `quarter of ${source}`, (it) => reportingQuarter(it, source));
  if (!report || report.quarter.from === date.from || !isSlip(date, report.quarter)) return null;
  const shared = coverage(context, report.words, index);
  if (shared < subject.report) return null;
  const agreement = { relation: 'differs' as const, strength: shared / 2, reason: reportsOtherwise };
  return citePassage(index, report.at, report.quarter, report.quarter, agreement);
}

/** Why a quarter differs that only the report as a whole is about: reason to look, not to warn. */
export const reportsOtherwise = 'the quarter that it reports on';

/** What the days say, held to the event: its verb as well as its names. */
function judge(
  agreement: Agreement,
  date: DateMention,
  event: Event,
  context: Context,
  posting: Posting,
  mention: DateMention,
  index: LookUps,
): Agreement {
  const stored = index.passage(posting.source, posting.passage);
  if (!stored) return { ...agreement, relation: 'unrelated' };
  const reading = readingOf(stored);
  const around = surroundings(reading, mention);
  const shared = coverage(context, around, index);
  const strength = agreement.strength * (0.3 + 0.7 * shared);
  if (shared < subject.shown) return { ...agreement, relation: 'unrelated' };
  if (agreement.relation === 'near') return { ...agreement, strength };
  const other = eventAt(reading, mention);
  const quarters = date.granularity === 'quarter' && mention.granularity === 'quarter';
  const aside = date.granularity !== 'day' && event.compared !== other.compared;
  const spoken = !quarters && event.says !== other.says;
  const near: Agreement = {
    relation: 'near',
    strength: strength * 0.7,
    reason: spoken ? 'the day it was said' : aside ? 'held against another time' : 'another event',
  };
  if (agreement.relation === 'agrees') {
    if (spoken || aside) return near;
    const known = quarters || sameVerb(event, other) || other.verb === null;
    const backs = shared >= (known ? subject.backs : subject.backsAlone);
    return backs ? { ...agreement, strength } : near;
  }
  const own = coverage(context, inSentence(around), index);
  if (spoken) return own >= subject.differs ? near : { ...agreement, relation: 'unrelated' };
  const same =
    quarters && !aside
      ? isStated(date) &&
        isStated(mention) &&
        own >= subject.quarter &&
        sharedWords(context, around) > 3 &&
        isSlip(date, mention)
      : own >= subject.differs &&
        sameVerb(event, other) &&
        event.coming === other.coming &&
        sameParties(event, other, sharedWords(context, around)) &&
        isSlip(date, mention);
  return same ? { ...agreement, strength } : { ...agreement, relation: 'unrelated' };
}

/** Not “the previous quarter”, whatever that is counted from. */
function isStated({ text }: DateMention): boolean {
  return !/\b(?:last|this|next|past|previous|following|prior|that|same)\b/i.test(text);
}

/**
 * Whether one date can be the other's slip: within two years, or the same day or month of any year. Further apart, the same
 * words tell of another time.
 */
function isSlip(a: DateMention, b: DateMention): boolean {
  const [x, y] = [a.from ?? a.to, b.from ?? b.to];
  if (x === null || y === null) return true;
  if (Math.abs(Date.parse(x) - Date.parse(y)) <= farApart) return true;
  return a.granularity === b.granularity && x.slice(5) === y.slice(5) && a.granularity !== 'year';
}

/** The same verb; verbs of saying stand for one another where one party says both. */
function sameVerb(a: Event, b: Event): boolean {
  if (a.verb === null || b.verb === null) return false;
  return a.says && b.says ? a.subject !== '' && a.subject === b.subject : a.verb === b.verb;
}

/** One party at least, and more words than “She died on …” has; more still where nobody is named. */
function sameParties(a: Event, b: Event, words: number): boolean {
  if (a.names.size === 0) return words > 4;
  return words > 2 && [...a.names].some((it) => b.names.has(it));
}

/** How many of the draft's words stand in the sentence of the source's date. */
function sharedWords(context: Context, around: Context): number {
  return [...context.keys()].filter((it) => around.get(it) === 1).length;
}

/** The words of the date's own sentence alone. */
function inSentence(around: Context): Context {
  return new Map([...around].filter(([, weight]) => weight === 1));
}
