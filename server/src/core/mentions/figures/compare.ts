import { sentenceAt, sentenceSpan } from '../../text/tokens.ts';
import type { Agreement, Comparison, Reading } from '../kind.ts';
import type { Figure } from '../mention.ts';
import { compareValues, type Value } from './compare-values.ts';
import { countsAlike } from './counts-alike.ts';
import { isSameDimension, type Measure, measureOf } from './measure.ts';

const unrelated: Agreement = { relation: 'unrelated', strength: 0, reason: '' };

/** Holds a source’s figure against the draft’s: dimension and what is counted first, then the values. */
export function compareFigures(draft: Figure, source: Figure, comparison: Comparison): Agreement {
  const own = measureOf(draft);
  const other = measureOf(source);
  if (isFallOf(draft, source, comparison)) return compareFigures(unsigned(draft), unsigned(source), comparison);
  if (!isSameDimension(own, other)) return compareElided(draft, source);
  if (draft.per !== undefined && source.per !== undefined && draft.per !== source.per) return unrelated;
  const alike = countsAlike(draft, source, comparison.knowledge.nouns);
  if (alike === 0) return compareNamed(draft, source);
  const isConverted = draft.unit !== source.unit && own.factor !== other.factor;
  const result = compareValues(valueIn(draft, own, own, isConverted), valueIn(source, other, own, isConverted));
  return { ...result, strength: result.strength * alike };
}

/**
 * One of the two leaves its unit to the words around it (“she was six” for “aged six”, “a million for the second” after euros), or
 * gives a length of time as an age (“a two-year-old truce”). Such values bear each other out where they are equal; no more is said.
 */
function compareElided(draft: Figure, source: Figure): Agreement {
  if (draft.low === null || draft.low !== source.low || draft.high !== source.high) return unrelated;
  if (draft.sort !== undefined || source.sort !== undefined) return unrelated;
  const isAge = draft.age !== undefined || source.age !== undefined;
  const isElided = [draft, source].some((it) => isBare(it) && (isAge || (it.low ?? 0) >= elidedFrom));
  const other = isBare(draft) ? source : draft;
  if (isElided && (isAge || isCurrency(other))) return { relation: 'agrees', strength: 0.5, reason: '' };
  const isOfThing = isAge && (draft.age ? draft : source).compound && draft.unit === source.unit;
  return isOfThing ? { relation: 'agrees', strength: 0.5, reason: '' } : unrelated;
}

/** “277 security holes” where the source has 277 vulnerabilities: a number of three figures is seldom another thing's as well. */
function compareNamed(draft: Figure, source: Figure): Agreement {
  const isTelling = draft.digits >= tellingDigits || (draft.digits > 1 && (draft.low ?? 0) >= 1000);
  const isOneFate = draft.event === undefined || source.event === undefined || draft.event === source.event;
  const isEqual = draft.low !== null && draft.low === source.low && draft.high === source.high;
  if (!isOneFate || !isEqual || draft.unit !== null || !isTelling) return unrelated;
  return { relation: 'near', strength: 0.4, reason: 'counted otherwise' };
}

/** Significant digits from which two texts do not share a number by chance; of thousands two are enough. */
const tellingDigits = 3;

/** Amounts of money from which a figure may leave out its currency after another: “€1.5m for the first, a million for the second”. */
const elidedFrom = 100_000;

function isBare(figure: Figure): boolean {
  return figure.unit === null && figure.counted === null && !figure.compound;
}

function isCurrency({ unit }: Figure): boolean {
  return /^[A-Z]{3}$/.test(unit ?? '');
}

/** “-1.2%” where the other text says “fell 1.2%”. */
function isFallOf(draft: Figure, source: Figure, comparison: Comparison): boolean {
  const [own, other] = [draft.low ?? draft.high ?? 0, source.low ?? source.high ?? 0];
  if (own < 0 && other > 0) return saysFall(source, comparison.source.reading);
  return own > 0 && other < 0 && saysFall(draft, comparison.draft.reading);
}

const falls =
  /\b(?:down|lower|less|loss(?:es)?|los(?:t|es?|ing)|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|shed(?:s|ding)?|slip(?:s|ped|ping)?|slid(?:es?|ing)?|sank|sinks?|decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|shrank|shr[iu]nk(?:s|ing)?|contract(?:s|ed|ing|ion)|cut|reduc(?:e[sd]?|ing|tion)|plung(?:e[sd]?|ing)|slump(?:s|ed|ing)?|tumbl(?:e[sd]?|ing)|dip(?:s|ped|ping)?|eas(?:e[sd]?|ing)|retreat(?:s|ed|ing)?|deficit|below|minus)\b/i;

function saysFall(figure: Figure, { tokens }: Reading): boolean {
  const sentence = sentenceSpan(tokens, sentenceAt(tokens, figure.start));
  return falls.test(tokens.text.slice(sentence.start, sentence.end));
}

function unsigned(figure: Figure): Figure {
  const ends = [figure.low, figure.high].map((it) => it && Math.abs(it));
  const isTurned = (figure.low ?? figure.high ?? 0) < 0;
  return { ...figure, low: ends[isTurned ? 1 : 0] ?? null, high: ends[isTurned ? 0 : 1] ?? null };
}

/** A figure’s value in the draft’s unit; shares in percent. */
function valueIn(figure: Figure, from: Measure, to: Measure, converted: boolean): Value {
  const isShare = figure.sort === 'share';
  const scale = isShare || to.dimension === 'percent' ? 1 : to.factor;
  const convert = (it: number | null) =>
    it === null
      ? null
      : from === to && !isShare
        ? it
        : Number((((it + from.offset) * from.factor) / scale - to.offset).toPrecision(12));
  return {
    low: convert(figure.low),
    high: convert(figure.high),
    digits: figure.digits,
    approximation: figure.approximation,
    hedge: figure.hedge,
    ...(isShare && { share: true }),
    ...(converted && !isShare && to.dimension !== 'percent' && { converted: true }),
  };
}
