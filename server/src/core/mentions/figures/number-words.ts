/** Number words: cardinals, multiples, fractions and ordinals, in the lower case. */

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tenWords = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** Cardinals below a hundred. */
export const cardinals: ReadonlyMap<string, number> = new Map<string, number>([
  ...small.split(' ').map((it, i) => [it, i] as const),
  ...tenWords.split(' ').map((it, i) => [it, (i + 2) * 10] as const),
  ['nought', 0],
  ['naught', 0],
  ['nil', 0],
  ['fourty', 40],
]);

/** Words that multiply the number before them. */
export const scales: ReadonlyMap<string, number> = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['lac', 1e5],
  ['lacs', 1e5],
  ['lkh', 1e5],
  ['million', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['cr', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['trillion', 1e12],
  ['trn', 1e12],
  ['tn', 1e12],
  ['quadrillion', 1e15],
  ['dozen', 12],
  ['doz', 12],
  ['dozs', 12],
]);

/** Letters that multiply the digits they touch: `$1.2m`, `5k`. Read as such where no unit is meant. */
export const scaleLetters: ReadonlyMap<string, number> = new Map<string, number>([
  ['k', 1e3],
  ['K', 1e3],
  ['m', 1e6],
  ['M', 1e6],
  ['mm', 1e6],
  ['MM', 1e6],
  ['b', 1e9],
  ['B', 1e9],
  ['t', 1e12],
  ['T', 1e12],
  ['L', 1e5],
]);

/** Plurals that name an order of magnitude alone: “dozens”, “hundreds of thousands”. */
export const magnitudes: ReadonlyMap<string, number> = new Map<string, number>([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['lakhs', 1e5],
  ['millions', 1e6],
  ['crores', 1e7],
  ['billions', 1e9],
  ['trillions', 1e12],
]);

const ordinalWords =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const tenOrdinals = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

/** Ordinals in one word. */
export const ordinals: ReadonlyMap<string, number> = new Map<string, number>([
  ...ordinalWords.split(' ').map((it, i) => [it, i] as const),
  ...tenOrdinals.split(' ').map((it, i) => [it, (i + 2) * 10] as const),
  ['hundredth', 100],
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
]);

/** What a fraction divides by, singular and plural: `third`, `thirds`, `quarters`. */
export const denominators: ReadonlyMap<string, number> = new Map<string, number>([
  ...[...ordinals]
    .filter(([, value]) => value > 2)
    .flatMap(([it, value]) => [[it, value] as const, [`${it}s`, value] as const]),
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
]);

/** Fraction signs. */
export const fractionSigns: ReadonlyMap<string, number> = new Map<string, number>([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅐', 1 / 7],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
  ['⅑', 1 / 9],
  ['⅒', 1 / 10],
]);

/** “fourfold”, “tenfold”: the value before *fold*, or null. */
export function readFold(word: string): number | null {
  if (!word.endsWith('fold')) return null;
  return cardinals.get(word.slice(0, -4)) ?? (word === 'hundredfold' ? 100 : word === 'thousandfold' ? 1000 : null);
}

/** The first letters of all number words. */
const beginnings = new Set(
  [
    ...cardinals.keys(),
    ...scales.keys(),
    ...magnitudes.keys(),
    ...ordinals.keys(),
    ...denominators.keys(),
    'twofold',
    'none',
    'twice',
  ].flatMap((it) => (it.length > 2 ? it.slice(0, 3) : [])),
);

/** Whether a word of three letters or more may be a number word, by its first three letters: almost all others fail here. */
export function mayBeNumber(word: string): boolean {
  return beginnings.has(word.slice(0, 3).toLowerCase());
}
