import type { Figure } from '../mention.ts';
import { sharedWord } from './currencies.ts';
import { units } from './units.ts';

/** What a figure measures, for comparing and for keys. */
export interface Measure {
  /** `length`, `percent`, `USD`, `dinar`, `count`, `times`, `ordinal`, `age`. */
  readonly dimension: string;
  /** Base units of one unit, and what is added first. */
  readonly factor: number;
  readonly offset: number;
}

const count: Measure = { dimension: 'count', factor: 1, offset: 0 };
const ordinal: Measure = { dimension: 'ordinal', factor: 1, offset: 0 };
const times: Measure = { dimension: 'times', factor: 1, offset: 0 };
const share: Measure = { dimension: 'percent', factor: 100, offset: 0 };
const cents: Readonly<Record<string, Measure>> = {
  cent: { dimension: 'USD', factor: 0.01, offset: 0 },
  penny: { dimension: 'GBP', factor: 0.01, offset: 0 },
};

/** The measure of a figure. */
export function measureOf(figure: Figure): Measure {
  if (figure.sort === 'share') return share;
  const { unit } = figure;
  if (unit === null) return count;
  if (unit === 'ordinal') return ordinal;
  if (unit === 'times') return times;
  const found = units.get(unit);
  if (found) return figure.age ? { ...found, dimension: 'age' } : found;
  return cents[unit] ?? { dimension: unit, factor: 1, offset: 0 };
}

/** Whether two dimensions are one; a currency by its shared word is that of each of its countries. */
export function isSameDimension(a: Measure, b: Measure): boolean {
  if (a.dimension === b.dimension) return true;
  return (
    keyDimension(a) === keyDimension(b) &&
    (a.dimension === sharedWord(a.dimension) || b.dimension === sharedWord(b.dimension))
  );
}

/** The dimension under which a figure is looked up. */
export function keyDimension(measure: Measure): string {
  return sharedWord(measure.dimension) ?? measure.dimension;
}
