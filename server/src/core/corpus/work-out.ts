import { calculate } from '../citations/calculation.ts';
import type { Figure } from '../mentions/mention.ts';

/** Hedged figures (“about”, “nearly”) may lie this far from the result. Section 3 of the contract. */
const hedged = 0.1;

/**
 * Whether a calculation gives a figure at the figure's own precision: 2,600 / 11,000 gives “23.6 percent”, “24 percent”, and
 * “about a quarter”. Null where the words are no calculation, or the figure has no value.
 */
export function worksOut(words: string, figure: Figure): boolean | null {
  const result = calculate(words);
  const values = [figure.low, figure.high].filter((it) => it !== null);
  if (result === null || values.length === 0) return null;
  // A share is worked out as a fraction or as hundredths.
  const results = figure.unit === 'percent' ? [result, result * 100] : [result];
  return results.some((it) => fits(it, figure, Math.min(...values), Math.max(...values)));
}

function fits(result: number, figure: Figure, low: number, high: number): boolean {
  const slack = halfUnit(high, figure.digits);
  switch (figure.approximation) {
    case 'at-least':
    case 'more-than':
      return low - slack <= result && result <= low * (1 + hedged) + slack;
    case 'at-most':
    case 'less-than':
      return high * (1 - hedged) - slack <= result && result <= high + slack;
    case 'about':
      return low * (1 - hedged) - slack <= result && result <= high * (1 + hedged) + slack;
    case 'exact':
      return low - slack <= result && result <= high + slack;
  }
}

/** Half a unit of the last significant digit: 23.6 stands for 23.55 to 23.65. */
function halfUnit(value: number, digits: number): number {
  if (value === 0) return 0.5;
  const last = Math.floor(Math.log10(Math.abs(value))) - Math.max(1, digits) + 1;
  return 0.5 * 10 ** last * 1.000001;
}

/** A result as a reader wants it: “23.6 %” for a share, “1,240” for a number. */
export function showResult(words: string, isShare: boolean): string {
  const result = calculate(words) ?? 0;
  const rounded = Number((isShare ? result * 100 : result).toPrecision(3));
  const [whole = '', fraction] = String(isShare || Math.abs(result) < 1000 ? rounded : Math.round(result)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`}${isShare ? ' %' : ''}`;
}
