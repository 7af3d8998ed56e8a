import { Kind, type Tokens, tokenText } from '../../text/tokens.ts';
import { findCountry } from './countries.ts';
import { type Found, found, textOf } from './found.ts';
import { touchesBefore } from './segments.ts';

/** Mends where a name begins and ends: strays off, halves of given names and channel numbers in, two countries apart. */
export function mendBoundaries(tokens: Tokens, names: readonly Found[]): readonly Found[] {
  const mended: Found[] = [];
  for (const it of names) {
    const trimmed = trim(tokens, it);
    if (trimmed) mended.push(...split(tokens, extend(tokens, trimmed)));
  }
  return mended;
}

/** Takes a leading “the”, a trailing possessive and stray marks off a span; null where nothing is left. */
function trim(tokens: Tokens, it: Found): Found | null {
  let { first, last } = it;
  while (first < last && /^(?:the|['’]s|[^\p{L}\p{N}]+)$/iu.test(tokenText(tokens, first))) first++;
  while (first < last && /^(?:['’]s|[^\p{L}\p{N}]+)$/u.test(tokenText(tokens, last - 1))) last--;
  if (first >= last) return null;
  return first === it.first && last === it.last ? it : { ...it, first, last };
}

const compoundEnds = new Set(
  'based led like run born made wide style only held era bound rich paid free ally aged area type size'.split(' '),
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
  // “Rossiya 1 reported”, “on Kanal 5 in March”; not “Arsenal 2-1” or “Hapag 3 million”.
  const isChannel = it.type === 'organisation' && it.last - it.first === 1 && tokens.kinds[last] === Kind.number;
  if (isChannel && /^\d{1,2}$/.test(next) && afterChannel.has(tokenText(tokens, last + 1)))
    return { ...it, last: last + 1 };
  return it;
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
