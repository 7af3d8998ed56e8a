import { droppedQualifier, theBoundItself } from '../mentions/figures/compare-values.ts';
import { figures } from '../mentions/figures/figures.ts';
import type { Agreement, Comparison, Reading } from '../mentions/kind.ts';
import type { Figure } from '../mentions/mention.ts';
import { sentenceAt } from '../text/tokens.ts';
import { citePassage } from './cite-passage.ts';
import { computedEvidence } from './computed-figure.ts';
import { type Context, contextOf, nearness, sameSubject, surroundings, vicinityOf } from './context.ts';
import { countFromOneDay } from './elapsed.ts';
import type { Evidence } from './evidence.ts';
import { type LookUps, lookUpsOf } from './look-ups.ts';
import { readingOf } from './passage-reading.ts';
import { bestOf, nearestOf, type Retrieved, retrieve, scorePassages } from './retrieve.ts';
import type { Scores } from './scores.ts';
import type { Index, Posting } from './source.ts';

/** Postings read for one value, those of them that are compared, and passages searched for one that counts the same otherwise. */
const valueLimit = 400;
const comparedLimit = 32;
const contextLimit = 24;

/**
 * The share of the draft's context that must stand around the source's figure before the two are about one subject; `touches` is
 * enough for the very value where hardly any passage has it.
 */
const enough = { agrees: 0.12, rounded: 0.25, differs: 0.45, touches: 0.04 } as const;

/** A rival for the draft's words: how near it stands to them, and by how much nearer than the figure that agrees. */
const rival = { nearness: 0.5, margin: 0.3 } as const;

const corroboration = { ...enough, differs: enough.agrees } as const;
const anySubject = { agrees: 0, rounded: 0, differs: 0.05, touches: 0 } as const;
const relatedLimit = 40;

/** Why the very value is only near: hardly a word around it is the draft's. */
export const inOtherWords = 'in other words';

/** Words from which a context says what it is about. */
const thin = 3;

/** Passages with a value up to which it is rare. */
const rare = 2;

/** One figure of a source that was compared. */
interface Candidate {
  readonly posting: Posting;
  readonly mention: Figure;
  readonly relation: 'agrees' | 'near' | 'differs';
  readonly strength: number;
  readonly reason: string;
  /** How much of the words right beside the draft's figure stand right beside the source's. */
  readonly nearness: number;
}

/**
 * What the sources say of a figure: those that bear it out, and, from the passages about the same subject, those that count
 * the same thing otherwise. Bounded, whatever the size of the corpus.
 */
export function figureEvidence(figure: Figure, reading: Reading, index: LookUps): readonly Evidence[] {
  const context = contextOf(reading, figure.numeral);
  const seen = new Set<string>();
  const candidates: Candidate[] = [];
  const consider = (posting: Posting) => {
    const id = `${posting.source}:${posting.passage}:${posting.mention}`;
    if (seen.has(id)) return;
    seen.add(id);
    const candidate = compareAt(figure, reading, posting, context, index);
    if (candidate) candidates.push(candidate);
  };
  const scores = scorePassages(context, index);
  const passages = bestOf(scores, contextLimit);
  for (const key of figures.keys(figure)) for (const it of withValue(key, scores, index)) consider(it);
  for (const it of passages) for (const posting of figuresIn(it, index)) consider(posting);
  corroborate(figure, reading, candidates, context, scores, index);
  const free = candidates.filter((it) => it.relation !== 'differs' || !isTaken(it.mention, figure, reading));
  const found = setStrangersApart(free).flatMap(
    (it) => citePassage(index, it.posting, it.mention, it.mention, it) ?? [],
  );
  if (found.some((it) => it.relation === 'agrees')) return found;
  const first = restated(figure, reading);
  if (first) return figureEvidence(first, reading, index);
  return [...computedEvidence(figure, reading, passages, index), ...found];
}

/** The passages that have a value, those about the draft's subject where they are many. */
function withValue(key: string, scores: Scores, index: LookUps): readonly Posting[] {
  return nearestOf(index.lookup(key, valueLimit).postings, scores, comparedLimit);
}

