import type { Figure } from '../mention.ts';
import { keyDimension, measureOf } from './measure.ts';

/**
 * Look-up keys, most telling first: the value itself in base units, and the marks of one digit on either side of it (10,000 and
 * 20,000 for 12,345). Values within a tenth of each other, roundings and bounds rounded towards a value share a mark; a value far
 * inside an open bound or a wide range does not, nor a loose bound in a unit other than the base: the search by words has those.
 */
export function figureKeys(figure: Figure): readonly string[] {
  const measure = measureOf(figure);
  const prefix = `q:${keyDimension(measure)}:`;
  const low = figure.low ?? figure.high ?? 0;
  const high = figure.high ?? low;
  // “-1.2%” of a table and “down 1.2%” share their keys.
  const base = (it: number) => Math.abs((it + measure.offset) * measure.factor);
  const keys = [
    `${prefix}=${tidy(base(low))}`,
    `${prefix}=${tidy(base(high))}`,
    prefix + below(base(low)),
    prefix + above(base(high)),
  ];
  return [...new Set(keys)];
}

function below(value: number): number {
  if (value === 0) return 0;
  const step = stepOf(value);
  return tidy(Math.floor(tidy(value / step)) * step);
}

function above(value: number): number {
  if (value === 0) return 0;
  const step = stepOf(value);
  return tidy((Math.floor(tidy(value / step)) + 1) * step);
}

function stepOf(value: number): number {
  return 10 ** Math.floor(Math.log10(Math.abs(tidy(value))));
}

function tidy(value: number): number {
  // Whole numbers of ten digits stay as they are.
  if (Number.isInteger(value) && Math.abs(value) < 1e10) return value;
  return Number(value.toPrecision(10));
}
