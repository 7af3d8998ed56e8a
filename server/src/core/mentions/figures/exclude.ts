import { currencySigns } from './currencies.ts';
import { cardinals } from './number-words.ts';
import { isCapital, isDigits, isHyphen, isJoined, isWord, opensSentence, type Prose, word, written } from './prose.ts';
import type { Numeral } from './read-number.ts';
import { isChange } from './read-range.ts';
import { events, months, people, stops } from './word-classes.ts';

/** What has been read around a number when it is asked whether it is a figure at all. */
export interface Surroundings {
  readonly unit: string | null;
  /** Head noun counted, or null. */
  readonly counted: string | null;
  /** Tied to a noun or unit by a hyphen. */
  readonly hyphen: boolean;
  readonly hedged: boolean;
  /** First token of number, currency sign and sign; one past the last of number and unit. */
  readonly start: number;
  readonly end: number;
  readonly heading: boolean;
}

/** Words that a number completes: written with a capital they always do, else where nothing is counted. */
const designators = new Set(
  `article articles section sections chapter chapters page pages p p. pp. figure figures fig. figs. table tables part phase phases version versions v. ver. channel
  route highway interstate motorway autoroute flight resolution title room suite apartment apt apt. flat building gate terminal line platform lot unit block
  district ward precinct zone sector area level tier class category grade stage step day week month year season episode volume vol. vol issue act scene book psalm verse
  amendment appendix annex exhibit item paragraph para clause rule law order directive regulation protocol form bill proposition prop prop. measure case file docket
  group pool team squad company battalion brigade regiment division corps fleet squadron model type mark mk series apollo soyuz boeing airbus windows iphone galaxy formula
  war bowl euro expo top studio agent catch number numbers no no. nos. nr nr. num id account code zip pin phone tel tel. telephone fax ext ext. extension
  serial ref reference invoice card isbn badge plate bus train tram exit junction pier dock berth hangar camp school hospital unit plot bloc track lane
  covid nafta cop g bus hotline helpline dial question answer lesson unit note footnote schedule exhibit game round heat lap hole set match matchday test
  milepost example wave exercise problem equation reactor block pump launch vision agenda horizon mission sputnik vostok ps playstation xbox android ios python java
  latitude longitude lat long seat row cell ward bed ranked rank seed seeded ranking place`
    .trim()
    .split(/\s+/),
);
/** Of these, the ones that also stand before a count in plain prose: “in that case 20 people”, “the area 20 kilometres north”. */
const always = new Set(
  'top page pages chapter chapters section sections article articles p. pp. fig. no. nos. nr. nr vol. v. footnote paragraph clause flight version account'.split(
    ' ',
  ),
);

const clock = /^(?:a\.m\.|p\.m\.|am|pm|a\.m|p\.m|o['’]clock|noon|gmt|utc|bst|est|edt|pst|pdt|cet|cest|ist|jst|et|hrs)$/;
const yearBefore = new Set(
  'in since by fiscal quarter half season from until till through during before after of early late mid circa year years and to between summer spring winter fall autumn the - – around about back class'.split(
    ' ',
  ),
);
const yearOnly = new Set(
  'in since by during circa c. ca. the this that a his her its their early late mid born until before after'.split(' '),
);
const pointing = new Set('the these those all both other which what first last next past remaining'.split(' '));
const streets = new Set(
  'street st st. avenue ave ave. road rd rd. lane drive boulevard blvd blvd. square place terrace row court crescent way close gardens hill mews'.split(
    ' ',
  ),
);
const dayAgo = new Set('ago earlier later hence'.split(' '));
const timeUnits = new Set(
  'second minute hour day night week fortnight month year decade century millennium'.split(' '),
);

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
    (it.spelt && it.value === 1 && it.end === it.start + 1 && it.sort === 'count' && isPronounOne(prose, it, around))
  );
}

