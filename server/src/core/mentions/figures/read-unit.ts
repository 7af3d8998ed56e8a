import { currencyCodes, currencyWords, doubtfulCurrencies, hundredths, namedCurrencies } from './currencies.ts';
import { isCapital, isHyphen, isJoined, isWord, type Prose, word, written } from './prose.ts';
import { unitSigns, unitWords } from './units.ts';

/** A unit behind a number: its name, where it ends, and whether a hyphen ties it to the number (“35-year”). */
export interface ReadUnit {
  readonly name: string;
  readonly end: number;
  readonly hyphen: boolean;
}

/** First words of units of several words, so that most nouns fail at one look-up. */
const openings = new Set(
  [...unitWords.keys()].map((it) => it.slice(0, it.includes('-') ? it.indexOf('-') : it.length)),
);
const currencyOpenings = new Set([...namedCurrencies.keys()].map((it) => it.slice(0, it.indexOf(' '))));
const signOpenings = new Set(['sq', 'sq.', 'cu', 'fl']);

/** Signs that are a unit only when they touch the digits: `35C`, `9m`, `5in`. */
const joinedOnly = new Set('in C F K V J W h s t l L p c st ac kn pt ct h mo kb Kb TB B b min sec'.split(' '));
const spacedToo = new Set(['min', 'sec', 'TB', 'ac']);

/** Reads the unit, percent sign or currency at token `i`, behind a number in digits or in words. */
export function readUnit(
  prose: Prose,
  i: number,
  number: { readonly value: number; readonly spelt: boolean },
): ReadUnit | null {
  const hyphen = isHyphen(prose, i);
  const at = hyphen ? i + 1 : i;
  const first = word(prose, at);
  if (first === '') return null;
  const found =
    readSign(prose, at, hyphen, number.spelt) ??
    readWords(prose, at, first, number.value, hyphen) ??
    readCurrency(prose, at, number.value);
  return found && { ...found, hyphen };
}

/** Lines of a picture: 1080p. */
const screens = new Set('240 360 480 720 1080 1440 2160'.split(' '));

