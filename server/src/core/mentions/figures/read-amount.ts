import { readPhrase } from './counted.ts';
import { currencyCodes, currencyPrefixes, currencySigns, dollarPrefixes, hundredths } from './currencies.ts';
import { readHedgeBefore } from './hedges.ts';
import { isHyphen, isJoined, isWord, type Prose, word, written } from './prose.ts';
import { readScaleLetters, tidy } from './read-cardinal.ts';
import { type Numeral, readNumber, readOrdinalBehind } from './read-number.ts';
import { type ReadUnit, readUnit } from './read-unit.ts';
import { units, unitWords } from './units.ts';

/** One number with its sign, currency and unit: “$1.2bn”, “-5C”, “5ft 11in”, “12 thousand”. */
export interface Amount {
  readonly number: Numeral;
  readonly value: number;
  readonly digits: number;
  readonly unit: string | null;
  /** First token, with sign and currency; one past the last, with the unit. */
  readonly start: number;
  readonly end: number;
  /** A hyphen ties the unit to the number: “35-year”. */
  readonly hyphen: boolean;
}

/** Reads the amount whose number starts at token `i`. `money`: a currency that a range has already given. */
export function readAmount(prose: Prose, i: number, money = false): Amount | null {
  const article = readYearAndAHalf(prose, i) ?? readArticleUnit(prose, i);
  if (article) return article;
  let number = readNumber(prose, i);
  if (!number) return null;
  if (number.sort === 'count') number = readOrdinalBehind(prose, number) ?? number;
  if (number.sort === 'ordinal') return plainAmount(number, 'ordinal');
  if (number.sort === 'multiple') return plainAmount(number, 'times');
  const currency = readCurrencyBefore(prose, number.start);
  let start = currency?.at ?? number.start;
  let { value, end } = number;
  const letters = number.spelt ? null : readScale(prose, end, value, money || currency !== null);
  if (letters !== null) {
    value = tidy(value * letters);
    end++;
  }
  const minus = readMinus(prose, start);
  if (minus < start) {
    start = minus;
    value = -value;
  }
  if (currency) return { number, value, digits: number.digits, unit: currency.unit, start, end, hyphen: false };
  const spelt = number.spelt || number.end > i + 1 || letters !== null;
  const of = number.vague && word(prose, end) === 'of' ? end + 1 : end;
  const unit = readUnit(prose, of, { value, spelt }) ?? readFurtherUnit(prose, end);
  if (!unit) {
    const after = readUnitAfterArticle(prose, end, number);
    if (after) return { number, value, digits: number.digits, unit: after.name, start, end: after.end, hyphen: false };
    return { number, value, digits: number.digits, unit: null, start, end, hyphen: false };
  }
  const more = unit.hyphen ? null : readSmallerUnits(prose, unit, value);
  return {
    number,
    value: more?.value ?? value,
    digits: more ? 4 : number.digits,
    unit: unit.name,
    start,
    end: more?.end ?? unit.end,
    hyphen: unit.hyphen,
  };
}

function plainAmount(number: Numeral, unit: string): Amount {
  return {
    number,
    value: number.value,
    digits: number.digits,
    unit,
    start: number.start,
    end: number.end,
    hyphen: false,
  };
}

/** `$`, `US$`, `A$`, `Rs`, `EUR` before a number. */
function readCurrencyBefore(prose: Prose, start: number): { unit: string; at: number } | null {
  const text = written(prose, start - 1);
  const sign = currencySigns.get(text);
  if (sign) {
    const prefix = text === '$' && isJoined(prose, start - 1) ? dollarPrefixes.get(word(prose, start - 2)) : undefined;
    return prefix ? { unit: prefix, at: start - 2 } : { unit: sign, at: start - 1 };
  }
  if (!isWord(prose, start - 1)) return null;
  if (currencyCodes.has(text)) return { unit: text === 'RMB' || text === 'CNH' ? 'CNY' : text, at: start - 1 };
  const prefix = currencyPrefixes.get(text);
  return prefix && (isJoined(prose, start) || text !== 'R') ? { unit: prefix, at: start - 1 } : null;
}