/** The figure that this one says again in another unit: “100 miles (160 km)”, “600 square kilometres, or about 230 square miles”. */
function restated(figure: Figure, reading: Reading): Figure | null {
  const before = reading.found.findLast((it) => it.kind === 'figure' && it.end <= figure.start);
  if (before?.kind !== 'figure' || before.unit === figure.unit || figure.unit === null) return null;
  const between = reading.passage.text.slice(before.end, figure.start);
  if (!/^(?: ?[([]| ?\/ ?|,? or | [–—] )(?:or |about |around |some |roughly |nearly |almost )*$/.test(between))
    return null;
  const comparison = { draft: { reading }, source: { reading }, knowledge: reading.knowledge };
  return figures.compare(figure, before, comparison).relation === 'agrees' ? before : null;
}

/** Whether another figure of the draft's sentence is the source's own: then that is not what this one should be. */
function isTaken(source: Figure, figure: Figure, reading: Reading): boolean {
  const sentence = sentenceAt(reading.tokens, figure.start);
  return reading.found.some(
    (it) =>
      it.kind === 'figure' &&
      it.start !== figure.start &&
      it.low === source.low &&
      it.high === source.high &&
      it.unit === source.unit &&
      sentenceAt(reading.tokens, it.start) === sentence,
  );
}

/**
 * Figures that count the same kind of thing in passages that share words with the draft's, whatever their value: for a hover,
 * where recall comes before precision. Nothing is concluded from them.
 */
export function relatedFigures(figure: Figure, reading: Reading, sources: Index): readonly Evidence[] {
  const index = lookUpsOf(sources);
  const context = contextOf(reading, figure.numeral);
  return retrieve(context, index, relatedLimit).flatMap((it) =>
    figuresIn(it, index).flatMap((posting) => {
      const candidate = compareAt(figure, reading, posting, context, index, anySubject);
      return candidate ? (citePassage(index, posting, candidate.mention, candidate.mention, candidate) ?? []) : [];
    }),
  );
}

/** Adds the sources that have the value of the strongest contradiction: that one passage is not alone with it is worth knowing. */
function corroborate(
  figure: Figure,
  reading: Reading,
  candidates: Candidate[],
  context: Context,
  scores: Scores,
  index: LookUps,
): void {
  const against = candidates.filter((it) => it.relation === 'differs').sort((a, b) => b.strength - a.strength)[0];
  if (!against || candidates.some((it) => it.relation === 'agrees')) return;
  const known = new Set(candidates.map((it) => it.mention));
  for (const key of figures.keys(against.mention)) {
    for (const posting of withValue(key, scores, index)) {
      const it = compareAt(figure, reading, posting, context, index, corroboration);
      if (it?.relation !== 'differs' || known.has(it.mention) || it.mention.low !== against.mention.low) continue;
      known.add(it.mention);
      candidates.push(it);
    }
  }
}

/**
 * Takes a figure that agrees by its value alone for near, where another that counts the same stands in the draft's very words:
 * “build over 100 stores, with over 50 completed” does not bear out “build over 50 stores”.
 */
function setStrangersApart(candidates: readonly Candidate[]): readonly Candidate[] {
  const rivals = candidates.filter((it) => it.relation !== 'agrees');
  const nearest = Math.max(0, ...rivals.map((it) => it.nearness));
  if (nearest < rival.nearness) return candidates;
  return candidates.map((it) =>
    it.relation === 'agrees' && it.nearness <= nearest - rival.margin
      ? { ...it, relation: 'near', reason: 'of something else' }
      : it,
  );
}

function compareAt(
  figure: Figure,
  reading: Reading,
  posting: Posting,
  context: Context,
  index: LookUps,
  floor: Readonly<Record<keyof typeof enough, number>> = enough,
): Candidate | null {
  const stored = index.passage(posting.source, posting.passage);
  const mention = stored?.mentions[posting.mention];
  if (!stored || mention?.kind !== 'figure') return null;
  const source = readingOf(stored);
  const comparison: Comparison = { draft: { reading }, source: { reading: source }, knowledge: reading.knowledge };
  const { relation, strength, reason } = elapsed(
    figures.compare(figure, mention, comparison),
    { figure, date: reading.date },
    { figure: mention, date: index.source(posting.source)?.metadata.date ?? null },
  );
  if (relation === 'unrelated') return null;
  const subject = sameSubject(context, surroundings(source, mention), index);
  if (relation === 'differs' && (subject < floor.differs || isOfAnotherOrder(figure, mention))) return null;
  const wanted = relation === 'agrees' && reason !== '' && reason !== droppedQualifier ? floor.rounded : floor.agrees;
  const astray = relation !== 'differs' && subject < wanted && !isTelling(figure, reason) && !isThin(context);
  // The very value, in a passage that shares a word or two with the draft's: rare, it is no chance, else worth a look.
  const isSame = (relation === 'agrees' && reason === '') || (relation === 'near' && reason === theBoundItself);
  const touches = isSame && subject >= floor.touches;
  if (astray && !touches) return null;
  const stray = astray && relation === 'agrees' && !isRare(figure, index);
  const beside = nearness(vicinityAt(figure, reading), vicinityAt(mention, source), index);
  return {
    posting,
    mention,
    relation: stray ? 'near' : relation,
    strength: strength * (0.2 + 0.4 * subject + 0.4 * beside),
    reason: stray ? inOtherWords : reason,
    nearness: beside,
  };
}

function vicinityAt(figure: Figure, reading: Reading): Context {
  const known = vicinities.get(figure) ?? vicinityOf(reading, figure.numeral, figure.attribution?.text ?? null);
  vicinities.set(figure, known);
  return known;
}

/** A figure stands in one passage, and is held against hundreds. */
const vicinities = new WeakMap<Figure, Context>();

/** Lengths of time that differ because the documents do: “nearly 32 months” on the 24th is “more than 32 months” on the 27th. */
function elapsed(agreement: Agreement, draft: Dated, source: Dated): Agreement {
  if (agreement.relation === 'agrees' || draft.date === source.date || !countFromOneDay(draft, source))
    return agreement;
  return { relation: 'agrees', strength: 0.8, reason: `counted from ${source.date}` };
}

interface Dated {
  readonly figure: Figure;
  readonly date: string | null;
}

/**
 * Values so far apart that they measure two things, whatever the words around them: “$30 a month” from each and “$30,000 a month”
 * from all. A million for a billion is a slip.
 */
function isOfAnotherOrder(a: Figure, b: Figure): boolean {
  const [one, two] = [a, b].map((it) => Math.abs(it.low ?? it.high ?? 0));
  if (!one || !two || (magnitude.test(a.text) && magnitude.test(b.text))) return false;
  return a.unit === b.unit && Math.max(one / two, two / one) >= anotherOrder;
}

const anotherOrder = 50;
const magnitude = /(?:thousand|million|billion|trillion|lakh|crore)|\d\s?(?:k|m|mn|bn|b|tn)\b/i;

/** A value that two texts do not share by chance: three significant digits, or two of a measure or a currency, the very same. */
function isTelling(figure: Figure, reason: string): boolean {
  return (
    figure.digits >= 3 || (reason === '' && figure.digits === 2 && figure.unit !== null && figure.unit !== 'ordinal')
  );
}

/** A value that hardly any other passage has: where its words touch the draft's at all, it is no chance. */
function isRare(figure: Figure, index: LookUps): boolean {
  const [value = ''] = figures.keys(figure);
  return figure.unit !== 'ordinal' && !index.lookup(value, rare).more;
}

/** A cell of a table, a line of a list: too few words to tell its subject by. */
function isThin(context: Context): boolean {
  return context.size < thin;
}

function figuresIn(it: Retrieved, index: LookUps): readonly Posting[] {
  const mentions = index.passage(it.source, it.passage)?.mentions ?? [];
  return mentions.flatMap((mention, i) =>
    mention.kind === 'figure' ? [{ source: it.source, passage: it.passage, mention: i }] : [],
  );
}
