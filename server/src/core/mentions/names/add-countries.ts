import { markWords } from '../../text/per-word.ts';
import { type Tokens, tokenText } from '../../text/tokens.ts';
import { calm, isShouted, longestFormFrom, readCountry } from './countries.ts';
import { type Found, found, textOf } from './found.ts';
import { anchorsOf } from './segments.ts';

/** Adds the countries, peoples and blocs of the list that are in no name yet; in words set in capitals, too. */
export function addCountries(tokens: Tokens, names: readonly Found[]): readonly Found[] {
  const added: Found[] = [];
  let next = 0;
  let free = 0;
  for (const i of anchorsOf(tokens)) {
    while (next < names.length && (names[next]?.last ?? 0) <= i) next++;
    const limit = names[next]?.first ?? tokens.count;
    if (i >= limit || i < free) continue;
    for (let last = Math.min(i + mostFrom(tokens, i), limit); last > i; last--) {
      const it = countryIn(tokens, i, last);
      if (!it) continue;
      added.push(it);
      free = last;
      break;
    }
  }
  return added.length === 0 ? names : [...names, ...added].sort((a, b) => a.first - b.first);
}

/** The most tokens of a form that begins with a word, as it is or set in capitals. */
const mostFrom = markWords((word) => longestFormFrom(word) || (isShouted(word) ? longestFormFrom(calm(word)) : 0));

function countryIn(tokens: Tokens, first: number, last: number): Found | null {
  const text = textOf(tokens, first, last);
  const form = readCountry(text);
  if (!form?.sure || /^[@#]$/.test(tokenText(tokens, first - 1))) return null;
  if (form.demonym) return found(first, last, 'other', 'demonym');
  return found(first, last, form.country.kind === 'bloc' ? 'organisation' : 'place');
}