function readSign(prose: Prose, at: number, hyphen: boolean, spelt: boolean): Omit<ReadUnit, 'hyphen'> | null {
  const text = written(prose, at);
  if (text === '%' || text === '％') return { name: 'percent', end: at + 1 };
  if (text === '°' || text === 'º' || text === '˚') {
    const scale =
      isJoined(prose, at + 1) || /^(?:c|f|celsius|fahrenheit)$/.test(word(prose, at + 1)) ? word(prose, at + 1) : '';
    if (scale === 'c' || scale === 'celsius') return { name: 'degree Celsius', end: at + 2 };
    if (scale === 'f' || scale === 'fahrenheit') return { name: 'degree Fahrenheit', end: at + 2 };
    return { name: 'degree', end: at + 1 };
  }
  if (text === '℃') return { name: 'degree Celsius', end: at + 1 };
  if (text === '℉') return { name: 'degree Fahrenheit', end: at + 1 };
  if (text === '(' && isUnitInBrackets(prose, at))
    return { name: unitSigns.get(written(prose, at + 1)) ?? '', end: at + 3 };
  if (spelt && !signOpenings.has(text)) return null;
  const joined = isJoined(prose, at) && !hyphen;
  if (joined && /^(?:["”″])$/.test(text) && !hasOpeningMark(prose, at)) return { name: 'inch', end: at + 1 };
  if (joined && (text === '′' || text === "'" || text === '’') && isJoined(prose, at + 1) && isInches(prose, at + 1))
    return { name: 'foot', end: at + 1 };
  if (joined && text === 'p' && !isJoined(prose, at + 1) && !screens.has(written(prose, at - 1)))
    return { name: 'penny', end: at + 1 };
  if (joined && text === 'c' && !isJoined(prose, at + 1)) return { name: 'cent', end: at + 1 };
  const slash = written(prose, at + 1) === '/' ? unitSigns.get(`${text}/${written(prose, at + 2)}`) : undefined;
  if (slash) return { name: slash, end: at + 3 };
  const power = isJoined(prose, at + 1) ? unitSigns.get(text + written(prose, at + 1)) : undefined;
  if (power) return { name: power, end: at + 2 };
  if (signOpenings.has(text.toLowerCase())) {
    const next = word(prose, at + 1) === '.' ? at + 2 : at + 1;
    const name = unitSigns.get(`${text.toLowerCase()}-${word(prose, next)}`);
    if (name) return { name, end: next + 1 };
  }
  const sign = text.endsWith('.') ? text.slice(0, -1) : text;
  const name = unitSigns.get(text) ?? unitSigns.get(sign);
  if (text === 'in' && !joined && written(prose, at + 1) === '(') return { name: 'inch', end: at + 1 };
  if (!name || (joinedOnly.has(sign) && !joined && !spacedToo.has(sign))) return null;
  // “5 m” and “20 g” are units, “in 5 M” is not; a letter that goes on is a word of its own.
  if (sign.length === 1 && !joined && sign !== 'm' && sign !== 'g') return null;
  return { name, end: at + 1 };
}

/** Digits and a mark of inches: the rest of 6'2". */
function isInches(prose: Prose, i: number): boolean {
  return /^\d\d?$/.test(written(prose, i)) && isJoined(prose, i + 1) && /^["”″]$/.test(written(prose, i + 1));
}

/** Whether a quotation mark was opened before token `at`, so that this one closes it: “rose to 12”. */
function hasOpeningMark(prose: Prose, at: number): boolean {
  let straight = 0;
  for (let i = at - 1; i >= 0 && i > at - 300; i--) {
    const it = written(prose, i);
    if (it === '“') return true;
    if (it === '”') return false;
    if (it === '"') straight++;
  }
  return straight % 2 === 1;
}

function isUnitInBrackets(prose: Prose, at: number): boolean {
  return word(prose, at + 2) === ')' && unitSigns.has(written(prose, at + 1)) && written(prose, at + 1).length > 1;
}

function readWords(
  prose: Prose,
  at: number,
  first: string,
  value: number,
  hyphen: boolean,
): Omit<ReadUnit, 'hyphen'> | null {
  if (!openings.has(first) && first !== 'per') return null;
  // “MLS” is no plural of millilitre.
  if (first.length < 4 && first !== 'per' && /^\p{Lu}+$/u.test(written(prose, at))) return null;
  let key = '';
  let best: Omit<ReadUnit, 'hyphen'> | null = null;
  let i = at;
  for (let count = 0; count < 4 && isWord(prose, i); count++) {
    key = key ? `${key}-${word(prose, i)}` : word(prose, i);
    const name = unitWords.get(key);
    if (name) best = { name, end: i + 1 };
    i = isHyphen(prose, i + 1) ? i + 2 : i + 1;
  }
  if (!best) return null;
  // “1 second”, “30-second”, but “in 20 second homes”.
  if (first === 'second' && best.end === at + 1 && value !== 1 && !hyphen) return null;
  // “12 stone”, “two stone houses”.
  if (first === 'stone' && !hyphen && isWord(prose, best.end) && word(prose, best.end) !== 'and') return null;
  return best;
}

function readCurrency(prose: Prose, at: number, value: number): Omit<ReadUnit, 'hyphen'> | null {
  const first = word(prose, at);
  const text = written(prose, at);
  if (currencyCodes.has(text)) return { name: text === 'RMB' || text === 'CNH' ? 'CNY' : text, end: at + 1 };
  if (text === 'RM' || text === 'LE' || (text === 'le' && isJoined(prose, at)))
    return { name: text === 'RM' ? 'MYR' : 'EGP', end: at + 1 };
  if (currencyOpenings.has(first)) {
    const second = word(prose, at + 1);
    const two = namedCurrencies.get(`${first} ${second}`);
    if (two) return { name: two, end: at + 2 };
    const three = namedCurrencies.get(`${first} ${second} ${word(prose, at + 2)}`);
    if (three) return { name: three, end: at + 3 };
  }
  const name = currencyWords.get(first) ?? (first === 'ore' ? undefined : hundredths.get(first));
  if (name === undefined) return null;
  if (doubtfulCurrencies.has(first) && (value < 100 || isCapital(prose, at))) return null;
  if (name === 'GBP' && first.startsWith('pound')) return readPounds(prose, at);
  return { name, end: at + 1 };
}

const massWords = new Set('kilo kilos kg kilogram kilograms kilogramme kilogrammes ounce ounces oz'.split(' '));

/** Pounds are money unless they are of something, of a body, tied to the noun they weigh, or given in kilos or ounces beside. */
function readPounds(prose: Prose, at: number): Omit<ReadUnit, 'hyphen'> {
  const end = word(prose, at + 1) === 'sterling' ? at + 2 : at + 1;
  const weighs = /^(?:weigh|weighs|weighed|weighing|lost|gained|shed|lose|losing|gaining)$/;
  const back = [1, 2, 3, 4, 5].some(
    (step) => weighs.test(word(prose, at - 1 - step)) || weighs.test(word(prose, at - step)),
  );
  const after = word(prose, at + 1);
  const beside = [1, 2, 3, 4, 5].some((step) => massWords.has(word(prose, at + step)));
  const isMass =
    (after === 'of' || back || beside || isHyphen(prose, at - 1) || /^(?:heavier|lighter|overweight)$/.test(after)) &&
    end === at + 1;
  return { name: isMass ? 'pound' : 'GBP', end };
}
