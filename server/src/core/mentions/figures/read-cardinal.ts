import { currencyWords } from './currencies.ts';
import { cardinals, denominators, magnitudes, scaleLetters, scales } from './number-words.ts';
import { isDigits, isHyphen, isJoined, isWord, type Prose, word, written } from './prose.ts';
import { readDigits, significant } from './read-digits.ts';
import { unitWords } from './units.ts';

/** A number as it stands in the text, without unit or hedge. Tokens `start` to `end`, `end` exclusive. */
export interface Cardinal {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Significant digits as written; 0 for an order of magnitude (“dozens”). */
  readonly digits: number;
  /** What its last scale words multiply by: 1,000,000 in “1.2 million” and “seven million”, 1 where there are none. */
  readonly scale: number;
  /** In words, all of it: “twenty-one”. */
  readonly spelt: boolean;
  /** One token of digits without separators, which may be a year. */
  readonly plain: boolean;
  /** True for “dozens”, “several thousand”: at least twice the value. */
  readonly vague: boolean;
}

/** Reads the longest whole or decimal number that starts at token `i`. */
export function readCardinal(prose: Prose, i: number): Cardinal | null {
  return isDigits(prose, i)
    ? readNumeric(prose, i)
    : isWord(prose, i)
      ? (readMagnitude(prose, i) ?? readSpelt(prose, i))
      : null;
}

function readNumeric(prose: Prose, i: number): Cardinal | null {
  const first = readDigits(written(prose, i));
  if (!first) return null;
  let { value, digits, plain } = first;
  let end = i + 1;
  if (plain && value < 1000) {
    const groups = spacedGroups(prose, end);
    if (groups > 0) {
      const bare = prose.text.slice(prose.starts[i], prose.ends[end + groups - 1]).replace(/\D/g, '');
      value = Number(bare);
      digits = significant(bare);
      end += groups;
      plain = false;
    }
  }
  if (plain && word(prose, end) === 'point' && /^\d+$/.test(written(prose, end + 1))) {
    value = Number(`${value}.${written(prose, end + 1)}`);
    digits = String(value).length - 1;
    plain = false;
    end += 2;
  }
  const scaled = readScales(prose, end, value);
  if (scaled.end > end) {
    plain = false;
    const rest = readAnd(prose, scaled.end, scaled.last);
    if (rest) {
      const sum = scaled.value + rest.value;
      return {
        start: i,
        end: rest.end,
        value: sum,
        digits: significant(String(sum)),
        scale: 1,
        spelt: false,
        plain,
        vague: false,
      };
    }
  }
  return {
    start: i,
    end: scaled.end,
    value: scaled.value,
    digits,
    scale: value === 0 ? 1 : tidy(scaled.value / value),
    spelt: false,
    plain,
    vague: false,
  };
}

/** Groups of three digits that follow after single spaces: 2 in “1 200 000”. */
function spacedGroups(prose: Prose, at: number): number {
  let count = 0;
  for (let i = at; ; i++, count++) {
    const start = prose.starts[i] ?? -1;
    if (!isDigits(prose, i) || (prose.ends[i] ?? 0) - start !== 3 || start - (prose.ends[i - 1] ?? 0) !== 1) break;
    if (!/^\d{3}$/.test(written(prose, i))) break;
  }
  return count;
}

/** Multiplies by the scale words from token `i` on: “hundred thousand”, “bn”. */
function readScales(prose: Prose, i: number, value: number): { value: number; end: number; last: number } {
  let end = i;
  let result = value;
  let last = 1;
  for (let steps = 0; steps < 4; steps++) {
    const at = isHyphen(prose, end) ? end + 1 : end;
    const by = isWord(prose, at)
      ? (scales.get(word(prose, at)) ?? (end > i ? undefined : magnitudes.get(word(prose, at))))
      : undefined;
    if (by === undefined || (by === 12 && last > 12)) break;
    // “20 hundred” is no number; “5 hundred thousand” is.
    result = tidy(result * by);
    last = by;
    end = at + 1;
  }
  return { value: result, end, last };
}

