import { distance } from 'fastest-levenshtein';
import { companyForms, nameTokens, particles, personTokens, romanised, skeleton, smallWords } from './fold-name.ts';
import { sameFirstName } from './nicknames.ts';

/**
 * How two spellings stand to each other. `same`: one name, spelt, romanised or shortened otherwise. `near`: a letter or two
 * apart, so perhaps a slip. `different`: two names.
 */
export interface NameComparison {
  readonly relation: 'same' | 'near' | 'different';
  /** 0 to 1. */
  readonly score: number;
}

const different: NameComparison = { relation: 'different', score: 0 };

/** Compares two names of people. Every token of the shorter must find its like in the other: a middle name may be missing, none may differ. */
export function comparePeople(a: string, b: string): NameComparison {
  return compareTokens(personTokens(a), personTokens(b), true);
}

/** Compares two names of bodies: legal forms aside unless both have one, words in order, acronyms by their initials. */
export function compareBodies(a: string, b: string): NameComparison {
  const left = bodyTokens(a);
  const right = bodyTokens(b);
  if (left.forms !== '' && right.forms !== '' && left.forms !== right.forms && left.words.join() === right.words.join())
    return different;
  if (left.words.length === 0 || right.words.length === 0) return different;
  if (isAcronym(left.words, right.words) || isAcronym(right.words, left.words)) return { relation: 'same', score: 0.9 };
  if (left.words.length !== right.words.length && left.words.join('') !== right.words.join('')) return different;
  return compareTokens(left.words, right.words, false);
}

interface Pairing {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

function compareTokens(a: readonly string[], b: readonly string[], people: boolean): NameComparison {
  if (a.join('') === b.join('')) return { relation: 'same', score: 1 };
  const pairs = align(a, b, people);
  const leftOver = a.filter((token, i) => !particles.has(token) && !pairs.some((it) => it.i === i));
  const rightOver = b.filter((token, j) => !particles.has(token) && !pairs.some((it) => it.j === j));
  if (leftOver.length > 0 && rightOver.length > 0) {
    const joined = tokenScore(a.join(''), b.join(''));
    if (joined > 0.92) return { relation: 'near', score: joined };
    return people && isSyllableApart(a, b) ? { relation: 'near', score: 0.8 } : different;
  }
  const paired = pairs.filter((it) => !particles.has(a[it.i]!));
  const over = leftOver.length + rightOver.length;
  if (!paired.some((it) => !people || (a[it.i]!.length > 1 && b[it.j]!.length > 1))) return different;
  if (people && isCrossed(pairs, a.length, b.length)) return different;
  // A single shared token is a name only where it is the surname of the other, and written in full.
  if (over > 0 && paired.length < 2 && !(people && isSurname(a, b, paired[0]!))) return different;
  if (over > 0 && !people) return different;
  const score = paired.reduce((sum, it) => sum + it.score, 0) / paired.length;
  const worst = Math.min(...paired.map((it) => it.score));
  return { relation: worst >= 0.9 ? 'same' : 'near', score: score - 0.02 * over };
}

/** “Kim Jong-gyo” and “Kim Jong-gyu”: of three syllables or more, one differs in a vowel. Two letters are too short to tell. */
function isSyllableApart(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 3) return false;
  const other = a.flatMap((token, i) => (token === b[i] ? [] : [[token, b[i]!] as const]));
  const [pair] = other;
  if (other.length !== 1 || !pair || pair[0].length !== 3) return false;
  return distance(pair[0], pair[1]) === 1 && skeleton(pair[0]) === skeleton(pair[1]);
}

/** Surnames that stand in one place leave the given names in one order: “Salman bin Muhammad” is not “Muhammad bin Salman”. */
function isCrossed(pairs: readonly Pairing[], a: number, b: number): boolean {
  const pairedAt = (i: number, j: number) => pairs.some((it) => it.i === i && it.j === j);
  if (!pairedAt(a - 1, b - 1) || pairedAt(0, 0)) return false;
  return pairs.some((x) => pairs.some((y) => x.i < y.i && x.j > y.j));
}