/** A minus sign, or *minus* and *negative* in words. Returns where it starts, else `start`. */
function readMinus(prose: Prose, start: number): number {
  const before = word(prose, start - 1);
  if (before === 'minus' || before === 'negative') return start - 1;
  if (
    (before === '-' || before === '−' || before === '–') &&
    isJoined(prose, start) &&
    (start === 1 || !isJoined(prose, start - 1) || word(prose, start - 2) === '(')
  )
    return start - 1;
  return start;
}

/** Letters joined to the digits that multiply them: `$1.2m`, `5k`, `10M`; in `100m` and `2t` they are units. */
function readScale(prose: Prose, end: number, value: number, money: boolean): number | null {
  const letters = written(prose, end);
  const scale = readScaleLetters(prose, end);
  if (scale === null || (isJoined(prose, end + 1) && isWord(prose, end + 1))) return null;
  // “in 4K”
  if (letters === 'K' && value < 10 && !isCounting(prose, end + 1) && !money && !isHyphen(prose, end + 1)) return null;
  if (letters === 'k' || letters === 'K')
    return /^(?:video|tv|tvs|television|resolution|screen|display|camera|run|race)$/.test(word(prose, end + 1))
      ? null
      : scale;
  if (letters === 'M') return scale;
  if (money) return scale;
  if (letters === 'B') return isCounting(prose, end + 1) ? scale : null;
  return letters === 'm' && value < 1000 && isCounting(prose, end + 1) ? scale : null;
}

const tracks = new Set('hurdles hurdlers freestyle runners sprinters races heats relays swimmers'.split(' '));

/** Whether a plural noun or a unit follows: “1.5m people”, “2m tonnes”. */
function isCounting(prose: Prose, at: number): boolean {
  if (unitWords.has(word(prose, at))) return true;
  const phrase = readPhrase(prose, at, false);
  return phrase !== null && !tracks.has(phrase.head) && word(prose, at) !== 'of';
}

/** “half an hour”, “half a percentage point”; and “quarter of a mile”. */
function readUnitAfterArticle(prose: Prose, end: number, number: Numeral): { name: string; end: number } | null {
  if (number.sort !== 'share') return null;
  let at = end;
  if (word(prose, at) === 'of') at++;
  if (!/^an?$/.test(word(prose, at))) return null;
  if (word(prose, at + 1) === 'percentage' && word(prose, at + 2) === 'point')
    return { name: 'percentage point', end: at + 3 };
  const name = unitWords.get(word(prose, at + 1));
  return name && name !== 'percent' ? { name, end: at + 2 } : null;
}

const between = new Set(
  'more extra additional further other full whole consecutive straight successive long solid calendar'.split(' '),
);

/** “six more months”, “five straight days”. */
function readFurtherUnit(prose: Prose, end: number): ReadUnit | null {
  if (!between.has(word(prose, end))) return null;
  const unit = readUnit(prose, end + 1, { value: 2, spelt: true });
  return unit && !unit.hyphen && units.has(unit.name) ? unit : null;
}

/** “a year and a half”: the number at token `i` is *half* or *quarter*. */
function readYearAndAHalf(prose: Prose, i: number): Amount | null {
  const part = word(prose, i) === 'half' ? 0.5 : word(prose, i) === 'quarter' ? 0.25 : 0;
  if (part === 0 || !isArticle(word(prose, i - 1)) || word(prose, i - 2) !== 'and' || !isArticle(word(prose, i - 4)))
    return null;
  const unit = unitWords.get(word(prose, i - 3));
  if (!unit) return null;
  const number: Numeral = {
    start: i - 4,
    end: i + 1,
    value: 1 + part,
    digits: 2,
    scale: 1,
    spelt: true,
    plain: false,
    vague: false,
    sort: 'count',
  };
  return plainAmount(number, unit);
}

const doubtful = new Set('degree night cup second pound ounce bit stone dozen quarter'.split(' '));