/** “and two hundred” behind a scale, where it adds: less than the scale, in words, not the second half of “between … and …”. */
function readAnd(prose: Prose, i: number, below: number): Cardinal | null {
  const at = i + 1;
  if (word(prose, i) !== 'and' || below < 100) return null;
  const rest = readSpelt(prose, at);
  return rest && rest.value < below && rest.value > 0 && !isArticle(prose, at) ? rest : null;
}

function isArticle(prose: Prose, i: number): boolean {
  return word(prose, i) === 'a' || word(prose, i) === 'an';
}

/** “dozens”, “hundreds of thousands”, “several hundred”, “a few dozen”. */
function readMagnitude(prose: Prose, i: number): Cardinal | null {
  let value = magnitudes.get(word(prose, i));
  let start = i;
  let end = i + 1;
  if (value !== undefined) {
    for (let steps = 0; steps < 3; steps++) {
      const next = word(prose, end) === 'of' ? magnitudes.get(word(prose, end + 1)) : undefined;
      if (next === undefined) break;
      value *= next;
      end += 2;
    }
    // “scores” alone are those of a match, “tens” those of a child’s sum.
    if ((word(prose, i) === 'scores' || word(prose, i) === 'tens') && end === i + 1 && word(prose, end) !== 'of')
      return null;
    if (/^(?:many|several|few|untold)$/.test(word(prose, i - 1))) start = i - 1;
  } else {
    const scale = scales.get(word(prose, i));
    start = severalBefore(prose, i);
    if (scale === undefined || start === i) return null;
    value = scale;
    while (end < i + 4 && (scales.get(word(prose, end)) ?? 0) > 12) value *= scales.get(word(prose, end++)) ?? 1;
  }
  return { start, end, value: tidy(value), digits: 0, scale: 1, spelt: true, plain: false, vague: true };
}

/** Where “several”, “a few” or “a couple of” starts before a scale word at `i`; `i` where there is none. */
function severalBefore(prose: Prose, i: number): number {
  const of = word(prose, i - 1) === 'of' ? 1 : 0;
  const before = word(prose, i - 1 - of);
  if (before === 'couple' || (of && before === 'number')) return isArticle(prose, i - 2 - of) ? i - 2 - of : i - 1 - of;
  if (of) return i;
  if (before === 'several' || before === 'many') return i - 1;
  return before === 'few' ? (isArticle(prose, i - 2) ? i - 2 : i - 1) : i;
}

/** Tokens that a number in words may have, hyphens with them. */
const longest = 40;

