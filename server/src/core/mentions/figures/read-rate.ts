import { readAnyNoun } from './counted.ts';
import { isWord, type Prose, word } from './prose.ts';
import { readCardinal } from './read-cardinal.ts';
import { units, unitWords } from './units.ts';

/** Things that a price or a count is given for with a mere article: “$3 a barrel”. Units of measure and time besides. */
const rated = new Set(
  'share barrel head person household piece bottle ticket seat pop game match student pupil child family unit pair word page vote mile room visit trip ride bushel pack packet dozen copy download user customer patient worker employee member resident inhabitant voter vehicle car shot dose litre shift session meal'.split(
    ' ',
  ),
);

/** “$30 monthly” is $30 a month. */
const recurring = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annually', 'year'],
]);

/** What a rate is for: “a barrel”, “per 100,000 people”, “each”; null where none follows. */
export function readRate(
  prose: Prose,
  at: number,
  quantified: boolean,
): { readonly per: string; readonly end: number } | null {
  const it = word(prose, at);
  if (it === 'per') {
    const number = readCardinal(prose, at + 1);
    const noun = readAnyNoun(prose, number?.end ?? at + 1);
    const end = noun ? Math.min(noun.end, (number?.end ?? at + 1) + 2) : number?.end;
    // “per US$ 12”: the letters belong to the sign, and with it to the next amount.
    return end === undefined || /\p{Sc}/u.test(prose.text.charAt(prose.ends[end - 1] ?? 0))
      ? null
      : { per: prose.text.slice(prose.starts[at + 1], prose.ends[end - 1]).toLowerCase(), end };
  }
  const often = quantified ? recurring.get(it) : undefined;
  if (often !== undefined) return { per: often, end: at + 1 };
  if (!quantified)
    return /^(?:an?|every)$/.test(it) && units.get(unitWords.get(word(prose, at + 1)) ?? '')?.dimension === 'time'
      ? { per: word(prose, at + 1), end: at + 2 }
      : null;
  if (it === 'apiece' || (it === 'each' && !isWord(prose, at + 1))) return { per: 'each', end: at + 1 };
  if (it === '/' && isWord(prose, at + 1)) return { per: word(prose, at + 1), end: at + 2 };
  if (it !== 'a' && it !== 'an' && it !== 'every') return null;
  const next = word(prose, at + 1);
  return rated.has(next) || unitWords.has(next) ? { per: next, end: at + 2 } : null;
}
