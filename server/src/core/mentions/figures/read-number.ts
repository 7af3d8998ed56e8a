import { readHedgeBefore } from './hedges.ts';
import { denominators, magnitudes, ordinals, readFold, scales } from './number-words.ts';
import { isCapital, isDigits, isHyphen, isJoined, opensSentence, type Prose, word } from './prose.ts';
import { type Cardinal, readCardinal, tidy } from './read-cardinal.ts';

/** What sort of number it is: a count, a share of a whole (“two-thirds”, “one in five”), a place in a row, a multiple. */
export type Sort = 'count' | 'share' | 'ordinal' | 'multiple';

/** A number of any sort as it stands in the text. */
export interface Numeral extends Cardinal {
  readonly sort: Sort;
}

/** Reads the longest number that starts at token `i`; an article that belongs to it (“a third”) may stand before. */
export function readNumber(prose: Prose, i: number): Numeral | null {
  const cardinal = readCardinal(prose, i);
  if (cardinal) return readBehind(prose, cardinal);
  const it = word(prose, i);
  if (it === 'half') return readHalf(prose, i);
  const fold = readFold(it);
  if (fold !== null) return number(i, i + 1, fold, 'multiple');
  if (it === 'twice' || it === 'thrice') {
    if (!/^(?:as|the|more|its|their|his|her|that|what)$/.test(word(prose, i + 1))) return null;
    return number(i, i + 1, it === 'twice' ? 2 : 3, 'multiple');
  }
  return readPart(prose, i) ?? readOrdinal(prose, i);
}

function number(start: number, end: number, value: number, sort: Sort, digits = 1): Numeral {
  return { start, end, value, digits, scale: 1, spelt: true, plain: false, vague: false, sort };
}

/** What a cardinal goes on to: “two-thirds”, “two and a half million”, “3/4”, “one in five”, “three times”. */
function readBehind(prose: Prose, it: Cardinal): Numeral {
  if (it.vague) return { ...it, sort: 'count' };
  return (
    readThirds(prose, it) ??
    readSlash(prose, it) ??
    readShare(prose, it) ??
    readTimes(prose, it) ??
    readAndHalf(prose, it) ?? { ...it, sort: 'count' }
  );
}

/** “two-thirds”, “one quarter”, “three quarters of a million”. */
function readThirds(prose: Prose, it: Cardinal): Numeral | null {
  const hyphen = isHyphen(prose, it.end);
  const at = hyphen ? it.end + 1 : it.end;
  const name = word(prose, at);
  const by = denominators.get(name);
  if (by === undefined || it.value < 1 || it.value >= by || it.value % 1 !== 0) return null;
  const plural = name.endsWith('s') && name !== 'halves';
  if (it.value === 1 ? plural : !plural) return null;
  // “three quarters” of a year are a length of time.
  if (by === 4 && /^(?:last|past|next|first|previous|consecutive|straight)$/.test(word(prose, it.start - 1)))
    return null;
  return multiply(prose, number(it.start, at + 1, it.value / by, 'share', 2));
}

/** “3/4” and “1 1/2”, not “9/11” or “24/7”. */
function readSlash(prose: Prose, it: Cardinal): Numeral | null {
  const sliced = sliceAt(prose, it.start);
  if (it.plain && sliced) return { ...it, end: it.start + 3, value: sliced, digits: 2, plain: false, sort: 'share' };
  const more = it.plain && prose.starts[it.end] === (prose.ends[it.end - 1] ?? 0) + 1 ? sliceAt(prose, it.end) : null;
  return more
    ? { ...it, end: it.end + 3, value: it.value + more, digits: it.digits + 1, plain: false, sort: 'count' }
    : null;
}

const slashes = new Set(['2', '3', '4', '5', '6', '8']);

function sliceAt(prose: Prose, i: number): number | null {
  if (!isDigits(prose, i) || word(prose, i + 1) !== '/' || !isJoined(prose, i + 1) || !isJoined(prose, i + 2))
    return null;
  const above = word(prose, i);
  const below = word(prose, i + 2);
  if (!slashes.has(below) || !/^[1-9]\d?$/.test(above) || Number(above) >= Number(below)) return null;
  return word(prose, i + 3) === '/' && isJoined(prose, i + 3) ? null : Number(above) / Number(below);
}

