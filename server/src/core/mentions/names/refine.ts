import { type Tokens, tokenText } from '../../text/tokens.ts';
import { nameAcronyms } from './acronyms.ts';
import { addCountries } from './add-countries.ts';
import { addDesignators } from './designators.ts';
import type { Found } from './found.ts';
import { retypeByHead } from './heads.ts';
import { readResults } from './results.ts';
import { readRoles } from './roles.ts';

/** Rules that hold whoever found the names: what belongs to a span, what its words say of its type, who stands beside it. */
export function refine(tokens: Tokens, names: readonly Found[]): readonly Found[] {
  const trimmed = names.map((it) => trim(tokens, it)).filter((it) => it !== null);
  const designated = addDesignators(tokens, addCountries(tokens, readResults(tokens, trimmed)));
  const typed = designated.map((it) => retypeByHead(tokens, it));
  return nameAcronyms(tokens, readRoles(tokens, typed));
}

/** Takes a leading “the”, a trailing possessive and stray marks off a span; null where nothing is left. */
function trim(tokens: Tokens, it: Found): Found | null {
  let { first, last } = it;
  while (first < last && /^(?:the|['’]s|[^\p{L}\p{N}]+)$/iu.test(tokenText(tokens, first))) first++;
  while (first < last && /^(?:['’]s|[^\p{L}\p{N}]+)$/u.test(tokenText(tokens, last - 1))) last--;
  if (first >= last) return null;
  return first === it.first && last === it.last ? it : { ...it, first, last };
}
