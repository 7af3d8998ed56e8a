import { cardinals, scales } from './number-words.ts';
import { isCapital, isDigits, isHyphen, isJoined, isWord, type Prose, word, written } from './prose.ts';
import { readCardinal } from './read-cardinal.ts';
import { events, falsePlurals, plurals, stops, tolls } from './word-classes.ts';

/** What a number counts, as it stands behind the number. */
export interface Counted {
  /** Head noun, lower case, as written. */
  readonly head: string;
  /** Tokens of the phrase, without leading determiners; `end` exclusive, behind the head. */
  readonly start: number;
  readonly end: number;
  /** Tied to the number by a hyphen: “32-nation”. */
  readonly hyphen: boolean;
  /** Behind another number, and so no part of this figure’s words: “36 of 45 drones”. */
  readonly far?: true;
}

/** How many tokens a noun phrase may have before its head. */
const reach = 8;

const leading = new Set(
  'all the these those its their his her our my your every each both more other additional further extra'.split(' '),
);
const notMen = new Set('specimen omen regimen acumen abdomen stamen semen hymen bitumen'.split(' '));
const unnamed = new Set('them us whom which it these those that this you those'.split(' '));

/** Whether a lower-case word has the form of a plural noun. */
export function isPlural(it: string): boolean {
  if (plurals.has(it)) return true;
  const length = it.length;
  if (length > 2 && it.charCodeAt(length - 1) === 115) {
    const before = it.charCodeAt(length - 2);
    if (falsePlurals.has(it)) return false;
    // -is but for Iraqis and taxis
    if (before === 105) return !/(?:sis|itis|polis)$/.test(it);
    // -ss, -us and an apostrophe
    return before !== 115 && before !== 117 && before !== 39 && before !== 8217;
  }
  if (it.endsWith('men') || it.endsWith('people') || it.endsWith('children')) return !notMen.has(it);
  return false;
}

/** The noun tied to a number by a hyphen at token `at`: “32-nation”, “three-judge panel”. */
export function readHyphenated(prose: Prose, at: number): Counted | null {
  if (!isHyphen(prose, at) || !isWord(prose, at + 1)) return null;
  const head = word(prose, at + 1);
  if (
    stops.has(head) ||
    /(?:ed|ing|ly|est|dimensional)$|^(?:strong|somethings?|ish|\d.*)$/.test(head) ||
    head.length < 2
  )
    return null;
  if (word(prose, at - 1) === 'one' || isNumberWord(head)) return null;
  return { head, start: at + 1, end: at + 2, hyphen: true };
}

/** The noun phrase behind a count at token `at`, across modifiers and “of (all) the”. */
export function readPhrase(prose: Prose, at: number, singular: boolean, share = false): Counted | null {
  let start = at;
  const of = word(prose, at) === 'of';
  if (of) start++;
  // “half the voters”
  const partitive = of || (share && /^(?:the|these|those|its|their|his|her|our|all)$/.test(word(prose, at)));
  while (
    leading.has(word(prose, start)) &&
    (partitive || !/^(?:the|these|those|its|their|his|her|our|my|your)$/.test(word(prose, start)))
  )
    start++;
  if (partitive && unnamed.has(word(prose, start))) return null;
  if (partitive && (isDigits(prose, start) || cardinals.has(word(prose, start)))) {
    const whole = readCardinal(prose, start);
    const phrase = whole && readPlural(prose, whole.end);
    return phrase && { ...phrase, far: true };
  }
  return partitive ? readAnyNoun(prose, start) : singular ? readSingular(prose, start) : readPlural(prose, start);
}

/** The noun phrase behind “of”: its first plural, else its last word. */
export function readAnyNoun(prose: Prose, at: number): Counted | null {
  let start = at;
  while (leading.has(word(prose, start)) || /^an?$/.test(word(prose, start))) start++;
  return readPlural(prose, start) ?? readSingular(prose, start);
}

