import { remember } from '../../text/remember.ts';
import type { Name } from '../mention.ts';
import { findCountry } from './countries.ts';
import { nameTokens, particles, personTokens, romanised, skeleton, smallWords } from './fold-name.ts';

/**
 * The look-up key of a name: its fullest form folded for case and accents (`n:volodymyr zelenskyy`), or the entry of the
 * country list it names (`n:=KP`, for its people `n:=KP'`). Spellings that differ otherwise have keys of their own; the forms
 * of a block tie them.
 */
export function nameKeys(name: Name): readonly string[] {
  const known = keysByName.get(name) ?? findKeys(name);
  keysByName.set(name, known);
  return known;
}

/** An index asks for the keys of a mention several times. */
const keysByName = new WeakMap<Name, readonly string[]>();

function findKeys(name: Name): readonly string[] {
  const country = findCountry(name.full) ?? (name.text === name.full ? undefined : findCountry(name.text));
  if (country?.sure) return [`n:=${country.country.id}${country.demonym ? "'" : ''}`];
  return name.type === 'person' ? keysOfPerson(name.full) : keysOfOther(name.full);
}

const keysOfPerson = remember((full): readonly string[] => [`n:${tokensOf(full, true).join(' ')}`]);
const keysOfOther = remember((full): readonly string[] => [`n:${tokensOf(full, false).join(' ')}`]);

/** Fewest letters of a word before a slip in it is looked for by its beginning and its end. */
const slipLength = 5;

/**
 * The blocks in which forms of this name can be. Narrow ones: by the first word with the initial of the last (`q:`) and the
 * last with the initial of the first (`p:`), so that a slip in either leaves one block alike. Wide ones: by its surname or last
 * word as romanised (`s:`), by that word's consonants, its first and its last letters, by its first word (`t:`), and by its
 * initials (`i:`).
 */
export function nameBlocks(name: Name): readonly string[] {
  const [key = ''] = nameKeys(name);
  // What the country list names is found by its entry, whatever form names it.
  if (key.startsWith('n:=')) return blocksOfEntry(key);
  if (name.subtype === 'designator') return findBlocks(name.full, name.type === 'person', designatorStem(name));
  return name.type === 'person' ? blocksOfPerson(name.full) : blocksOfOther(name.full);
}

const blocksOfEntry = remember((key): readonly string[] => [key]);
const blocksOfPerson = remember((full) => findBlocks(full, true, null));
const blocksOfOther = remember((full) => findBlocks(full, false, null));

function findBlocks(full: string, person: boolean, designator: string | null): readonly string[] {
  const tokens = tokensOf(full, person).filter((it, _, all) => all.length === 1 || !particles.has(it));
  const last = tokens.at(-1);
  const first = tokens[0];
  if (!last || !first) return [];
  const blocks = new Set<string>();
  if (tokens.length > 1) {
    blocks.add(`p:${first.charAt(0)} ${romanised(last)}`);
    blocks.add(`q:${romanised(first)} ${last.charAt(0)}`);
  }
  if (designator) return [`s:${romanised(last)}`, `d:${designator}`];
  for (const token of tokens.length > 1 && mayLeadWithSurname(tokens) ? [last, first] : [last]) {
    const folded = romanised(token);
    blocks.add(`s:${folded}`);
    if (folded.length < slipLength) continue;
    blocks.add(`k:${skeleton(token)}`);
    blocks.add(`b:${folded.slice(0, 3)}`);
    blocks.add(`e:${folded.slice(-3)}`);
  }
  if (!person) {
    if (tokens.length > 1) blocks.add(`i:${initials(tokens)}`).add(`t:${romanised(first)}`);
    else if (/^\p{Lu}{2,6}$/u.test(full)) blocks.add(`i:${first}`);
  }
  return [...blocks];
}

function initials(tokens: readonly string[]): string {
  return tokens.flatMap((it) => (smallWords.has(it) ? [] : it.charAt(0))).join('');
}

/** What stands before the number of a designator: `kn` in “KN-23”, `article` in “Article 4”; null for other names. */
export function designatorStem(name: Pick<Name, 'full' | 'subtype'>): string | null {
  if (name.subtype !== 'designator') return null;
  const parts = /^(.*?\p{L})[\s-]*\d[\p{L}\d]*$/u.exec(name.full);
  return parts ? nameTokens(parts[1]!).join(' ') : null;
}

/** The tokens by which a form is told from others. */
export function formTokens(name: Name): readonly string[] {
  return tokensOf(name.full, name.type === 'person');
}

function tokensOf(full: string, person: boolean): readonly string[] {
  return person ? personTokens(full) : nameTokens(full).filter((it, i) => i > 0 || it !== 'the');
}

/** Three short words, as “Kim Jong Un” and “Yun Seok-yol” have them. */
function mayLeadWithSurname(tokens: readonly string[]): boolean {
  return tokens.length === 2 || tokens.length === 3 ? tokens.every((it) => it.length <= 6) : false;
}
