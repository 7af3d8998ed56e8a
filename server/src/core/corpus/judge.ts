import type { Citation, Note } from '../citations/citation.ts';
import { settledBy } from '../citations/notes.ts';
import { scopeOf } from '../citations/scope.ts';
import type { Document, Passage } from '../documents/document.ts';
import { fileSpan, toFile } from '../documents/places.ts';
import type { DocumentReading, Reading } from '../mentions/kind.ts';
import type { DateMention, Mention } from '../mentions/mention.ts';
import { finish } from '../text/finish.ts';
import { adjoin, contains, overlaps, type Span, touches } from '../text/span.ts';
import { sentenceAt, sentenceSpan } from '../text/tokens.ts';
import { citedSources, discountCitations, isHeldIn, supportIn } from './cited-support.ts';
import { dateEvidence } from './date-evidence.ts';
import type { Evidence, JudgedDraft, ResolvedCitation, Support, Verdict } from './evidence.ts';
import { figureEvidence } from './figure-evidence.ts';
import { type LookUps, lookUpsOf } from './look-ups.ts';
import { nameEvidence } from './name-evidence.ts';
import { quotationEvidence } from './quotation-evidence.ts';
import { rank } from './rank.ts';
import { resolveCitations } from './resolve-citations.ts';
import { noteCopies } from './same-text.ts';
import type { Index } from './source.ts';
import { worksOut } from './work-out.ts';

/** A draft that has been read, its citations taken out of the prose. */
export interface ReadDraft {
  readonly text: string;
  readonly document: Document;
  readonly reading: DocumentReading;
  readonly citations: readonly Citation[];
  readonly notes: readonly Note[];
}

/** Words from which a quotation is checked; shorter ones are phrases. Section 2 of the contract. */
export const checkedWords = 4;

/**
 * Holds a draft against the corpus: one verdict for each mention, computed once; findings and features only read it. With a
 * file offset, the mentions of the passage there alone, and of those that a citation there covers: enough for one answer.
 */
export function judge(draft: ReadDraft, index: Index, options: Options, at: number | null = null): JudgedDraft {
  return finish(judging(draft, index, options, at));
}

interface Options {
  readonly citationScope: 'sentence' | 'paragraph';
}

/** The same mention by mention, so that whoever pulls can do other things in between. */
export function* judging(
  draft: ReadDraft,
  index: Index,
  options: Options,
  at: number | null = null,
): Generator<void, JudgedDraft> {
  const lookUps = lookUpsOf(index);
  const citations = resolveCitations(draft, index, options.citationScope);
  const notes = draft.notes.map((note) => ({ note, scope: scopeOf(note, draft.reading.readings, 'sentence') }));
  const asked =
    at === null ? null : [{ start: at, end: at }, ...citations.filter((it) => touches(it, at)).map((it) => it.scope)];
  const verdicts: Verdict[] = [];
  for (const [passage, reading] of draft.reading.readings.entries()) {
    const mentions = draft.reading.mentions[passage] ?? [];
    if (mentions.length === 0 || (asked && !isAsked(reading.passage, asked))) continue;
    const quoted = mentions.filter((it) => it.kind === 'quotation' && it.words >= checkedWords);
    const place = fileSpan(reading.passage);
    const beside = citations.flatMap((it, i) => (adjoin(it.scope, place) ? [i] : []));
    const noted = notes.filter((it) => adjoin(it.scope, place));
    for (const mention of mentions) {
      const span = toFile(reading.passage, mention);
      const own = sentenceSpan(reading.tokens, sentenceAt(reading.tokens, mention.start));
      const last = sentenceSpan(reading.tokens, sentenceAt(reading.tokens, Math.max(mention.start, mention.end - 1)));
      const sentence = toFile(reading.passage, { start: own.start, end: Math.max(own.end, last.end, mention.end) });
      const cited = covering(citations, beside, mention, span);
      const evidence = recallEvidence(mention, reading, lookUps);
      const note = settling(noted, draft.text, mention, sentence, span, evidence);
      const outside = cited.some((it) => citations[it]?.url != null && citations[it].sources.length === 0);
      const support = supportOf(
        mention,
        reading,
        lookUps,
        evidence,
        cited.flatMap((it) => citations[it] ?? []),
      );
      verdicts.push({
        mention,
        passage,
        span,
        sentence,
        ...stateOf(mention, reading, evidence, index, note, outside),
        evidence,
        cited,
        support,
        note,
        insideQuotation: quoted.some((it) => it !== mention && contains(it, mention)),
      });
      yield;
    }
  }
  return { ...draft, citations, verdicts: discountCitations(verdicts, citations) };
}

