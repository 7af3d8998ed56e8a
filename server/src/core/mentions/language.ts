import { type Tokens, tokenText } from '../text/tokens.ts';

const functionWords = new Set(
  'the of and to in a is that for on was with as by at from it are be has have had an this which were not but his her he she they their its or who will would said after been more than about into over'.split(
    ' ',
  ),
);

/**
 * Whether a passage reads as English: most letters Latin and, from twelve words on, at least one word in twelve a function
 * word. Short passages get the benefit of the doubt.
 */
export function isEnglish(tokens: Tokens): boolean {
  let words = 0;
  let common = 0;
  let foreign = 0;
  for (let i = 0; i < tokens.count; i++) {
    const text = tokenText(tokens, i);
    if (!/\p{L}/u.test(text)) continue;
    words++;
    if (functionWords.has(text.toLowerCase())) common++;
    else if (!/^\p{Script=Latin}/u.test(text)) foreign++;
  }
  if (foreign * 2 > words) return false;
  return words < 12 || common * 12 >= words;
}
