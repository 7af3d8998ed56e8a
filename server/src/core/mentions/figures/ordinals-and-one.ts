import { cardinals } from './number-words.ts';
import { isCapital, isDigits, isHyphen, isWord, opensSentence, type Prose, word } from './prose.ts';
import type { Numeral } from './read-number.ts';
import type { Surroundings } from './surroundings.ts';
import { events, people, stops } from './word-classes.ts';

/** Ordinals that are no place in a row: “first of all”, “at first”, “second-hand”, “First Minister”, “the 21st”. */
export function isLooseOrdinal(prose: Prose, it: Numeral): boolean {
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

/** “zero tolerance”, “ground zero”: nought in words counts only where something is counted or measured. */
export function isLooseZero(prose: Prose, it: Numeral, around: Surroundings): boolean {
  return !around.counted && !around.unit && (isWord(prose, it.start - 1) || isWord(prose, it.end));
}

/** “one of the”, “no one”, “the one”, “one another”, “one might”: *one* counts only where something says so. */
export function isPronounOne(prose: Prose, it: Numeral, around: Surroundings): boolean {
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