/** “one hundred and three”, “twenty-one”, “a million”, “three point five”. */
export function readSpelt(prose: Prose, i: number, depth = 0): Cardinal | null {
  let total = 0;
  let group = 0;
  /** What the last word was: nothing yet, a unit or teen, a ten, a hundred, a scale. */
  let last: 'none' | 'unit' | 'ten' | 'hundred' | 'scale' = 'none';
  let lastScale = Number.POSITIVE_INFINITY;
  let multiplier = 0;
  /** The count that the first hundred or scale multiplies, and what all of them multiply by. */
  let leading = 0;
  let product = 1;
  let end = i;
  let start = i;
  let at = i;
  const between = word(prose, i - 1) === 'between';
  while (at < i + longest) {
    const it = word(prose, at);
    const value = cardinals.get(it);
    if (value !== undefined) {
      if (last === 'none') group = value;
      else if (last === 'ten' && value > 0 && value < 10) group += value;
      else if ((last === 'hundred' || last === 'scale') && value > 0) group += value;
      else break;
      last = value >= 20 && value % 10 === 0 ? 'ten' : 'unit';
    } else if (it === 'hundred') {
      if (last === 'none') {
        if (!opensScale(prose, at)) return null;
        if (isArticle(prose, at - 1)) start = at - 1;
        group = 100;
      } else if (last === 'unit' || last === 'ten') {
        if (group >= 100) break;
        leading = group;
        group *= 100;
      } else break;
      product *= 100;
      last = 'hundred';
      multiplier = 100;
    } else {
      const scale = scales.get(it);
      if (scale === undefined) break;
      if (last === 'none') {
        if (!opensScale(prose, at)) return null;
        if (isArticle(prose, at - 1)) start = at - 1;
        group = 1;
      } else if (last === 'scale') {
        // “a hundred thousand million”, “one lakh crore”
        if (group !== 0 || scale < 1000) break;
        total = tidy(total * scale);
        product *= scale;
        lastScale = scale;
        multiplier = scale;
        end = ++at;
        continue;
      } else if (scale >= lastScale) break;
      if (product === 1) leading = group;
      product *= scale;
      total += tidy(group * scale);
      group = 0;
      last = 'scale';
      lastScale = scale;
      multiplier = scale;
    }
    end = at + 1;
    if (isHyphen(prose, end) && !between && isNumberWord(word(prose, end + 1))) at = end + 1;
    else if (word(prose, end) === 'and' && (last === 'hundred' || last === 'scale') && !between && multiplier >= 100) {
      // “one million and two thousand and three hundred and four” is as deep as it goes.
      const rest = depth < 4 && cardinals.has(word(prose, end + 1)) ? readSpelt(prose, end + 1, depth + 1) : null;
      const joins =
        rest &&
        !denominators.has(word(prose, isHyphen(prose, rest.end) ? rest.end + 1 : rest.end)) &&
        (last === 'hundred' ? belowHundred(prose, end + 1) : rest.value < lastScale);
      if (!joins) break;
      at = end + 1;
    } else at = end;
  }
  if (end === i) return null;
  let value = total + group;
  let digits = significant(String(value));
  if (word(prose, end) === 'point' && last !== 'none') {
    const decimals = readDecimals(prose, end + 1);
    if (decimals) {
      value = Number(`${value}.${decimals.text}`);
      digits = `${value}`.replace(/\D/g, '').length;
      end = decimals.end;
      const scaled = readScales(prose, end, value);
      value = scaled.value;
      end = scaled.end;
    }
  }
  return {
    start,
    end,
    value,
    digits,
    scale: leading * product === total + group ? product : 1,
    spelt: true,
    plain: false,
    vague: false,
  };
}

/** Whether the number from token `i` on stays below a hundred: “three” in “hundred and three”, not “two hundred”. */
function belowHundred(prose: Prose, i: number): boolean {
  let at = i + 1;
  if (isHyphen(prose, at)) at++;
  if (cardinals.has(word(prose, at))) at++;
  return word(prose, at) !== 'hundred';
}

/** A scale word alone is a number after an article (“a million”), or before another scale (“hundred thousand dollars”). */
function opensScale(prose: Prose, i: number): boolean {
  const next = word(prose, i + 1);
  return isArticle(prose, i - 1) || scales.has(next) || unitWords.has(next) || currencyWords.has(next);
}

function isNumberWord(it: string): boolean {
  return cardinals.has(it) || scales.has(it);
}

/** The words behind “point”: “seventy-one” is 71, “nought four” is 04. */
function readDecimals(prose: Prose, i: number): { text: string; end: number } | null {
  let text = '';
  let at = i;
  while (at < i + 12) {
    const value = cardinals.get(word(prose, at));
    if (value === undefined) break;
    const unit = isHyphen(prose, at + 1) ? cardinals.get(word(prose, at + 2)) : undefined;
    if (value >= 20 && unit !== undefined && unit < 10) {
      text += value + unit;
      at += 3;
    } else {
      text += value;
      at++;
    }
  }
  return text ? { text, end: at } : null;
}

/** The scale that letters joined to digits stand for, `m` in `$1.2m`; null for other letters. Whether a unit is meant instead is for the caller. */
export function readScaleLetters(prose: Prose, i: number): number | null {
  return isJoined(prose, i) ? (scaleLetters.get(written(prose, i)) ?? null) : null;
}

/** Rids a product of the noise of binary fractions: 1.2 × 1e9 is 1200000000. */
export function tidy(value: number): number {
  return Number(value.toPrecision(15));
}