function readPlural(prose: Prose, start: number): Counted | null {
  for (let i = start; i < start + reach && i < prose.count; i++) {
    const it = word(prose, i);
    if (!isWord(prose, i)) {
      if (isHyphen(prose, i) || it === '’s' || it === "'s" || isOpeningMark(prose, i, start)) continue;
      return null;
    }
    if ((it === 'and' || it === 'or') && i > start && leadsToPlural(prose, i + 1)) continue;
    if (isStop(prose, i) || isNumberWord(it)) return null;
    const model = modelEnd(prose, i);
    if (model > i)
      return {
        head: prose.text.slice(prose.starts[i], prose.ends[model - 1]).toLowerCase(),
        start,
        end: model,
        hyphen: false,
      };
    if (isFate(it) && !leadsToPlural(prose, i + 1)) return null;
    if (isTied(prose, i) || !isPlural(it)) continue;
    if (
      word(prose, i + 1) === '’s' ||
      word(prose, i + 1) === "'s" ||
      (/^[’']$/.test(word(prose, i + 1)) && isJoined(prose, i + 1))
    )
      continue;
    let end = i + 1;
    while (
      isWord(prose, end) &&
      isPlural(word(prose, end)) &&
      !stops.has(word(prose, end)) &&
      !isFate(word(prose, end)) &&
      (isCapital(prose, end - 1) || !isCapital(prose, end))
    )
      end++;
    return { head: word(prose, end - 1), start, end, hyphen: false };
  }
  return null;
}

/** One past “F-16s” or “Su-35s” at token `i`, which a hyphen and digits with an *s* make a plural; `i` for other words. */
function modelEnd(prose: Prose, i: number): number {
  if (!isCapital(prose, i) || !isHyphen(prose, i + 1) || !isDigits(prose, i + 2)) return i;
  return word(prose, i + 3) === 's' && isJoined(prose, i + 3) ? i + 4 : i;
}

/** “killed”, “dead”: what befell those counted; “deaths” and “arrests” are counted themselves. */
function isFate(it: string): boolean {
  return events.has(it) && !tolls.has(it);
}

/** A word that a noun phrase does not go on over; “US” and “IT” in capitals are names. */
function isStop(prose: Prose, i: number): boolean {
  return stops.has(word(prose, i)) && !/^\p{Lu}{2,}$/u.test(written(prose, i));
}

function isNumberWord(it: string): boolean {
  return cardinals.has(it) || scales.has(it);
}

/** Whether a hyphen follows: “sales-led” is no noun. */
function isTied(prose: Prose, i: number): boolean {
  return isHyphen(prose, i + 1);
}

/** A quotation mark at the start of the phrase: 12 “volunteers”. */
function isOpeningMark(prose: Prose, i: number, start: number): boolean {
  return i === start && !isJoined(prose, i) && /^[“"‘]$/.test(written(prose, i));
}

function leadsToPlural(prose: Prose, at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const it = word(prose, i);
    if (!isWord(prose, i) || isStop(prose, i)) return false;
    if (isPlural(it) && !isFate(it)) return true;
  }
  return false;
}

function readSingular(prose: Prose, start: number): Counted | null {
  let end = start;
  while (end < start + reach && end < prose.count) {
    const it = word(prose, end);
    if (isHyphen(prose, end) && end > start) {
      end += 2;
      continue;
    }
    if (!isWord(prose, end) || isStop(prose, end) || events.has(it) || isNumberWord(it)) break;
    if (
      end > start &&
      /(?:ed|ing|ly)$/.test(it) &&
      it.length > 4 &&
      !/^(?:building|meeting|killing|shooting|bombing|hearing|ruling|filing|sibling|offspring)$/.test(it)
    )
      break;
    end++;
  }
  if (end === start) return null;
  const head = word(prose, end - 1);
  return /(?:ly)$/.test(head) && head.length > 4 ? null : { head, start, end, hyphen: false };
}

/** The event that befell those counted: “killed 20”, “20 soldiers were killed”, “20 dead”; null where none stands there. */
export function eventAround(prose: Prose, start: number, end: number): string | null {
  if (/^(?:none|not|no|nor)$/.test(word(prose, start - 1)) || /^(?:none|not)$/.test(word(prose, start - 3)))
    return null;
  const before = events.get(word(prose, start - 1)) ?? null;
  for (let i = end; i < end + 6; i++) {
    const it = word(prose, i);
    const event = events.get(it);
    if (event) return event;
    if (
      !/^(?:were|was|are|is|have|has|had|been|being|be|get|got|also|reportedly|people|others|more|confirmed|feared|believed|reported|left|allegedly|already)$/.test(
        it,
      )
    )
      break;
  }
  return before;
}