/** “more than a year”, “nearly a mile”: an article counts one unit behind a hedge. */
function readArticleUnit(prose: Prose, i: number): Amount | null {
  if (!isArticle(word(prose, i)) || (word(prose, i + 2) === 'and' && readYearAndAHalf(prose, i + 4))) return null;
  const name = unitWords.get(word(prose, i + 1));
  if (!name || doubtful.has(name) || !readHedgeBefore(prose, i)) return null;
  const number: Numeral = {
    start: i,
    end: i + 2,
    value: 1,
    digits: 1,
    scale: 1,
    spelt: true,
    plain: false,
    vague: false,
    sort: 'count',
  };
  return plainAmount(number, name);
}

function isArticle(it: string): boolean {
  return it === 'a' || it === 'an';
}

/** What follows in smaller units: “5ft 11in”, “two years and 3 months”, “13 dollars 45 cents”, “one hour and a half”. */
function readSmallerUnits(
  prose: Prose,
  unit: { readonly name: string; readonly end: number },
  value: number,
): { value: number; end: number } | null {
  let sum: { value: number; end: number } | null = null;
  let last = unit;
  for (;;) {
    const more = readSmallerUnit(prose, last, unit.name, sum?.value ?? value);
    if (!more) return sum;
    sum = more;
    last = more;
  }
}

function readSmallerUnit(
  prose: Prose,
  unit: { readonly name: string; readonly end: number },
  first: string,
  value: number,
): { value: number; end: number; name: string } | null {
  let at = unit.end;
  const and = word(prose, at) === 'and';
  if (and) at++;
  if (and && /^an?$/.test(word(prose, at)) && word(prose, at + 1) === 'half')
    return { value: value + 0.5, end: at + 2, name: 'half' };
  if (and && /^an?$/.test(word(prose, at)) && word(prose, at + 1) === 'quarter')
    return { value: value + 0.25, end: at + 2, name: 'quarter' };
  const comma = !and && word(prose, at) === ',';
  if (comma) at++;
  const rest = readNumber(prose, at);
  if (!rest || rest.start !== at || rest.sort !== 'count' || rest.vague) return null;
  const smaller = readUnit(prose, rest.end, { value: rest.value, spelt: rest.spelt });
  if (!smaller || smaller.hyphen) return null;
  const ratio = conversion(smaller.name, unit.name);
  const step = conversion(smaller.name, first);
  if (ratio === null || step === null || rest.value * ratio >= 1 || !isNextSmaller(unit.name, smaller.name))
    return null;
  return { value: tidy(value + rest.value * step), end: smaller.end, name: smaller.name };
}

/** Units that are said together, larger first; a currency with its hundredth. */
const together =
  'foot inch,yard foot,yard inch,mile yard,mile foot,kilometre metre,kilometre centimetre,metre centimetre,metre millimetre,pound ounce,stone pound,kilogram gram,tonne kilogram,year month,year week,year day,month week,month day,week day,day hour,day minute,hour minute,hour second,minute second,gallon pint,litre millilitre'.split(
    ',',
  );

function isNextSmaller(larger: string, smaller: string): boolean {
  return isHundredth(smaller) || together.includes(`${larger} ${smaller}`);
}

function isHundredth(unit: string): boolean {
  return hundredths.get(unit) === unit;
}

function conversion(from: string, to: string): number | null {
  if (isHundredth(from)) return /^[A-Z]{3}$/.test(to) ? 0.01 : null;
  const a = units.get(from);
  const b = units.get(to);
  return a && b && a.dimension === b.dimension && a.offset === 0 && b.offset === 0 ? a.factor / b.factor : null;
}

/** Whether a hyphen hangs behind the number: “10- to 12-year-olds”. */
export function hasHangingHyphen(prose: Prose, end: number): boolean {
  return (
    word(prose, end) === '-' &&
    isJoined(prose, end) &&
    !isHyphen(prose, end) &&
    /^(?:to|or|and)$/.test(word(prose, end + 1))
  );
}
