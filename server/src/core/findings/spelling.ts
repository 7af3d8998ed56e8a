import { comparePeople } from '../mentions/names/compare-names.ts';
import { nameTokens, romanised } from '../mentions/names/fold-name.ts';
import { sameFirstName } from '../mentions/names/nicknames.ts';

/** One word of a name in the draft and how the sources spell it. */
export interface Respelling {
  readonly was: string;
  readonly is: string;
}

/**
 * The words of a draft's name that a source's form spells otherwise; empty where there are none. Accents, case, initials and
 * words that the form does not have are no difference.
 */
export function respellings(draft: string, form: string): readonly Respelling[] {
  const asked = `${draft}\n${form}`;
  const known = memo.get(asked) ?? findRespellings(draft, form);
  if (memo.size > 20_000) memo.clear();
  memo.set(asked, known);
  return known;
}

const memo = new Map<string, readonly Respelling[]>();

function findRespellings(draft: string, form: string): readonly Respelling[] {
  const theirs = words(form);
  return words(draft).flatMap((was) => {
    if (theirs.some((it) => isSameWord(folded(was), folded(it))) || folded(was).length < 2) return [];
    const scored = theirs
      .map((it) => ({ it, ...comparePeople(was, it) }))
      .filter((it) => it.relation !== 'different' && folded(it.it).length > 1)
      .sort((a, b) => b.score - a.score);
    const best = scored[0];
    return best ? [{ was, is: best.it }] : [];
  });
}

/** The draft's name in the sources' spelling; where every word changes, hyphens and order are the sources' too. */
export function respell(draft: string, changes: readonly Respelling[], form: string): string {
  const own = words(draft);
  if (changes.length === own.length && own.length === words(form).length) return form;
  return changes.reduce((text, change) => text.replace(change.was, change.is), draft);
}

/** Whether two words differ in vowels, hyphens or doubled letters alone: a romanisation, not a slip. */
export function isRomanisation(change: Respelling): boolean {
  return consonants(change.was) === consonants(change.is);
}

function isSameWord(a: string, b: string): boolean {
  // A short form is another name for the same person; another romanisation is another spelling of one name.
  return a === b || (sameFirstName(a, b) && romanised(a) !== romanised(b));
}

function consonants(word: string): string {
  return folded(word)
    .replace(/[aeiouyjw]/g, '')
    .replace(/(.)\1+/g, '$1');
}

function words(name: string): readonly string[] {
  return name.split(/[\s-]+/).filter((it) => /\p{L}/u.test(it));
}

function folded(word: string): string {
  return nameTokens(word).join('');
}