/** Letters, slashes, colons or hyphens that tie a number to something else: KN-23, 24/7, 14:30, 3-2, 11a. */
function isGlued(prose: Prose, it: Numeral, around: Surroundings): boolean {
  const { start, end } = around;
  if (isJoined(prose, start)) {
    const before = written(prose, start - 1);
    if (isWord(prose, start - 1) && !currencySigns.has(before)) return true;
    if (isDigits(prose, start - 1)) return true;
    if (/^[#@_/:=&*^\\.'’]$/.test(before) && !(before === '.' && !isJoined(prose, start - 1))) return true;
    if (before === ',' && isDigits(prose, start - 2)) return true;
    // “5+3”, “12e+14”
    if (before === '+' && isJoined(prose, start - 1)) return true;
    if (before === '+' && it.plain && (isDigits(prose, end) || isHyphen(prose, end) || word(prose, end) === '('))
      return true;
    if (/^[-‐‑–]$/.test(before) && isJoined(prose, start - 1) && isGluedBefore(prose, start - 2)) return true;
  }
  if (/^[-–]$/.test(written(prose, start - 1)) && isDigits(prose, start - 2) && !around.unit && !around.counted)
    return true;
  if (/^[<>]$/.test(written(prose, start - 1)) && written(prose, start - 2) === '=') return true;
  if (written(prose, end) === ':' && isJoined(prose, end + 1)) return true;
  if (
    isHyphen(prose, end) &&
    isWord(prose, end + 1) &&
    !around.hyphen &&
    !around.unit &&
    word(prose, end + 1) !== 'strong'
  )
    return true;
  if (!around.unit && isBracketed(prose, it, start, end)) return true;
  if (!around.unit && !around.counted && (isOpponent(prose, start - 1, start - 2) || isOpponent(prose, end, end + 1)))
    return true;
  if (isJoined(prose, end)) {
    if (isDigits(prose, end)) return true;
    const next = written(prose, end);
    if (isWord(prose, end) && !around.unit) return true;
    if (isWord(prose, end) && around.unit && isDigits(prose, end - 1)) return true;
    if (/^[@_=&*^\\]$/.test(next) || (/^['’′]$/.test(next) && !around.unit)) return true;
    if (
      (next === '/' || next === ':') &&
      isJoined(prose, end + 1) &&
      (isDigits(prose, end + 1) || (!around.unit && next === '/')) &&
      !around.unit
    )
      return true;
    if (isHyphen(prose, end) && isDigits(prose, end + 1) && !around.unit) return true;
    if (isHyphen(prose, end) && isDigits(prose, end + 1) && around.unit) return true;
    if (isHyphen(prose, end) && !around.hyphen && !around.unit && isCapital(prose, end + 1)) return true;
  }
  return false;
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

function isGluedBefore(prose: Prose, i: number): boolean {
  return isWord(prose, i) || isDigits(prose, i) || /^[)^]$/.test(written(prose, i));
}

function isDateOrTime(prose: Prose, it: Numeral, around: Surroundings): boolean {
  const before = word(prose, around.start - 1);
  const after = word(prose, around.end);
  if (around.unit && timeUnits.has(around.unit)) {
    if (dayAgo.has(after) || (after === 'from' && /^(?:now|today|then)$/.test(word(prose, around.end + 1))))
      return true;
    // “World Cup 2018 day five”
    return it.plain && it.value >= 1900 && it.value < 2100 && !around.hyphen && !/s$/.test(word(prose, around.end - 1));
  }
  if (around.unit && around.unit !== 'ordinal') return false;
  if (clock.test(after) && it.value <= 2400) return true;
  if (it.plain && /^(?:ad|bc|bce|ce|b\.c\.|a\.d\.)$/.test(after)) return true;
  if (isMonth(prose, around.start - 1) && (it.plain || it.value <= 31) && !around.counted) return true;
  if (isMonth(prose, around.end) && it.value <= 99) return true;
  if (after === 'of' && isMonth(prose, around.end + 1) && it.value <= 31) return true;
  if (it.plain && before === ',' && isMonth(prose, around.start - 2)) return true;
  if (it.value <= 31 && isDateChain(prose, around.start - 1) && !around.counted) return true;
  if (it.plain && it.value >= 1000 && it.value <= 2100 && !around.hedged && isYear(prose, it, around)) return true;
  if (before === 'at' && !around.counted && it.value <= 24 && it.sort === 'count') return true;
  return (before === 'o' || after === 'century' || after === 'centuries') && it.sort === 'ordinal';
}

function isMonth(prose: Prose, i: number): boolean {
  return isCapital(prose, i) && months.has(word(prose, i));
}

/** “October 23 and 24”, “Oct. 27-28”: days that follow another day. */
function isDateChain(prose: Prose, i: number): boolean {
  let at = i;
  for (let steps = 0; steps < 6; steps++, at--) {
    if (isMonth(prose, at)) return steps > 0;
    const it = word(prose, at);
    if (!isDigits(prose, at) && !/^(?:,|and|to|or|-|–|through|\d+(?:st|nd|rd|th))$/.test(it)) return false;
  }
  return false;
}

function isYear(prose: Prose, it: Numeral, around: Surroundings): boolean {
  const before = word(prose, around.start - 1);
  if (it.value >= 1900 && it.value < 2100)
    return !around.counted || !people.has(around.counted) || yearBefore.has(before) || isCapital(prose, around.end);
  if (around.counted) return yearOnly.has(before);
  return !events.has(before) && !events.has(word(prose, around.end));
}

/** Article 4, Channel 4, Boeing 737, 10 Downing Street, 11th Army Corps, Group of Seven. */
function isDesignated(prose: Prose, it: Numeral, around: Surroundings): boolean {
  const { start, end } = around;
  if (written(prose, end - 1) === 'Cent') return true;
  const before = word(prose, start - 1);
  if (around.unit && around.unit !== 'ordinal') {
    return (
      before === 'latitude' ||
      before === 'longitude' ||
      (around.unit === 'degree' && /^(?:n|s|e|w|north|south|east|west)$/.test(word(prose, end)) && it.value % 1 !== 0)
    );
  }
  const capital = isCapital(prose, start - 1);
  if (it.plain && !around.counted && followsDesignated(prose, start)) return true;
  if (it.plain && isCapital(prose, end) && designators.has(word(prose, end)) && !around.counted) return true;
  if (isDesignator(before)) {
    if (always.has(before) || (capital && !opensSentence(prose, start - 1))) return true;
    if (!around.counted && !around.hedged && it.sort !== 'share') return true;
    if (capital && it.plain && !around.counted) return true;
  }
  // “Rossiya 1”, “Studio 54”: a name with a number, unless something is counted: “In Brenn 20 people”.
  if (
    it.plain &&
    capital &&
    !around.counted &&
    !around.hedged &&
    (!opensSentence(prose, start - 1) || !isWord(prose, end)) &&
    !events.has(before) &&
    !stops.has(before) &&
    !isMonth(prose, start - 1) &&
    it.sort === 'count' &&
    !events.has(word(prose, end))
  )
    return true;
  if (
    before === 'of' &&
    isCapital(prose, it.spelt ? it.start : start - 2) &&
    /^(?:group|gang|band|council|committee|rule)$/.test(word(prose, start - 2))
  )
    return true;
  if (
    it.spelt &&
    isCapital(prose, it.start) &&
    capital &&
    !opensSentence(prose, it.start) &&
    !opensSentence(prose, start - 1) &&
    !around.counted
  )
    return true;
  return isAddress(prose, around);
}

function isDesignator(it: string): boolean {
  return designators.has(it) || (it.endsWith('s') && it.length > 4 && designators.has(it.slice(0, -1)));
}

/** “Weeks 7, 22 and 30”: a number in a row of them behind a designator or a name. */
function followsDesignated(prose: Prose, start: number): boolean {
  let at = start - 1;
  let row = 0;
  while (at > 0 && (/^(?:,|and|&|or|-|–)$/.test(word(prose, at)) || isDigits(prose, at))) {
    if (isDigits(prose, at)) row++;
    at--;
  }
  const before = word(prose, at);
  if (row === 0 || !isDigits(prose, at + 1)) return false;
  return (
    before === '[' || isDesignator(before) || (isCapital(prose, at) && !opensSentence(prose, at) && !stops.has(before))
  );
}

function isAddress(prose: Prose, around: Surroundings): boolean {
  let at = around.end;
  for (let steps = 0; steps < 4 && isCapital(prose, at); steps++, at++)
    if (steps > 0 && streets.has(word(prose, at))) return true;
  return false;
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
    !around.hyphen
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

/** Ordinals that are no place in a row: “first of all”, “at first”, “second-hand”, “First Minister”, “the 21st”. */
function isLooseOrdinal(prose: Prose, it: Numeral): boolean {
  const before = word(prose, it.start - 1);
  const after = word(prose, it.end);
  if (isHyphen(prose, it.end) || isHyphen(prose, it.start - 1)) return true;
  // “the first two weeks”
  if (isDigits(prose, it.end) || (cardinals.has(after) && after !== 'one')) return true;
  if (isCapital(prose, it.end) || (isCapital(prose, it.start) && !opensSentence(prose, it.start))) return true;
  if (
    /^(?:half|quarter|aid|lady|name|hand|language|person|degree|floor|class|place|instance|party|world|grade|grader|base|order|century|centuries|and|or|to|of)$/.test(
      after,
    )
  )
    return true;
  if (before === '') return after !== '' && !isWord(prose, it.end);
  if (!isWord(prose, it.end)) return true;
  if (/^\d/.test(word(prose, it.start))) return stops.has(after);
  return (
    !/^(?:the|a|an|his|her|its|their|our|my|your|this|that|for|in|of|’s|'s|and|to)$/.test(before) ||
    stops.has(after) ||
    /ed$/.test(after)
  );
}

/** “one of the”, “no one”, “the one”, “one another”, “one might”: *one* counts only where something says so. */
function isPronounOne(prose: Prose, it: Numeral, around: Surroundings): boolean {
  if (around.unit && around.unit !== 'ordinal')
    return around.unit === 'day' && !around.hedged && !around.hyphen && word(prose, it.start - 1) !== 'in'
      ? true
      : /^(?:night|second)$/.test(around.unit);
  if (around.hyphen) return !around.counted;
  const after = word(prose, it.end);
  if (after === 'of' || (after === 'or' && /^(?:more|two)$/.test(word(prose, it.end + 1)))) return true;
  if (around.hedged) return !around.counted && !events.has(after) && !events.has(word(prose, it.end + 1));
  if (
    /^(?:the|no|this|that|which|any|every|each|some|another|only|not|last|next|first|previous|other|such|as)$/.test(
      word(prose, it.start - 1),
    ) &&
    word(prose, it.start - 1) !== 'only'
  )
    return true;
  if (events.has(after) && after !== 'held') return false;
  if (events.has(word(prose, it.start - 1)) && !stops.has(after)) return false;
  return !(around.counted && people.has(around.counted));
}