function isSurname(a: readonly string[], b: readonly string[], pair: Pairing): boolean {
  const [longer, at] = a.length > b.length ? [a, pair.i] : [b, pair.j];
  return at === longer.length - 1 && a[pair.i]!.length > 2 && b[pair.j]!.length > 2;
}

/** Pairs tokens, best first, each once; crossing pairs are allowed, as surnames come first in some conventions. */
function align(a: readonly string[], b: readonly string[], people: boolean): readonly Pairing[] {
  const all: Pairing[] = [];
  a.forEach((left, i) => {
    b.forEach((right, j) => {
      const score = people ? personTokenScore(left, right) : tokenScore(left, right);
      if (score >= 0.7) all.push({ i, j, score: score - 0.001 * Math.abs(i - j) });
    });
  });
  all.sort((x, y) => y.score - x.score);
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  return all.filter((it) => {
    if (usedLeft.has(it.i) || usedRight.has(it.j)) return false;
    usedLeft.add(it.i);
    usedRight.add(it.j);
    return true;
  });
}

function personTokenScore(a: string, b: string): number {
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0) ? 0.91 : 0;
  if (sameFirstName(a, b)) return 0.91;
  return tokenScore(a, b);
}

/** 1 for one spelling, 0.95 for one romanised form, else how few letters differ; short words must match to the letter. */
function tokenScore(a: string, b: string): number {
  if (a === b) return 1;
  // Vowels apart, letters that differ in number by more than two or from the first are two words.
  if (Math.abs(a.length - b.length) > 4) return 0;
  const left = romanised(a);
  const right = romanised(b);
  if (left === right) return isLatin(a) && isLatin(b) ? 0.95 : 0;
  const length = Math.max(left.length, right.length);
  const isNear = length > 2 && Math.abs(left.length - right.length) < 3;
  const edits = isNear ? edited(left, right) : 3;
  if (edits > 2 && left.charAt(0) !== right.charAt(0)) return 0;
  if (!isLatin(a) || !isLatin(b)) return 0;
  if (edits === 1 && length >= 5) return 0.88;
  if (edits === 1 && length === 4) return 0.78;
  // Vowels are what romanisations differ in most: “Suk” and “Seok”.
  if (length >= 3 && skeleton(a) === skeleton(b) && skeleton(a).length > 1) return 0.76;
  if (edits === 2 && length >= 8 && left.charAt(0) === right.charAt(0)) return 0.75;
  return 0;
}

function isLatin(token: string): boolean {
  return /^[a-z]+$/.test(token);
}

/** Edit distance in which two letters that changed places count once. */
function edited(a: string, b: string): number {
  const edits = distance(a, b);
  if (edits !== 2 || a.length !== b.length) return edits;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] ? 1 : 2;
}

/** “PLA” for “People’s Liberation Army”. */
function isAcronym(short: readonly string[], words: readonly string[]): boolean {
  return short.length === 1 && words.length > 1 && short[0] === words.map((it) => it.charAt(0)).join('');
}

const short: Readonly<Record<string, string>> = {
  intl: 'international',
  natl: 'national',
  govt: 'government',
  dept: 'department',
  '1st': 'first',
};

function bodyTokens(name: string): { readonly words: readonly string[]; readonly forms: string } {
  const tokens = nameTokens(name.replace(/&/g, ' and ')).map((it) => short[it] ?? it);
  const words = tokens.filter((it) => !smallWords.has(it) && !companyForms.has(it));
  const forms = tokens.filter((it) => companyForms.has(it)).map(spelled);
  return words.length > 0 ? { words, forms: forms.join(' ') } : { words: tokens, forms: '' };
}

/** Forms that papers use for one another; those of one country's law (AG, GmbH, SRL) are not. */
const spellings: Readonly<Record<string, string>> = Object.fromEntries(
  'limited ltd incorporated inc corporation corp company companies co llc plc public'
    .split(' ')
    .map((it) => [it, 'co']),
);

function spelled(form: string): string {
  return spellings[form] ?? form;
}
