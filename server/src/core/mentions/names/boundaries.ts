import { Kind, type Tokens, tokenText } from '../../text/tokens.ts';
import { findCountry } from './countries.ts';
import { type Found, found, plainWord, textOf } from './found.ts';
import { touchesBefore } from './segments.ts';
import { organisationHeads, plainAcronyms } from './words.ts';

/** Mends where a name begins and ends: strays off, halves of given names and channel numbers in, two countries apart. */
export function mendBoundaries(tokens: Tokens, names: readonly Found[]): readonly Found[] {
  const mended: Found[] = [];
  for (const it of names) {
    const trimmed = trim(tokens, it);
    if (!trimmed || isPlain(tokens, trimmed) || isPeriod(tokens, trimmed)) continue;
    for (const part of cutAtDashes(tokens, trimmed)) mended.push(...split(tokens, extend(tokens, part)));
  }
  return joinOf(tokens, mended);
}

/** “TV”, “CEO”: capitals that name nothing; in brackets they abbreviate what stands before them. */
function isPlain(tokens: Tokens, it: Found): boolean {
  if (it.last - it.first > 1 || tokenText(tokens, it.first - 1) === '(') return false;
  const word = tokenText(tokens, it.first);
  return /\p{Lu}.*\p{Lu}/u.test(word) && plainAcronyms.has(word.toLowerCase());
}

/** “Q2 2020”, “H1”, “FY21”: a part of a year is a date and no name. */
function isPeriod(tokens: Tokens, it: Found): boolean {
  return /^(?:Q[1-4]|[1-4]Q|H[12]|[12]H|FY)\s?(?:FY\s?)?(?:['’]?\d{2}|(?:19|20)\d\d)?$/i.test(
    textOf(tokens, it.first, it.last),
  );
}

/** “Economic Club of New York”: a body by its head word and the place it is of are one name. */
function joinOf(tokens: Tokens, names: readonly Found[]): readonly Found[] {
  const joined: Found[] = [];
  for (const it of names) {
    const before = joined.at(-1);
    const belongs =
      before?.type === 'organisation' &&
      it.type === 'place' &&
      before.last + 1 === it.first &&
      tokenText(tokens, before.last) === 'of' &&
      organisationHeads.has(plainWord(tokens, before.last - 1));
    if (belongs) joined[joined.length - 1] = { ...before, last: it.last };
    else joined.push(it);
  }
  return joined;
}

/** Takes a leading “the”, a trailing possessive and stray marks off a span; null where nothing is left. */
function trim(tokens: Tokens, it: Found): Found | null {
  let { first, last } = it;
  while (first < last && /^(?:the|['’]s|[^\p{L}\p{N}]+)$/iu.test(tokenText(tokens, first))) first++;
  while (first < last && /^(?:['’]s|[^\p{L}\p{N}]+)$/u.test(tokenText(tokens, last - 1))) last--;
  while (last - first > 1 && isAmount(tokens, last - 1, it)) last--;
  while (last - first > 1 && isAmount(tokens, first, it)) first++;
  if (first >= last) return null;
  return first === it.first && last === it.last ? it : { ...it, first, last };
}

/** A number at the edge of a name that counts something beside it: “In Port Marlow 26 sailors”, “1,450 Marlow workers”. */
function isAmount(tokens: Tokens, i: number, it: Found): boolean {
  if (tokens.kinds[i] !== Kind.number || tokenText(tokens, i - 1) === '-') return false;
  return it.type === 'place' || it.type === 'person' || tokenText(tokens, i).includes(',');
}

const compoundEnds = new Set(
  'based led like run born made wide style only held era bound rich paid free ally aged area type size'.split(' '),
);
const epithets = new Set(
  'Great Elder Younger Conqueror Terrible Magnificent Bold Wise Pious Bald Lionheart'.split(' '),
);
const afterChannel = new Set(
  'on at in and or that has had is was said says reported aired showed told tv news'.split(' '),
);

function extend(tokens: Tokens, it: Found): Found {
  const { last } = it;
  const next = tokenText(tokens, last);
  // “Kim Jong-gyu”, “Park Chan-wook”; not “Berlin-based”.
  if (it.type === 'person' && it.last - it.first > 1 && next === '-') {
    const half = tokenText(tokens, last + 1);
    const touches = touchesBefore(tokens, last) && touchesBefore(tokens, last + 1);
    return touches && /^\p{Ll}{2,5}$/u.test(half) && !compoundEnds.has(half) ? { ...it, last: last + 2 } : it;
  }
  // “Frederick the Great”
  if (it.type === 'person' && next === 'the' && epithets.has(tokenText(tokens, last + 1)))
    return { ...it, last: last + 2 };
  // “Rossiya 1 reported”, “on Kanal 5 in March”; not “Arsenal 2-1” or “Hapag 3 million”.
  const isChannel = it.type === 'organisation' && it.last - it.first === 1 && tokens.kinds[last] === Kind.number;
  if (isChannel && /^\d{1,2}$/.test(next) && afterChannel.has(tokenText(tokens, last + 1)))
    return { ...it, last: last + 1 };
  return it;
}

/**
 * “Bangkok - Chiang Mai”: a dash with spaces around it, and a slash between places, part two names; of two single words it
 * may be a compound that was set apart (“Alsace - Lorraine”).
 */
function cutAtDashes(tokens: Tokens, it: Found): readonly Found[] {
  if (it.last - it.first < 4) return [it];
  const parts: Found[] = [];
  let first = it.first;
  for (let i = it.first + 1; i + 1 < it.last; i++) {
    const mark = tokenText(tokens, i);
    const isSpaced = /^[-–—]+$/.test(mark) && !touchesBefore(tokens, i) && !touchesBefore(tokens, i + 1);
    if (!isSpaced && !(mark === '/' && it.type === 'place')) continue;
    parts.push({ ...it, first, last: i });
    first = i + 1;
  }
  return parts.length === 0 ? [it] : [...parts, { ...it, first }];
}

/** “Ukraine-Northern Europe”: two entries of the country list that a hyphen joins are two names. */
function split(tokens: Tokens, it: Found): readonly Found[] {
  if (it.last - it.first < 3 || findCountry(textOf(tokens, it.first, it.last))) return [it];
  for (let i = it.first + 1; i + 1 < it.last; i++) {
    if (!/^[-–/]$/.test(tokenText(tokens, i))) continue;
    const parts = [toCountry(tokens, it.first, i), toCountry(tokens, i + 1, it.last)];
    if (parts[0] && parts[1]) return [parts[0], parts[1]];
  }
  return [it];
}

function toCountry(tokens: Tokens, first: number, last: number): Found | null {
  const form = findCountry(textOf(tokens, first, last));
  if (!form?.sure) return null;
  if (form.demonym) return found(first, last, 'other', 'demonym');
  return found(first, last, form.country.kind === 'bloc' ? 'organisation' : 'place');
}
