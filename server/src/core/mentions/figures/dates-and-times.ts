import { isCapital, isDigits, type Prose, word } from './prose.ts';
import type { Numeral } from './read-number.ts';
import type { Surroundings } from './surroundings.ts';
import { events, months, people } from './word-classes.ts';

/** Whether a number is part of a date, a year, a time of day or a length counted back (“ten days ago”). */
export function isDateOrTime(prose: Prose, it: Numeral, around: Surroundings): boolean {
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
  if (it.plain && /^(?:c\.|ca\.|circa)$/.test(before)) return true;
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

export function isMonth(prose: Prose, i: number): boolean {
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

const clock = /^(?:a\.m\.|p\.m\.|am|pm|a\.m|p\.m|o['’]clock|noon|gmt|utc|bst|est|edt|pst|pdt|cet|cest|ist|jst|et|hrs)$/;

const yearBefore = new Set(
  'in since by fiscal quarter half season from until till through during before after of early late mid circa year years and to between summer spring winter fall autumn the - – around about back class'.split(
    ' ',
  ),
);

const yearOnly = new Set(
  'in since by during circa c. ca. the this that a his her its their early late mid born until before after'.split(' '),
);

const dayAgo = new Set('ago earlier later hence'.split(' '));

const timeUnits = new Set(
  'second minute hour day night week fortnight month year decade century millennium'.split(' '),
);
