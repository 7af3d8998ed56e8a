import type { Agreement } from '../kind.ts';
import type { Approximation } from '../mention.ts';
import { isFromBelow } from './hedges.ts';

/** One side of a comparison of values, both in the draft’s unit. */
export interface Value {
  /** As in `Figure`: an open end is null. */
  readonly low: number | null;
  readonly high: number | null;
  /** Significant digits as written; 0 for an order of magnitude (“dozens”). */
  readonly digits: number;
  readonly approximation: Approximation;
  readonly hedge: string;
  /** A share of a whole in words, in percent: “two-thirds” is 66.7 and stands for 66 and 67. */
  readonly share?: boolean;
  /** Converted from another unit, so that it may be rounded in its own. */
  readonly converted?: boolean;
}

/** A value borne out rounded differs by this share at most, a hedged one by the second. Section 3 of the contract. */
const rounding = 0.05;
const hedging = 0.1;

/** “Dozens” are two dozen and up to ten; in their low ends, up to five times. */
const order = 5;

/** The reason given where a source has the very value that the draft says is passed. */
export const theBoundItself = 'the bound itself';

/** The reason given where a source’s bound is stated as a plain value. */
export const droppedQualifier = 'a bound, stated flat';

/**
 * Whether a source’s value bears out the draft’s, by the rules of the contract for two single figures: `agrees`, `near`, or
 * `differs` where both cannot stand. Knows nothing of units and of what is counted.
 */
export function compareValues(draft: Value, source: Value): Agreement {
  if (isClosed(draft)) return isClosed(source) ? compareClosed(draft, source) : compareToBound(draft, source);
  return isClosed(source) ? compareBound(draft, source) : compareBounds(draft, source);
}

interface Closed extends Value {
  readonly low: number;
  readonly high: number;
}

function isClosed(it: Value): it is Closed {
  return it.low !== null && it.high !== null;
}

function agrees(strength: number, reason = ''): Agreement {
  return { relation: 'agrees', strength, reason };
}

function near(strength: number, reason: string): Agreement {
  return { relation: 'near', strength, reason };
}

const differs: Agreement = { relation: 'differs', strength: 0.5, reason: 'another value' };

function compareClosed(draft: Closed, source: Closed): Agreement {
  const single = draft.low === draft.high;
  if (!single) return compareToRange(draft, source);
  const value = draft.low;
  if (source.low === source.high) return compareSingle(draft, source, value);
  if (draft.approximation === 'about' && isWithinHedge(draft, source.low) && isWithinHedge(draft, source.high))
    return agrees(0.7, 'a range close to it');
  if (value >= source.low && value <= source.high) return near(0.5, 'inside the source’s range');
  return differs;
}

function compareSingle(draft: Closed, source: Closed, value: number): Agreement {
  const other = source.low;
  if (isEqual(value, other)) return agrees(1);
  if (draft.share || source.share) return compareShare(draft, value, other);
  if (isRounded(draft, value, other)) return agrees(0.9, 'rounded');
  if (draft.approximation === 'about' && isWithinHedge(draft, other))
    return agrees(0.8, `within a tenth, as “${draft.hedge}” says`);
  if (source.approximation === 'about' && Math.abs(value - other) <= hedging * Math.abs(other))
    return near(0.6, 'the source hedges');
  if (roundTo(other, draft.digits) === tidy(value) && !isSmallWhole(draft, value)) return near(0.5, 'rounded coarsely');
  if (isRounded(source, other, value)) return near(0.5, 'the source rounds');
  return differs;
}

/** “two-thirds” is borne out by 66 and 67 percent, and by 66.4. */
function compareShare(draft: Closed, value: number, other: number): Agreement {
  const gap = Math.abs(value - other);
  if (gap < 1) return agrees(0.85, 'the same share');
  if (draft.approximation === 'about' && isWithinHedge(draft, other))
    return agrees(0.8, `within a tenth, as “${draft.hedge}” says`);
  return gap <= 5 ? near(0.4, 'close to that share') : differs;
}

/** The draft gives a range: what lies inside bears it out, the ends best. */
function compareToRange(draft: Closed, source: Closed): Agreement {
  if (isEqual(draft.low, source.low) && isEqual(draft.high, source.high)) return agrees(1);
  if (source.low >= draft.low && source.high <= draft.high) {
    const isEnd = source.low === source.high && (isEqual(source.low, draft.low) || isEqual(source.high, draft.high));
    return isEnd ? agrees(0.7, 'one end of the range') : agrees(0.6, 'inside the range');
  }
  return source.high < draft.low || source.low > draft.high ? differs : near(0.4, 'overlaps the range');
}

