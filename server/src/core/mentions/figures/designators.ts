import { isMonth } from './dates-and-times.ts';
import { isCapital, isDigits, isJoined, isWord, opensSentence, type Prose, word, written } from './prose.ts';
import type { Numeral } from './read-number.ts';
import type { Surroundings } from './surroundings.ts';
import { events, stops } from './word-classes.ts';

/** Words before what something is called by: “the 5M”, “Repower’s 5M”. */
const callers = new Set(['the', 'this', 'that', 'its', 'their', 'our', "'s", '’s', 'called', 'named', 'dubbed']);

/** Whether a number belongs to a name: Article 4, Channel 4, Boeing 737, 10 Downing Street, 11th Army Corps, Group of Seven. */
export function isDesignated(prose: Prose, it: Numeral, around: Surroundings): boolean {
  const { start, end } = around;
  if (written(prose, end - 1) === 'Cent') return true;
  const before = word(prose, start - 1);
  // “Repower’s 5M”, “called the 5M”: digits with a letter, on something that is called so and not counted.
  const letter = isJoined(prose, end - 1) && /^[BKMT]$/.test(written(prose, end - 1));
  if (letter && !around.unit && !around.counted && !around.hedged && callers.has(before)) return true;
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
    if (!around.counted && !around.hedged && it.sort !== 'share') return capital || !isSubject(prose, start - 2, end);
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
    (!stops.has(before) || /^\p{Lu}{2,}$/u.test(written(prose, start - 1))) &&
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

/** “last week 20 were killed”: the word before ends a phrase of its own, and the number is the subject of a verb. */
function isSubject(prose: Prose, determiner: number, end: number): boolean {
  const next = word(prose, end);
  return (
    /^(?:the|this|that|last|past|next|each|every|an?|first|final|same|per|another)$/.test(word(prose, determiner)) &&
    (events.has(next) || /^(?:were|was|are|have|has|had|more|others|people|of)$/.test(next))
  );
}

function isDesignator(it: string): boolean {
  return designators.has(it) || (it.endsWith('s') && it.length > 4 && designators.has(it.slice(0, -1)));
}

/** “Weeks 7, 22 and 30”: a number in a row of them behind a designator or a name. */
function followsDesignated(prose: Prose, start: number): boolean {
  let at = start - 1;
  let row = 0;
  while (at > 0 && at > start - 30 && (/^(?:,|and|&|or|-|–)$/.test(word(prose, at)) || isDigits(prose, at))) {
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
  ftse nasdaq dow nikkei cac fortune russell stoxx dax csi kospi topix asx sensex nifty size call dial
  milepost example wave exercise problem equation reactor block pump launch vision agenda horizon mission sputnik vostok ps playstation xbox android ios python java
  latitude longitude lat long seat row cell ward bed ranked rank seed seeded ranking place`
    .trim()
    .split(/\s+/),
);

/** Of these, the ones that also stand before a count in plain prose: “in that case 20 people”, “the area 20 kilometres north”. */
const always = new Set(
  'top page pages chapter chapters section sections article articles p. pp. fig. no. nos. nr. nr vol. v. footnote paragraph clause flight version account grade category type level phase stage tier'.split(
    ' ',
  ),
);

const streets = new Set(
  'street st st. avenue ave ave. road rd rd. lane drive boulevard blvd blvd. square place terrace row court crescent way close gardens hill mews'.split(
    ' ',
  ),
);
