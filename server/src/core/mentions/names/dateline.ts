import { Kind, type Tokens, tokenText } from '../../text/tokens.ts';
import { type Found, found, plainWord } from './found.ts';
import { touchesBefore } from './segments.ts';
import { months, rubrics, weekdays } from './words.ts';

/** The most words in capitals that the place of a dateline has (“SALT LAKE CITY”). */
const longestPlace = 4;

/**
 * Reads the place that a dateline opens with: words in capitals at the start of a passage, before a date, an agency in
 * brackets or a dash (“LONDON 1996-08-30”, “ROME, Oct 3 (…) -”, “PORT MARLOW — The …”). What stands there is a place, whatever it was taken for.
 */
export function readDateline(tokens: Tokens, names: readonly Found[]): readonly Found[] {
  let last = 0;
  while (last < longestPlace && isShouted(tokens, last)) last++;
  if (last === 0 || !endsDateline(tokens, last) || rubrics.has(plainWord(tokens, 0))) return names;
  return [found(0, last, 'place'), ...names.filter((it) => it.first >= last)];
}

function isShouted(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === Kind.word && /^\p{Lu}[\p{Lu}.'’]{2,}$/u.test(tokenText(tokens, i));
}

function endsDateline(tokens: Tokens, at: number): boolean {
  const next = tokenText(tokens, at);
  if (/^(?:19|20)\d\d$/.test(next)) return tokenText(tokens, at + 1) === '-' && touchesBefore(tokens, at + 1);
  if (next === ',') return isDate(tokens, at + 1) || (isDate(tokens, at + 3) && tokenText(tokens, at + 2) === ',');
  if (next === '(') return /^[-–—_]+$/.test(tokenText(tokens, at + 3)) && tokenText(tokens, at + 2) === ')';
  return (
    /^(?:[-–—_]+)$/.test(next) &&
    !touchesBefore(tokens, at) &&
    !touchesBefore(tokens, at + 1) &&
    !isShouted(tokens, at + 1)
  );
}

function isDate(tokens: Tokens, i: number): boolean {
  const word = plainWord(tokens, i);
  return weekdays.has(word) || (months.has(word) && tokens.kinds[i + 1] === Kind.number);
}
