/** The closed classes of words that dates are made of, lower case. */
export type Word =
  | { readonly is: 'month'; readonly n: number; readonly short: boolean }
  | { readonly is: 'weekday'; readonly n: number; readonly short: boolean }
  | { readonly is: 'ordinal' | 'cardinal'; readonly n: number }
  | { readonly is: 'unit'; readonly unit: UnitWord; readonly plural: boolean }
  | { readonly is: 'which'; readonly which: WhichWord }
  | { readonly is: 'part'; readonly n: number; readonly of: boolean }
  | { readonly is: 'day'; readonly shift: number }
  | { readonly is: 'season'; readonly n: number }
  | { readonly is: 'holiday' };

type UnitWord = 'day' | 'week' | 'fortnight' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';
type WhichWord = 'last' | 'this' | 'next' | 'past' | 'previous' | 'following' | 'that' | 'same' | 'coming' | 'current';

const months = 'january february march april may june july august september october november december'.split(' ');
const shortMonths = 'jan feb mar apr - jun jul aug sep oct nov dec'.split(' ');
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const shortWeekdays = ['mon', 'tue tues', 'wed weds', 'thu thur thurs', 'fri', 'sat', 'sun'];
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const cardinals =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const tens = ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const seasons = ['spring', 'summer', 'autumn fall', 'winter'];
const units: readonly (readonly [UnitWord, string])[] = [
  ['day', 'days'],
  ['week', 'weeks'],
  ['fortnight', 'fortnights'],
  ['weekend', 'weekends'],
  ['month', 'months'],
  ['quarter', 'quarters'],
  ['year', 'years'],
  ['decade', 'decades'],
  ['century', 'centuries'],
];
const whiches: readonly (readonly [WhichWord, string])[] = [
  ['last', 'last'],
  ['this', 'this'],
  ['next', 'next'],
  ['past', 'past'],
  ['previous', 'previous preceding prior'],
  ['following', 'following subsequent'],
  ['that', 'that'],
  ['same', 'same'],
  ['coming', 'coming upcoming'],
  ['current', 'current'],
];

function build(): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  for (const [i, it] of months.entries()) words.set(it, { is: 'month', n: i + 1, short: false });
  for (const [i, it] of shortMonths.entries()) words.set(it, { is: 'month', n: i + 1, short: true });
  words.delete('-');
  words.set('sept', { is: 'month', n: 9, short: true });
  for (const [n, it] of weekdays.entries()) words.set(it, { is: 'weekday', n, short: false });
  for (const [n, list] of shortWeekdays.entries())
    for (const it of list.split(' ')) words.set(it, { is: 'weekday', n, short: true });
  for (const [i, it] of ordinals.entries()) words.set(it, { is: 'ordinal', n: i + 1 });
  for (const [i, it] of cardinals.entries()) words.set(it, { is: 'cardinal', n: i + 1 });
  words.set('thirtieth', { is: 'ordinal', n: 30 });
  for (const [i, it] of tens.entries()) words.set(it, { is: 'cardinal', n: 30 + i * 10 });
  for (const it of ['a', 'an']) words.set(it, { is: 'cardinal', n: 1 });
  for (const [n, list] of seasons.entries()) for (const it of list.split(' ')) words.set(it, { is: 'season', n });
  for (const [unit, plural] of units) {
    words.set(unit, { is: 'unit', unit, plural: false });
    words.set(plural, { is: 'unit', unit, plural: true });
  }
  for (const [which, list] of whiches) for (const it of list.split(' ')) words.set(it, { is: 'which', which });
  words.set('early', { is: 'part', n: 0, of: false });
  words.set('mid', { is: 'part', n: 1, of: false });
  words.set('late', { is: 'part', n: 2, of: false });
  for (const it of ['beginning', 'start', 'outset']) words.set(it, { is: 'part', n: 0, of: true });
  words.set('middle', { is: 'part', n: 1, of: true });
  for (const it of ['end', 'close']) words.set(it, { is: 'part', n: 2, of: true });
  words.set('yesterday', { is: 'day', shift: -1 });
  words.set('today', { is: 'day', shift: 0 });
  words.set('tonight', { is: 'day', shift: 0 });
  words.set('tomorrow', { is: 'day', shift: 1 });
  for (const it of holidayWords) if (!words.has(it)) words.set(it, { is: 'holiday' });
  return words;
}

/** The first words of holidays that are not date words themselves. */
const holidayWords =
  'christmas xmas boxing halloween valentine veterans armistice remembrance juneteenth thanksgiving easter good palm ash maundy whit pentecost epiphany ascension martin mlk presidents memorial labor labour columbus independence bastille anzac australia st saint new black cyber assumption'.split(
    ' ',
  );

/** Every word that dates are made of. */
export const words: ReadonlyMap<string, Word> = build();

/**
 * The words without which a sentence without a year or a numeric date holds none: names of months and days, units, seasons,
 * holidays, *yesterday* and its kin.
 */
export const anchors: ReadonlySet<string> = new Set([
  ...[...words].filter(([, it]) => ['month', 'weekday', 'unit', 'season', 'day'].includes(it.is)).map(([it]) => it),
  ...'christmas xmas halloween valentine juneteenth thanksgiving easter pentecost epiphany night morning afternoon evening fiscal'.split(
    ' ',
  ),
]);

/** Words that never begin the thing a number counts: after them a number can stand alone. */
export const functionWords: ReadonlySet<string> = new Set(
  'a an the and or but nor so yet as at by for from in into of off on onto over per than that though through throughout till to toward towards under until up upon via when where whereas which while who whom whose with within without about above across after against along amid among around because before behind below beneath beside besides between beyond despite down during except if inside like near once out outside since unless i you he she it we they them him her his its their our my your me us this these those there here not no is are was were be been being am has have had do does did will would can could may might must shall should said says told also only just even still both either neither however then'.split(
    ' ',
  ),
);

/** Nouns that a number of four digits counts even where it could be a year. */
export const countedNouns: ReadonlySet<string> = new Set(
  'people persons men women children boys girls others more metres meters metre meter feet foot ft miles mile km kilometres kilometers kilometre kilometer kg kilograms kilos tons tonnes ton tonne lbs pounds pound dollars dollar euros euro cents yen rupees roubles rubles yuan percent per pc degrees hours hour minutes minute days day weeks weeks months years seconds points point votes vote seats soldiers troops fighters police officers staff employees workers jobs homes houses cases deaths units barrels litres liters gallons acres hectares calories watts mw gw kw mph bpd million billion trillion thousand hundred dozen bc bce'.split(
    ' ',
  ),
);
