import { currencySigns } from './currencies.ts';
import { isDateOrTime } from './dates-and-times.ts';
import { isDesignated } from './designators.ts';
import { isLooseOrdinal, isLooseZero, isPronounOne } from './ordinals-and-one.ts';
import { isCapital, isDigits, isHyphen, isJoined, isWord, type Prose, word, written } from './prose.ts';
import type { Numeral } from './read-number.ts';
import { isChange } from './read-range.ts';
import type { Surroundings } from './surroundings.ts';

/** Whether a number is no claim of a quantity: part of a name, date, time, score, list or serial, or a count that points back. */
export function isNoFigure(prose: Prose, it: Numeral, around: Surroundings): boolean {
  return (
    isGlued(prose, it, around) ||
    isDateOrTime(prose, it, around) ||
    isDesignated(prose, it, around) ||
    isListed(prose, it, around) ||
    isSerial(prose, it, around) ||
    isPointingBack(prose, it, around) ||
    isTally(prose, it, around) ||
    (it.sort === 'ordinal' && isLooseOrdinal(prose, it)) ||
    (it.spelt && it.value === 0 && isLooseZero(prose, it, around)) ||
    (it.spelt && it.value === 1 && it.end === it.start + 1 && it.sort === 'count' && isPronounOne(prose, it, around))
  );
}

/** Letters, slashes, colons or hyphens that tie a number to something else: KN-23, 24/7, 14:30, 3-2, 11a. */
function isGlued(prose: Prose, it: Numeral, around: Surroundings): boolean {
  const { start, end, unit } = around;
  if (isTiedBefore(prose, it, start, end) || isTiedBehind(prose, around)) return true;
  if (unit) return false;
  // “10 - 20” behind another number
  if (/^[-–]$/.test(written(prose, start - 1)) && isDigits(prose, start - 2) && !around.counted) return true;
  if (isBracketed(prose, it, start, end)) return true;
  return !around.counted && (isOpponent(prose, start - 1, start - 2) || isOpponent(prose, end, end + 1));
}