/** “one in five”, “nine out of 10”, “one in every three”. */
function readShare(prose: Prose, it: Cardinal): Numeral | null {
  let at = it.end;
  if (word(prose, at) === 'out' && word(prose, at + 1) === 'of') at += 2;
  else if (word(prose, at) === 'in') at++;
  else return null;
  const every = word(prose, at) === 'every';
  if (every) at++;
  const whole = readCardinal(prose, at);
  if (!whole || whole.vague || whole.value <= it.value || it.value < 1) return null;
  if (
    it.value % 1 !== 0 ||
    whole.value % 1 !== 0 ||
    (whole.plain && whole.end === at + 1 && whole.value > 1899 && whole.value < 2100)
  )
    return null;
  const round = whole.value <= 10 || whole.value % 10 === 0;
  if (word(prose, it.end) === 'in' && !every && (!round || (it.value > 1 && whole.value > 10))) return null;
  return { ...number(it.start, whole.end, it.value / whole.value, 'share', 2), spelt: it.spelt };
}

/** “three times as many”, “10-fold”. */
function readTimes(prose: Prose, it: Cardinal): Numeral | null {
  const hyphen = isHyphen(prose, it.end);
  const at = hyphen ? it.end + 1 : it.end;
  const next = word(prose, at);
  if (next === 'fold' && (hyphen || isJoined(prose, at))) return { ...it, end: at + 1, sort: 'multiple' };
  if (next === 'times' && !hyphen) return { ...it, end: at + 1, sort: 'multiple' };
  return next === 'x' && isJoined(prose, at) && !hyphen ? { ...it, end: at + 1, sort: 'multiple' } : null;
}

/** “two and a half million”, “two-and-a-half”, “three and two thirds”, “5 and a quarter”. */
function readAndHalf(prose: Prose, it: Cardinal): Numeral | null {
  let at = it.end;
  const step = () => {
    if (isHyphen(prose, at)) at++;
  };
  step();
  if (word(prose, at) !== 'and') return null;
  at++;
  step();
  let part = 1;
  const article = word(prose, at);
  if (article === 'a' || article === 'an' || article === 'one') at++;
  else {
    const count = readCardinal(prose, at);
    if (count && count.end === at + 1 && count.value < 10 && count.value > 0) {
      part = count.value;
      at++;
    } else if (article !== 'half') return null;
  }
  step();
  const by = denominators.get(word(prose, at));
  if (by === undefined || part >= by || (part > 1 && !word(prose, at).endsWith('s'))) return null;
  // “one and a half brigades”, but “one and a third of the others”
  if (by > 2 && word(prose, at + 1) === 'of') return null;
  const whole = { ...number(it.start, at + 1, it.value + part / by, 'count', it.digits + 1), spelt: it.spelt };
  // “one billion and a half million” adds half a million, “one and a half million” does not.
  const scale = scales.get(word(prose, at + 1)) ?? 1;
  if (scale > 1 && it.value >= scale) return { ...whole, end: at + 2, value: it.value + (part / by) * scale };
  return multiply(prose, whole);
}

/** “half of”, “half a million”, “half a dozen”, “half-dozen”. */
function readHalf(prose: Prose, i: number): Numeral | null {
  const before = word(prose, i - 1);
  if (ordinals.has(before) || /^(?:other|better|latter|early|late|opening|closing|top|bottom)$/.test(before))
    return null;
  if (/^(?:past|time|way|hour-long|ton)$/.test(word(prose, i + 1))) return null;
  if (isHyphen(prose, i + 1) && !scales.has(word(prose, i + 2))) {
    return /^(?:hour|mile|century|day|year|inch|pint|pound|ton|point|percent|percentage|acre|litre|liter|gallon|minute|marathon)$/.test(
      word(prose, i + 2),
    ) && word(prose, i + 2) !== 'marathon'
      ? number(i, i + 1, 0.5, 'share')
      : null;
  }
  if (isHyphen(prose, i - 1) || (isCapital(prose, i) && !opensSentence(prose, i))) return null;
  if (!isShareOf(prose, i)) return null;
  return multiply(prose, number(before === 'a' ? i - 1 : i, i + 1, 0.5, 'share'));
}

