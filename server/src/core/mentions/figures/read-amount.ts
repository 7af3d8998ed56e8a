import { readPhrase } from './counted.ts';
import { currencyCodes, currencyPrefixes, currencySigns, dollarPrefixes } from './currencies.ts';
import { isHyphen, isJoined, isWord, type Prose, word, written } from './prose.ts';
import { readScaleLetters, tidy } from './read-cardinal.ts';
import { type Numeral, readNumber, readOrdinalBehind } from './read-number.ts';
import { readUnit } from './read-unit.ts';
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
  const unit = readUnit(prose, end, { value, spelt: number.spelt || number.end > i + 1 || letters !== null });
  if (!unit) {
    const article = number.sort === 'share' || number.spelt ? readUnitAfterArticle(prose, end, number) : null;
    if (article)
      return { number, value, digits: number.digits, unit: article.name, start, end: article.end, hyphen: false };
    return { number, value, digits: number.digits, unit: null, start, end, hyphen: false };
  }
  const more = unit.hyphen ? null : readSmallerUnit(prose, unit, value);
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
    const apart =
      text === '$' &&
      !isJoined(prose, start - 1) &&
      /^(?:c|a|nz|hk|us)$/.test(word(prose, start - 2)) &&
      prose.starts[start - 1] === (prose.ends[start - 2] ?? 0) + 1 &&
      written(prose, start - 2) === word(prose, start - 2) &&
      word(prose, start - 2) !== 'a'
        ? dollarPrefixes.get(word(prose, start - 2))
        : undefined;
    const unit = prefix ?? apart;
    return unit ? { unit, at: start - 2 } : { unit: sign, at: start - 1 };
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

/** “half an hour”, “half a kilometre”; and “quarter of a mile”. */
function readUnitAfterArticle(prose: Prose, end: number, number: Numeral): { name: string; end: number } | null {
  if (number.sort !== 'share') return null;
  let at = end;
  if (word(prose, at) === 'of') at++;
  if (!/^an?$/.test(word(prose, at))) return null;
  const name = unitWords.get(word(prose, at + 1));
  return name && name !== 'percent' ? { name, end: at + 2 } : null;
}

/** What follows in a smaller unit: “5ft 11in”, “two years and 3 months”, “13 dollars 45 cents”, “one hour and a half”. */
function readSmallerUnit(
  prose: Prose,
  unit: { readonly name: string; readonly end: number },
  value: number,
): { value: number; end: number } | null {
  let at = unit.end;
  const and = word(prose, at) === 'and';
  if (and) at++;
  if (and && /^an?$/.test(word(prose, at)) && word(prose, at + 1) === 'half')
    return { value: value + 0.5, end: at + 2 };
  if (and && /^an?$/.test(word(prose, at)) && word(prose, at + 1) === 'quarter')
    return { value: value + 0.25, end: at + 2 };
  const comma = !and && word(prose, at) === ',';
  if (comma) at++;
  const rest = readNumber(prose, at);
  if (!rest || rest.start !== at || rest.sort !== 'count' || rest.vague) return null;
  const smaller = readUnit(prose, rest.end, { value: rest.value, spelt: rest.spelt });
  if (!smaller || smaller.hyphen) return null;
  const ratio = conversion(smaller.name, unit.name);
  if (ratio === null || ratio >= 1 || rest.value * ratio >= 1) return null;
  return { value: tidy(value + rest.value * ratio), end: smaller.end };
}

function conversion(from: string, to: string): number | null {
  if (from === 'cent' && /^[A-Z]{3}$/.test(to)) return 0.01;
  if (from === 'penny' && to === 'GBP') return 0.01;
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