/** The draft has a bound, the source a value: the bound must be the value rounded towards it. */
function compareBound(draft: Value, source: Closed): Agreement {
  const bound = draft.low ?? draft.high ?? 0;
  const isLower = draft.low !== null;
  const edge = isLower ? source.low : source.high;
  if (isEqual(edge, bound)) {
    const strict = draft.approximation === 'more-than' || draft.approximation === 'less-than';
    return strict ? near(0.6, theBoundItself) : agrees(0.9);
  }
  if (isLower ? edge < bound : edge > bound) return differs;
  if (draft.digits === 0)
    return edge < bound * order ? agrees(0.7, 'of that order') : near(0.3 * closeness(edge, bound), 'above that order');
  return roundTowards(edge, draft.digits, isLower) === tidy(bound)
    ? agrees(0.8, 'beyond the bound')
    : near(0.4 * closeness(edge, bound), 'far beyond the bound');
}

/** The draft states a value, the source a bound: only the bound itself is borne out. */
function compareToBound(draft: Closed, source: Value): Agreement {
  const bound = source.low ?? source.high ?? 0;
  const isLower = source.low !== null;
  const single = draft.low === draft.high;
  if (source.digits === 0) {
    if (draft.high < bound) return differs;
    return near(0.3 * closeness(draft.low, bound), 'of that order or above');
  }
  if (single && (isEqual(draft.low, bound) || isRounded(draft, draft.low, bound))) return agrees(0.6, droppedQualifier);
  const edge = isLower ? draft.high : draft.low;
  if (isLower ? edge < bound : edge > bound) return differs;
  return near(0.4 * closeness(edge, bound), isLower ? 'above the source’s bound' : 'below the source’s bound');
}

function compareBounds(draft: Value, source: Value): Agreement {
  const own = draft.low ?? draft.high ?? 0;
  const other = source.low ?? source.high ?? 0;
  const isLower = draft.low !== null;
  if (isLower === (source.low !== null)) {
    if (isEqual(own, other)) return agrees(1);
    // “Millions” for the source’s “billions”: orders of magnitude that do not meet.
    if (draft.digits === 0 && source.digits === 0 && (own * order <= other || other * order <= own))
      return { ...differs, reason: 'another order of magnitude' };
    const isClose = Math.abs(own - other) <= rounding * Math.abs(other);
    if (isClose && draft.digits > 0 && roundTowards(other, draft.digits, isLower) === tidy(own))
      return agrees(0.8, 'a bound beyond it');
    return near(0.4 * closeness(own, other), 'another bound');
  }
  if (isEqual(own, other)) return { ...differs, reason: 'the opposite bound' };
  const overlap = isLower ? other > own : other < own;
  return overlap
    ? near(0.3 * closeness(own, other), 'bounds that overlap')
    : { ...differs, reason: 'bounds that exclude each other' };
}

/** Whether `value` is `other` rounded at the precision of its figure, and within 5 %. */
function isRounded(figure: Value, value: number, other: number): boolean {
  // A decimal of one figure is as near as that figure can come: 0.3 for 0.27.
  if (value % 1 !== 0 && Math.abs(value) < 1 && figure.digits > 0 && roundTo(other, figure.digits) === tidy(value))
    return true;
  if (Math.abs(value - other) > rounding * Math.abs(other)) return false;
  if (figure.converted) return true;
  // Whole numbers under a hundred only round decimals: 12 for 11.8, never 50 for 48.
  if (isSmallWhole(figure, value)) return other % 1 !== 0 && Math.round(other) === value;
  return (
    roundTo(other, figure.digits) === tidy(value) || roundTo(other, figure.digits) === roundTo(value, figure.digits)
  );
}

function isSmallWhole(figure: Value, value: number): boolean {
  return Math.abs(value) < 100 && value % 1 === 0 && figure.digits <= 2;
}

function isWithinHedge(draft: Value, other: number): boolean {
  const value = draft.low ?? draft.high ?? 0;
  if (Math.abs(value - other) > hedging * Math.abs(value)) return false;
  return !isFromBelow(draft.hedge) || other < value;
}

/** 1 for equal values, less the further they are apart: 26 is hardly near to “up to 10,000”. */
function closeness(a: number, b: number): number {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 1 : Math.min(Math.abs(a), Math.abs(b)) / larger;
}

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** Rounds to significant digits, halves away from zero. */
function roundTo(value: number, digits: number): number {
  return tidy(Number(value.toPrecision(Math.max(1, Math.min(15, digits)))));
}

/** Rounds to significant digits, down for a lower bound and up for an upper one. */
function roundTowards(value: number, digits: number, down: boolean): number {
  if (value === 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - Math.max(1, digits) + 1);
  const steps = tidy(value / step);
  return tidy((down ? Math.floor(steps) : Math.ceil(steps)) * step);
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