function isTiedBefore(prose: Prose, it: Numeral, start: number, end: number): boolean {
  const before = written(prose, start - 1);
  if (before === '=' || before === '=>') return true;
  if (/^[<>]$/.test(before) && written(prose, start - 2) === '=') return true;
  if (!isJoined(prose, start)) return false;
  if (isWord(prose, start - 1) && !currencySigns.has(before)) return true;
  if (isDigits(prose, start - 1) || (before === ',' && isDigits(prose, start - 2))) return true;
  if (/^[#@_/:=&*^\\'’]$/.test(before) || (before === '.' && isJoined(prose, start - 1))) return true;
  // “5+3”, “12e+14”, a telephone number “+44 20”
  if (before === '+')
    return isJoined(prose, start - 1) || (it.plain && (isDigits(prose, end) || /^[-(]$/.test(word(prose, end))));
  if (!/^[-‐‑–]$/.test(before) || !isJoined(prose, start - 1)) return false;
  return isWord(prose, start - 2) || isDigits(prose, start - 2) || /^[)^]$/.test(written(prose, start - 2));
}

function isTiedBehind(prose: Prose, around: Surroundings): boolean {
  const { end, unit } = around;
  const next = written(prose, end);
  if (next === ':' && isJoined(prose, end + 1)) return true;
  if (!isJoined(prose, end)) return false;
  if (isDigits(prose, end) || /^[@_=&*^\\]$/.test(next)) return true;
  if (isWord(prose, end)) return !unit || isDigits(prose, end - 1);
  if (isHyphen(prose, end)) {
    if (isDigits(prose, end + 1)) return true;
    return !unit && !around.hyphen && isWord(prose, end + 1) && word(prose, end + 1) !== 'strong';
  }
  return !unit && (/^['’′]$/.test(next) || (next === '/' && isJoined(prose, end + 1)));
}

/** “(4)”, “63(4)”, “501(c)(3)”: a plain number alone in brackets, or one that brackets touch. */
function isBracketed(prose: Prose, it: Numeral, start: number, end: number): boolean {
  if (written(prose, end) === '(' && isJoined(prose, end) && it.plain) return true;
  const before = written(prose, start - 1);
  const after = written(prose, end);
  if (before === '§' || (before === '[' && it.plain && /^[,–-]$/.test(after))) return true;
  return (before === '(' || before === '[') && (after === ')' || after === ']') && it.plain;
}

/** “6 v 6”, “0 / 0”. */
function isOpponent(prose: Prose, sign: number, number: number): boolean {
  return /^(?:v|v\.|vs|vs\.|\/|x)$/.test(word(prose, sign)) && isDigits(prose, number);
}

/** “1.”, “2)”, “(3)” and the number of a section before its heading. */
function isListed(prose: Prose, it: Numeral, around: Surroundings): boolean {
  if (around.unit && around.unit !== 'ordinal') return false;
  const { start, end } = around;
  const after = written(prose, end);
  if (it.plain && start === 0 && after === ':' && prose.count > end + 1) return true;
  if (it.plain && it.value < 1000) {
    if (after === ')' && isJoined(prose, end) && (start === 0 || !hasOpening(prose, start))) return true;
    if (
      after === ')' &&
      written(prose, start - 1) === '(' &&
      !around.hedged &&
      (start === 1 || isWord(prose, end + 1) === false)
    )
      return start === 1;
    if (start === 0 && after === '.' && isJoined(prose, end) && prose.count > end + 1) return true;
    if (written(prose, start - 1) === '[' && after === ']') return true;
  }
  return around.heading && start === 0 && !it.spelt && (!around.counted || it.value % 1 !== 0) && isCapital(prose, end);
}

function hasOpening(prose: Prose, start: number): boolean {
  for (let i = start - 1; i >= 0 && i > start - 40; i--) {
    const it = written(prose, i);
    if (it === '(') return true;
    if (it === ')') return false;
  }
  return false;
}

/** Telephone, account and card numbers; runs of numbers. */
function isSerial(prose: Prose, it: Numeral, around: Surroundings): boolean {
  if ((around.unit && around.unit !== 'ordinal') || around.counted) return false;
  if (written(prose, around.end) === ')' && isDigits(prose, around.end + 1)) return it.plain;
  if (isDigits(prose, around.start - 1) || isDigits(prose, around.end)) return it.sort === 'count' && !it.spelt;
  return it.plain && it.value >= 1e7 && !around.hedged && it.end === it.start + 1;
}

/** “217 to 210”: votes and goals, where the second is not the greater; “from 12 to 8” tells of a change. */
function isTally(prose: Prose, it: Numeral, around: Surroundings): boolean {
  if (!it.plain || around.unit || around.counted) return false;
  const { start, end } = around;
  if (word(prose, end) === 'to' && isPlain(prose, end + 1) && !isWord(prose, end + 2))
    return Number(word(prose, end + 1)) <= it.value && !isFrom(prose, start - 1);
  return (
    word(prose, start - 1) === 'to' &&
    isPlain(prose, start - 2) &&
    Number(word(prose, start - 2)) >= it.value &&
    !isFrom(prose, start - 3)
  );
}

function isPlain(prose: Prose, i: number): boolean {
  return /^\d+$/.test(word(prose, i));
}

function isFrom(prose: Prose, i: number): boolean {
  return word(prose, i) === 'from' && isChange(prose, i);
}

/** “the two leaders”, “these four”, “all three”, “the other two”. */
function isPointingBack(prose: Prose, it: Numeral, around: Surroundings): boolean {
  // “the 20 were freed”, “the 747 landed”
  // “The three left” points back; “the billions it has” is an order of magnitude, and a claim.
  if (
    !around.unit &&
    !around.counted &&
    it.sort === 'count' &&
    it.digits > 0 &&
    /^(?:the|these|those)$/.test(word(prose, around.start - 1)) &&
    !around.hyphen &&
    !isHyphen(prose, around.end)
  )
    return true;

  if (
    (around.unit && around.unit !== 'ordinal') ||
    around.hyphen ||
    around.hedged ||
    it.sort !== 'count' ||
    it.value >= 13 ||
    it.value % 1 !== 0
  )
    return false;
  return pointing.has(word(prose, around.start - 1));
}

const pointing = new Set('the these those all both other which what first last next past remaining'.split(' '));
