import { markWords } from '../../text/per-word.ts';
import { type Tokens, tokenText } from '../../text/tokens.ts';
import { type Found, found, plain } from './found.ts';
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

/** How a word can begin a designator: it is one (`G7`), letters go before a hyphen and a number, a stem word before a numeral. */
const Opening = { none: 0, whole: 1, letters: 2, stem: 4 } as const;

const openingOf = markWords((word) => {
  if (/^[A-Z]{1,4}[a-z]{0,2}\d{1,4}[A-Z]?$/.test(word) && !/^Q[1-4]$|^FY|^H[12]$/.test(word)) return Opening.whole;
  const stem = plain(word);
  const isStem = /^[A-Z]/.test(word) && designatorStems.has(stem) && !months.has(stem) && !weekdays.has(stem);
  const isLetters = /^(?:[A-Z]{1,6}|[A-Z][a-z]{1,2}|Covid)$/.test(word);
  return (isStem ? Opening.stem : 0) | (isLetters ? Opening.letters : 0);
});

/** The end of the designator that starts at token `i`, or 0. */
function designatorEnd(tokens: Tokens, i: number): number {
  const opening = openingOf(tokens, i);
  if (opening === Opening.none) return 0;
  if (opening === Opening.whole) return i + 1;
  const next = tokenText(tokens, i + 1);
  if (next === '-' && touchesBefore(tokens, i + 1) && touchesBefore(tokens, i + 2))
    return opening & Opening.letters && /^\d{1,4}[A-Za-z]{0,3}$/.test(tokenText(tokens, i + 2)) ? i + 3 : 0;
  return opening & Opening.stem && /^(?:\d{1,5}[A-Z]?|[IVXLC]{1,6})$/.test(next) ? i + 2 : 0;
}