function isAsked(passage: Passage, asked: readonly Span[]): boolean {
  const place = fileSpan(passage);
  return asked.some((it) => adjoin(it, place));
}

/** Evidence is kept for as long as the mention: where its passage stands in the file has no say. */
function recallEvidence(mention: Mention, reading: Reading, lookUps: LookUps): readonly Evidence[] {
  return lookUps.recall(mention, 'evidence', (it) => noteCopies(rank(evidenceOf(mention, reading, it)), it));
}

function evidenceOf(mention: Mention, reading: Reading, index: LookUps): readonly Evidence[] {
  switch (mention.kind) {
    case 'name':
      return nameEvidence(mention, reading, index);
    case 'figure':
      return figureEvidence(mention, reading, index);
    case 'date':
      return dateEvidence(mention, reading, index);
    case 'quotation':
      return quotationEvidence(mention, reading, index);
  }
}

function stateOf(
  mention: Mention,
  reading: Reading,
  evidence: readonly Evidence[],
  index: Index,
  note: Note | null,
  citedOutside: boolean,
): Pick<Verdict, 'state' | 'reason'> {
  if (note) return { state: 'not-checked', reason: 'settled by a note' };
  if (!reading.english && mention.kind !== 'name') return { state: 'not-checked', reason: 'language' };
  if (evidence.some((it) => it.relation === 'agrees' || it.relation === 'computed'))
    return { state: 'backed', reason: '' };
  if (citedOutside) return { state: 'not-checked', reason: 'cited outside the sources' };
  if (!index.complete) return { state: 'not-checked', reason: 'still reading' };
  if (mention.kind === 'date' && !isKnown(mention) && evidence.length === 0)
    return { state: 'not-checked', reason: 'not understood' };
  return { state: 'not-backed', reason: '' };
}

/** Whether a date says anything that a source's can be held to. */
function isKnown({ from, to, certain }: DateMention): boolean {
  return from !== null || to !== null || certain.month !== undefined;
}

function supportOf(
  mention: Mention,
  reading: Reading,
  lookUps: LookUps,
  evidence: readonly Evidence[],
  citations: readonly ResolvedCitation[],
): Support | null {
  const sources = mention.kind === 'name' ? null : citedSources(citations);
  const known = sources && supportIn(evidence, sources);
  if (!sources || known === 'held') return known;
  const held = lookUps.recall(mention, `held in ${sources}`, (it) => isHeldIn(mention, reading, sources, it));
  return held ? 'held' : known;
}

/** A quotation of several sentences is cited where its last one is. */
function covering(
  citations: readonly ResolvedCitation[],
  among: readonly number[],
  { kind }: Mention,
  span: Span,
): readonly number[] {
  const covers = kind === 'quotation' ? overlaps : contains;
  return among.filter((it) => covers(citations[it]!.scope, span));
}

/**
 * The note that settles what is said of a mention: one that quotes it or works it out settles all, one on the whole sentence
 * settles absences and never a contradiction.
 */
function settling(
  notes: readonly ScopedNote[],
  text: string,
  mention: Mention,
  sentence: Span,
  span: Span,
  evidence: readonly Evidence[],
): Note | null {
  const words = { start: span.start - sentence.start, end: span.end - sentence.start };
  const contradicted = evidence[0]?.relation === 'differs';
  const found = notes.find(({ note, scope }) => {
    if (!overlaps(scope, span)) return false;
    if (note.label === 'calculation') return mention.kind === 'figure' && worksOut(note.text, mention) === true;
    const settled = settledBy(note, text.slice(sentence.start, sentence.end), words);
    return settled === 'all' || (settled === 'absence' && !contradicted);
  });
  return found?.note ?? null;
}

/** A source note and the sentence it stands in or behind. */
interface ScopedNote {
  readonly note: Note;
  readonly scope: Span;
}
