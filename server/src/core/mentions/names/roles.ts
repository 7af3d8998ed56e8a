import { type Tokens, tokenText } from '../../text/tokens.ts';
import { findCountry } from './countries.ts';
import { type Found, plainWord, textOf } from './found.ts';
import { isAnchor } from './segments.ts';
import { offices, titles } from './words.ts';

/**
 * Strips titles off persons and notes the office beside them: before the name (“South Korean Defence Minister Kim …”,
 * “spokesman John Kirby”) or behind it between commas (“Kyrylo Budanov, head of Ukraine’s Military Intelligence,”).
 */
export function readRoles(tokens: Tokens, names: readonly Found[]): readonly Found[] {
  return names.map((it, i) => {
    if (it.type !== 'person') return it;
    const first = afterTitles(tokens, it);
    const role = roleBefore(tokens, first, names[i - 1]) ?? roleAfter(tokens, it.last);
    return first === it.first && role === null ? it : { ...it, first, role };
  });
}

/** The first token of the name proper. */
function afterTitles(tokens: Tokens, it: Found): number {
  let first = it.first;
  while (first + 1 < it.last) {
    const word = plainWord(tokens, first);
    const isTitle = titles.has(word) || offices.has(word) || findCountry(tokenText(tokens, first))?.demonym;
    if (!isTitle || !hasCapital(tokens, first + 1, it.last)) break;
    first++;
  }
  return first;
}

function hasCapital(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isAnchor(tokens, i)) return true;
  return false;
}

function roleBefore(tokens: Tokens, first: number, before: Found | undefined): string | null {
  let at = first;
  let office = false;
  while (at > 0) {
    const word = plainWord(tokens, at - 1);
    if (offices.has(word) || titles.has(word)) office = true;
    else break;
    at--;
  }
  if (!office) return null;
  // “South Korean”, “NATO”, “Pentagon”, “Ukraine’s” belong to the office behind them.
  const possessive = /^['’]s$/.test(tokenText(tokens, at - 1)) ? 1 : 0;
  if (before && before.last === at - possessive && before.type !== 'person') at = before.first;
  return textOf(tokens, at, first);
}

/** The words between commas behind a name, when they open with an office. */
function roleAfter(tokens: Tokens, last: number): string | null {
  if (tokenText(tokens, last) !== ',') return null;
  let at = last + 1;
  while (/^(?:the|a|an|its|former|then|now)$/i.test(tokenText(tokens, at))) at++;
  let office = false;
  for (let i = at; i < at + 6 && i < tokens.count; i++) {
    if (offices.has(plainWord(tokens, i))) office = true;
    if (/^(?:of|for|at|in|,|who|that|which)$/.test(tokenText(tokens, i))) break;
  }
  if (!office) return null;
  for (let end = at; end < tokens.count && end < at + 14; end++) {
    if (/^(?:,|\.|;|:|who|that|which|said|says)$/.test(tokenText(tokens, end))) return textOf(tokens, at, end);
  }
  return null;
}
