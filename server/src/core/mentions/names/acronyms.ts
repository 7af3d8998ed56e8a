import { type Tokens, tokenText } from '../../text/tokens.ts';
import { type Found, textOf } from './found.ts';

/** Ties an acronym in brackets to the name before it, “Institute for the Study of War (ISW)”: its type, and its full form. */
export function nameAcronyms(tokens: Tokens, names: readonly Found[]): readonly Found[] {
  return names.map((it, i) => {
    const before = names[i - 1];
    if (!before || it.last - it.first > 1 || before.last - before.first < 2) return it;
    if (before.last + 1 !== it.first || tokenText(tokens, before.last) !== '(' || tokenText(tokens, it.last) !== ')')
      return it;
    const full = textOf(tokens, before.first, before.last);
    if (!abbreviates(tokenText(tokens, it.first), full)) return it;
    return { ...it, type: before.type, subtype: before.subtype, full };
  });
}

/** Whether an acronym's letters are initials of a name's words, in order; small words may be left out. */
export function abbreviates(acronym: string, full: string): boolean {
  const letters = lettersOf(acronym);
  return letters !== null && spells(letters, initialsOf(full));
}

/** The letters of an acronym in capitals; null where it is none. */
export function lettersOf(acronym: string): string | null {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toUpperCase();
  return letters.length < 2 || !/^\p{Lu}/u.test(acronym) ? null : letters;
}

/** The first character of each word of a name. */
export function initialsOf(full: string): readonly string[] {
  return full.split(/[\s-]+/).map((it) => it.charAt(0));
}

/** The same question, for a document that asks it of all its acronyms and names. */
export function spells(letters: string, initials: readonly string[]): boolean {
  let at = 0;
  for (const initial of initials) {
    if (initial.toUpperCase() === letters.charAt(at)) at++;
    else if (/\p{Lu}/u.test(initial)) return false;
  }
  return at === letters.length;
}
