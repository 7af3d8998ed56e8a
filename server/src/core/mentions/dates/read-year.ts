import { type Item, itemAt } from './items.ts';
import { isContent, isHyphen, joinAt, type Line, pastThe, type Read, yearAt } from './line.ts';
import type { Stated, YearStated } from './stated.ts';
import { functionWords } from './words.ts';

/** Words before which four digits are a year. */
const before = new Set(
  'in since by until till til through during from between before after of early mid late year circa around than versus vs for over pre post throughout'.split(
    ' ',
  ),
);
const owners = new Set(["'s", '’s', 'the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'my', 'this', 'that']);
/** Verbs that a year is the subject of: “2023 was the hottest year”. */
const yearVerbs = new Set(
  'was is has had saw will would marked brought began ended proved became looks looked'.split(' '),
);

/** A year, a run of years, a decade or a century that begins at item `i`. */
export function readYears(line: Line, i: number): Read | null {
  const { items } = line;
  const item = itemAt(items, i);
  if (item.suffix === 's') return readDecade(items, i);
  const year = yearAt(items, i);
  if (year === null) return readShortDecade(items, i);
  const next = itemAt(items, i + 1);
  if (next.text === 'fiscal' && itemAt(items, i + 2).text === 'year')
    return { start: i, end: i + 3, stated: ofYear(year, true) };
  const run = readRun(items, i, year);
  if (run) return run;
  const vague = /^(around|circa|about)$/.test(itemAt(items, i - 1).text) || /^c\.?$/.test(itemAt(items, i - 1).text);
  return isYearHere(line, i, year) ? { start: i, end: i + 1, stated: ofYear(year, vague) } : null;
}

function ofYear(year: number, vague = false): Stated {
  return { is: 'annual', what: { is: 'year' }, year: { year }, vague };
}

/** “2019-20”, “1939–1945”. */
function readRun(items: readonly Item[], i: number, year: number): Read | null {
  const join = itemAt(items, i + 1);
  const end = itemAt(items, i + 2);
  const seasons = join.text === '/';
  if ((joinAt(items, i + 1) !== 'dash' && !seasons) || !join.tight || !end.tight || end.number === null || end.suffix)
    return null;
  const before = itemAt(items, i - 1);
  if (before.number !== null || (itemAt(items, i).tight && isHyphen(before))) return null;
  const after = itemAt(items, i + 3);
  if (after.tight && (isHyphen(after) || after.text === '/' || after.number !== null)) return null;
  const to = end.digits === 2 ? Math.floor(year / 100) * 100 + end.number : end.digits === 4 ? end.number : 0;
  if (
    (seasons && to !== year + 1) ||
    to <= year ||
    to - year > 110 ||
    to > 2199 ||
    (end.digits === 2 && to !== year + 1 && (end.number <= 12 || items.length === 3))
  )
    return null;
  return { start: i, end: i + 3, stated: { is: 'range', from: ofYear(year), to: ofYear(to) } };
}

function readDecade(items: readonly Item[], i: number): Read | null {
  const { number, digits } = itemAt(items, i);
  if (number === null || number % 10 !== 0 || digits !== 4 || number < 1000 || number > 2190) return null;
  // “the 1900s” are a century for some and a decade for others.
  const count = number % 100 === 0 ? 100 : 10;
  return { start: i, end: i + 1, stated: { is: 'years', first: number, count } };
}

/** “’90s”, with its apostrophe; “in his 90s” is an age. */
function readShortDecade(items: readonly Item[], i: number): Read | null {
  const mark = itemAt(items, i);
  const { number, suffix, digits, tight } = itemAt(items, i + 1);
  if (!/^['’‘]$/.test(mark.text) || !tight || suffix !== 's' || digits !== 2 || number === null || number % 10 !== 0)
    return null;
  // “the ’20s” are of either century.
  return number < 30 ? null : { start: i, end: i + 2, stated: { is: 'years', first: 1900 + number, count: 10 } };
}

/** Whether the words around four digits show that they are a year. */
function isYearHere(line: Line, i: number, year: number): boolean {
  const { items } = line;
  const prior = itemAt(items, i - 1);
  const next = itemAt(items, i + 1);
  const near = year >= 1900 && year <= 2099;
  if (before.has(prior.text))
    return prior.text !== 'over' && prior.text !== 'for' && prior.text !== 'than' ? true : near && !isContent(next);
  if (isHyphen(prior) && prior.tight) return before.has(itemAt(items, i - 2).text);
  if (/^(with|to)$/.test(prior.text)) return near && /^(compared|relative|back|prior)$/.test(itemAt(items, i - 2).text);
  // “(1835 – 1897)”, “(C.M., 1877)”.
  if (year >= 1500 && (prior.text === '(' || prior.text === ',') && next.text === ')') return true;
  if (year >= 1500 && prior.text === '(' && joinAt(items, i + 1) && yearAt(items, i + 2) !== null) return true;
  if (/^[-–]$/.test(prior.text) && line.last === i - 1) return true;
  if (!near) return false;
  if (prior.text === '(' || prior.text === '[') return /^[),\];:–-]$/.test(next.text);
  if (/^(,|and|or|&|to)$/.test(prior.text) && line.last === i - 1) return !isContent(next);
  if (/^(,|and|or)$/.test(prior.text) && line.last === i - 2) return !isContent(next);
  if (/^(and|to)$/.test(prior.text) && yearAt(items, i - 2) !== null) return true;
  if (items.length === 1) return true;
  if (prior.text === '' || /^[.:;—–"“]$/.test(prior.text)) return yearVerbs.has(next.text);
  if (/^(born|died|founded|established|late|circa)$/.test(prior.text)) return true;
  return modifies(prior, next);
}

/** “the 2016 election”, “Ukraine’s 2022 counteroffensive”, “a disputed 2020 vote”: a year before one thing, not a number of things. */
function modifies(prior: Item, next: Item): boolean {
  if (!/^\p{L}{3,}$/u.test(next.text) || functionWords.has(next.text)) return false;
  const owned = owners.has(prior.text);
  if (next.capital) return owned;
  const plural = /[^su]s$/.test(next.text);
  return plural
    ? owned && prior.text !== 'a' && prior.text !== 'an' && prior.text !== 'that' && prior.text !== 'this'
    : owned || isContent(prior);
}

/** A year behind a day, month, quarter or season: “, 2024”, “of 2024”, “ ’24”, “last year”, “of that year”. */
export function readYearAfter(
  items: readonly Item[],
  i: number,
  comma: boolean,
): { readonly year: YearStated; readonly end: number } | null {
  const first = itemAt(items, i);
  let at = i;
  if (comma && first.text === ',') at++;
  else if (first.text === 'of' || first.text === 'in') at++;
  else if ((isHyphen(first) || first.text === '/') && first.tight) at++;
  const year = yearAt(items, at);
  if (year !== null) {
    // “on June 18, 2024 people” counts people; “Oct. 17, 2000-strong” a crowd.
    const next = itemAt(items, at + 1);
    if (at > i && first.text === ',' && isHyphen(next) && next.tight) return null;
    return { year: { year }, end: at + 1 };
  }
  if (first.text === ',' || first.text === 'in' || isHyphen(first)) return null;
  const mark = itemAt(items, at);
  const short = itemAt(items, at + 1);
  if (/^['’‘]$/.test(mark.text) && short.tight && short.digits === 2 && short.number !== null && !short.suffix)
    return { year: { year: (short.number < 50 ? 2000 : 1900) + short.number }, end: at + 2 };
  const the = pastThe(items, at);
  const which = itemAt(items, the).word;
  const unit = itemAt(items, the + 1);
  if (which?.is === 'which' && unit.text === 'year') {
    const known = { last: -1, this: 0, current: 0, next: 1, coming: 1 }[which.which as string];
    if (known !== undefined) return { year: { shift: known, base: 'now' }, end: the + 2 };
    const told = { that: 0, same: 0, previous: -1, following: 1 }[which.which as string];
    if (told !== undefined) return { year: { shift: told, base: 'text' }, end: the + 2 };
  }
  if (which?.is === 'which' && which.which === 'that' && unit.text === 'same' && itemAt(items, the + 2).text === 'year')
    return { year: { shift: 0, base: 'text' }, end: the + 3 };
  if (first.text === 'of' && the > at && itemAt(items, the).text === 'year')
    return { year: { shift: 0, base: 'now' }, end: the + 1 };
  return null;
}
