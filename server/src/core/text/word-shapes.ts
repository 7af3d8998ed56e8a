import { Character, characterAt, isDigit, isLetter, isSpace, isWordCharacter } from './characters.ts';

/** The end of the letters, digits and inner apostrophes from `start`, without a possessive. */
export function wordEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    while (isWordCharacter(text, at)) at++;
    const code = text.charCodeAt(at);
    if (code !== 39 && code !== 0x2019 && code !== 0x2018) return at;
    if (!isLetter(text, at + 1) || isPossessive(text, at)) return at;
    at++;
  }
}

/** Whether the apostrophe at an offset starts a possessive: `’s` behind something and before no letter. */
export function isPossessive(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1) | 32;
  return next === 115 && at > 0 && !isSpace(text.charCodeAt(at - 1)) && !isWordCharacter(text, at + 2);
}

/** The end of words joined by single full stops. */
export function dottedEnd(text: string, end: number): number {
  let at = end;
  while (text.charCodeAt(at) === 46 && isWordCharacter(text, at + 1)) {
    at++;
    while (isWordCharacter(text, at)) at++;
  }
  return at;
}

/** Single letters with full stops between them: `U.S`, `p.m`. */
export function isLetters(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 2)
    if (!isLetter(text, at) || (at + 1 < end && text.charCodeAt(at + 1) !== 46)) return false;
  return true;
}

/** “example.org”, “report.pdf”; not two sentences that lack a space: “it ended.the”. */
export function isDomain(text: string, dot: number, end: number): boolean {
  const last = text.slice(text.lastIndexOf('.', end - 1) + 1, end);
  return characterAt(text, dot + 1) === Character.lower && /^[a-z]{2,5}$/.test(last) && !functionWords.has(last);
}

/** Nouns that a letter completes: “plan B.” */
export const lettered: ReadonlySet<string> = new Set(
  'vitamin vitamins hepatitis influenza plan option group class grade type team category phase part section schedule appendix exhibit version series block building gate hall room unit zone area point letter side school tier strain'.split(
    ' ',
  ),
);

const functionWords = new Set(
  'the he she it we they you an in on at is of to and but or if so my his her its our no not this that was are be by as for who what when where why how'.split(
    ' ',
  ),
);

const romanOrMonth = /^(?:[IVXLC]{2,}\b|Jan|Feb|March|April|June|July|Aug|Sept|Oct|Nov|Dec)/;

/** Whether a number in digits, a Roman one of two letters and more, or a month follows. */
export function numberFollows(text: string, after: number): boolean {
  let at = after;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return isDigit(text, at) || romanOrMonth.test(text.slice(at, at + 8));
}

/** The end of reference marks: `[1]`, `[1][2]`. */
export function referenceEnd(text: string, start: number): number {
  const mark = /(?:\[\d{1,3}\])+/y;
  mark.lastIndex = start;
  return mark.test(text) ? mark.lastIndex : start;
}