/** *Half* claims a share before “of”, a determiner or a verb, or behind a hedge; “the attacking half” and “cut in half” do not. */
function isShareOf(prose: Prose, i: number): boolean {
  const next = word(prose, i + 1);
  if (
    /^(?:of|the|an?|its|their|his|her|our|my|your|that|those|these|this|all|what|as|is|are|was|were|have|has|had|said|say|now|again|percent|per)$/.test(
      next,
    ) ||
    scales.has(next)
  )
    return true;
  return readHedgeBefore(prose, i) !== null;
}

/** “a third of”, “a quarter of the crop”, “a tenth of a gallon”: the article counts, and *of* must follow. */
function readPart(prose: Prose, i: number): Numeral | null {
  const by = denominators.get(word(prose, i));
  if (by === undefined || by === 2 || word(prose, i).endsWith('s')) return null;
  const before = word(prose, i - 1);
  if (before !== 'a' && before !== 'an') return null;
  const scaled = multiply(prose, number(i - 1, i + 1, 1 / by, 'share'));
  if (scaled.sort === 'count') return scaled;
  if (by === 4 && /^(?:century|mile|pounder|inch|hour|acre)$/.test(word(prose, isHyphen(prose, i + 1) ? i + 2 : i + 1)))
    return scaled;
  // “a quarter are under 15”
  if (!/^(?:of|are|were|have|had|is|was|said|say)$/.test(word(prose, i + 1)) || isHyphen(prose, i + 1)) return null;
  return scaled;
}

/** A fraction of a scale is a count: “half a million”, “three quarters of a million”, “a quarter million”, “half-dozen”. */
function multiply(prose: Prose, it: Numeral): Numeral {
  let at = it.end;
  if (isHyphen(prose, at)) at++;
  else {
    if (word(prose, at) === 'of' && /^an?$/.test(word(prose, at + 1))) at++;
    if (/^an?$/.test(word(prose, at))) at++;
  }
  const scale = scales.get(word(prose, at));
  if (scale === undefined || magnitudes.has(word(prose, at))) return it;
  let value = it.value * scale;
  let end = at + 1;
  while (end < at + 4 && scales.has(word(prose, end))) value *= scales.get(word(prose, end++)) ?? 1;
  return {
    ...it,
    end,
    value: tidy(value),
    sort: 'count',
    digits: it.value % 1 === 0.5 && it.value < 1 ? 1 : it.digits,
  };
}

/** “third”, “twenty-fifth”, “11th”, “forty second”. */
export function readOrdinal(prose: Prose, i: number): Numeral | null {
  const it = word(prose, i);
  const digits = /^(\d{1,3}(?:,?\d{3})*)(?:st|nd|rd|th)$/.exec(it);
  if (digits) return number(i, i + 1, Number(digits[1]?.replace(',', '')), 'ordinal', digits[1]?.length ?? 1);
  const value = ordinals.get(it);
  if (value === undefined) return null;
  return number(i, i + 1, value, 'ordinal', String(value).length);
}

/** “twenty-fifth”, “two hundredth”: an ordinal that ends a cardinal, or null. */
export function readOrdinalBehind(prose: Prose, it: Cardinal): Numeral | null {
  if (!it.spelt || it.vague) return null;
  const at = isHyphen(prose, it.end) ? it.end + 1 : it.end;
  const value = ordinals.get(word(prose, at));
  if (value === undefined) return null;
  const last = it.value % 100;
  if (value < 10 && (last < 20 ? it.value < 100 || last !== 0 : last % 10 !== 0)) return null;
  if (value >= 10 && value < 100 && (it.value < 100 || last !== 0)) return null;
  const total = value >= 100 ? it.value * value : it.value + value;
  return number(it.start, at + 1, total, 'ordinal', String(total).length);
}
