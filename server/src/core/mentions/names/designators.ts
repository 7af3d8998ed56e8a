import { type Tokens, tokenText } from '../../text/tokens.ts';
import { type Found, found, plainWord } from './found.ts';
import { anchorsOf, touchesBefore } from './segments.ts';
import { designatorStems, months, weekdays } from './words.ts';

/**
 * Adds designators, names made of a stem and a number: letters that touch digits (`KN-23`, `F-16`, `Su-35`, `G7`, `COVID-19`) and a
 * stem word before a numeral (“Article 4”, “Resolution 2397”). A name that one overlaps is widened to hold it. The
 * number is then part of a name, so that no figure is read in it.
 */
export function addDesignators(tokens: Tokens, names: readonly Found[]): Found[] {
  const result: Found[] = [];
  let next = 0;
  let free = 0;
  for (const i of anchorsOf(tokens)) {
    if (i < free) continue;
    const end = designatorEnd(tokens, i);
    if (end === 0) continue;
    while (next < names.length && (names[next]?.last ?? 0) <= i) result.push(names[next++] as Found);
    let name = found(i, end, 'other', 'designator');
    for (; next < names.length && (names[next]?.first ?? 0) < end; next++) {
      const it = names[next] as Found;
      const wider = it.first < i || it.last > end;
      name = wider
        ? { ...it, first: Math.min(it.first, name.first), last: Math.max(it.last, name.last) }
        : { ...name, type: it.type === 'organisation' ? it.type : 'other' };
    }
    result.push(name);
    free = Math.max(end, name.last);
  }
  return [...result, ...names.slice(next)];
}

/** The end of the designator that starts at token `i`, or 0. */
function designatorEnd(tokens: Tokens, i: number): number {
  const word = tokenText(tokens, i);
  const code = word.charCodeAt(0);
  if (code < 65 || code > 90) return 0;
  if (/^[A-Z]{1,4}[a-z]{0,2}\d{1,4}[A-Z]?$/.test(word) && !/^Q[1-4]$|^FY|^H[12]$/.test(word)) return i + 1;
  const next = tokenText(tokens, i + 1);
  if (next === '-' && touchesBefore(tokens, i + 1) && touchesBefore(tokens, i + 2))
    return /^(?:[A-Z]{1,6}|[A-Z][a-z]{1,2}|Covid)$/.test(word) &&
      /^\d{1,4}[A-Za-z]{0,3}$/.test(tokenText(tokens, i + 2))
      ? i + 3
      : 0;
  const stem = plainWord(tokens, i);
  if (months.has(stem) || weekdays.has(stem)) return 0;
  if (!designatorStems.has(stem) || !/^(?:\d{1,5}[A-Z]?|[IVXLC]{1,6})$/.test(next)) return 0;
  return i + 2;
}
