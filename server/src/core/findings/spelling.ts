import { distance } from 'fastest-levenshtein';
import { nameTokens, romanised } from '../mentions/names/fold-name.ts';
import { sameFirstName } from '../mentions/names/nicknames.ts';

/** One word of a name in the draft and how the sources spell it. */
export interface Respelling {
  readonly was: string;
  readonly is: string;
}

/**
 * The words of a draft's name that a source's form spells otherwise; empty where there are none, or where a word differs by more
 * than a slip. Accents, case, hyphens, initials, plurals, short forms, order and words that the form does not have are no difference.
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
  if (folded(draft) === folded(form)) return [];
  const own = words(draft);
  const theirs = words(form);
  const left = own.filter((was) => !theirs.some((is) => isSame(was, is)));
  const right = theirs.filter((is) => !own.some((was) => isSame(was, is)));
  const changes: Respelling[] = [];
  for (const was of left) {
    if (folded(was).length < 2) continue;
    const [best] = right
      .filter((is) => isSlip(was, is, Math.min(own.length, theirs.length)))
      .sort((a, b) => edits(folded(was), folded(a)) - edits(folded(was), folded(b)));
    if (best === undefined) return [];
    changes.push({ was, is: best });
  }
  return changes;
}

function isSame(a: string, b: string): boolean {
  return isSameWord(folded(a), folded(b)) || spelledOut(a) === folded(b) || folded(a) === spelledOut(b);
}

/** The draft's name in the sources' spelling; where every word changes, hyphens and order are the sources' too. */
export function respell(draft: string, changes: readonly Respelling[], form: string): string {
  const own = words(draft);
  if (changes.length === own.length && own.length === words(form).length) return form;
  return changes.reduce((text, change) => text.replace(change.was, change.is), draft);
}

/** How many letters two spellings differ in, two that changed places counting as one; accents, case and hyphens aside. */
export function lettersApart(a: string, b: string): number {
  return edits(folded(a), folded(b));
}

/** Whether two words differ in vowels or doubled letters alone: a romanisation, not a slip of the hand. */
export function isRomanisation({ was, is }: Respelling): boolean {
  return consonants(was) === consonants(is) && !isSwapped(folded(was), folded(is));
}

/**
 * Whether a word may be another, misspelt: a letter or two apart by its length, or romanised otherwise. Plurals and the feminine of
 * a name are words of their own, and so is any other acronym. `count`: the words of the name; one alone must say more.
 */
function isSlip(was: string, is: string, count: number): boolean {
  const a = folded(was);
  const b = folded(is);
  if (isAcronym(was) || isAcronym(is) || /\d/.test(a + b) || isInflected(a, b) || isInflected(b, a)) return false;
  const length = Math.max(a.length, b.length);
  const apart = edits(a, b);
  const sounds = consonants(was) === consonants(is);
  if (count === 1 && (length < 5 || (length === 5 && a.charAt(0) !== b.charAt(0)))) return false;
  if (apart === 1) return length > 3 || (length === 3 && sounds && (count > 2 || consonants(was).length > 1));
  if (apart === 2) return sounds ? length > 3 : length > 6 && a.charAt(0) === b.charAt(0);
  return romanised(a) === romanised(b) || (apart === 3 && sounds && length > 7);
}

/** “Kirbys” for “Kirby”; “Ivanova”, “Ostrovskaya”, “Karla”, “Maria” for “Ivanov”, “Ostrovsky”, “Karl”, “Mario”. */
function isInflected(a: string, b: string): boolean {
  if (a === `${b}s` || a === `${b}es` || a === `${b}a`) return true;
  if (a.endsWith('a') && b.endsWith('o') && a.slice(0, -1) === b.slice(0, -1)) return true;
  const stem = a.replace(/(?:aya|aia|aja|a)$/, '');
  return stem !== a && stem === b.replace(/(?:yy|yi|iy|ii|y|i)$/, '') && /(?:sk|ck)$/.test(stem);
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(word.replaceAll('.', ''));
}

/** Edit distance in which two letters that changed places count once. */
function edits(a: string, b: string): number {
  const found = distance(a, b);
  return found > 1 && isSwapped(a, b) ? 1 : found;
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] !== undefined && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** “Jürgen” as those write it who have no umlaut, “Juergen”, and “Åse” as “Aase”. */
function spelledOut(word: string): string {
  const out = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' } as const;
  return folded(word.normalize('NFC').replace(/[äöüåø]/gi, (it) => out[it.toLowerCase() as keyof typeof out]));
}

function isSameWord(a: string, b: string): boolean {
  // A short form is another name for the same person; another romanisation is another spelling of one name.
  return a === b || (sameFirstName(a, b) && romanised(a) !== romanised(b)) || a === `${b}s` || b === `${a}s`;
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
