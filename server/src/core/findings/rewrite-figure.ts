import type { Figure } from '../mentions/mention.ts';

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: readonly (readonly [RegExp, number])[] = [
  [/trillion|tn\b/i, 1e12],
  [/billion|bn\b|\db\b/i, 1e9],
  [/crore/i, 1e7],
  [/million|mn\b|\dm\b/i, 1e6],
  [/lakh/i, 1e5],
  [/thousand|\dk\b/i, 1e3],
];

/**
 * Writes another value the way the draft writes its own: “12,000” for “13,000”, “twelve” for “eleven”, “$1.2bn” for
 * “$1.3bn”. `numeral` is the draft's number with its unit; null where the value cannot be written that way.
 */
export function rewriteFigure(numeral: string, value: number): string | null {
  const digits = /\d[\d.,\u00a0\u202f ]*\d|\d/.exec(numeral);
  if (!digits) return rewriteWords(numeral, value);
  const scale = scales.find(([name]) => name.test(numeral))?.[1] ?? 1;
  const written = value / scale;
  const grouped = /\d[,\u00a0\u202f ]\d{3}/.test(digits[0]) || written >= 10_000;
  const separator = /\d([,\u00a0\u202f ])\d{3}/.exec(digits[0])?.[1] ?? ',';
  const text = plainDigits(written);
  if (text === null) return null;
  const [whole = '', fraction] = text.split('.');
  const parts = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, separator) : whole;
  const replaced = fraction === undefined ? parts : `${parts}.${fraction}`;
  return numeral.slice(0, digits.index) + replaced + numeral.slice(digits.index + digits[0].length);
}

/** The figure's value, where it is one value. */
export function singleValue(figure: Figure): number | null {
  if (figure.low !== null && figure.high !== null) return figure.low === figure.high ? figure.low : null;
  return figure.low ?? figure.high;
}

function plainDigits(value: number): string | null {
  const rounded = Number(value.toPrecision(10));
  const text = String(rounded);
  return /e/.test(text) || text.length > 15 ? null : text;
}

function rewriteWords(numeral: string, value: number): string | null {
  if (!/^[a-z]+(?:-[a-z]+)?$/i.test(numeral) || !Number.isInteger(value) || value < 0) return null;
  const words = value < 100 ? inWords(value) : plainDigits(value)?.replace(/\B(?=(\d{3})+$)/g, ',');
  if (!words) return null;
  return /^\p{Lu}/u.test(numeral) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function inWords(value: number): string {
  if (value < 20) return small[value] ?? '';
  const unit = value % 10;
  return `${tens[Math.floor(value / 10)]}${unit ? `-${small[unit]}` : ''}`;
}
