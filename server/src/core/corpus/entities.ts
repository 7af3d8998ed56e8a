import type { NameType } from '../mentions/mention.ts';
import { compareBodies, comparePeople, type NameComparison } from '../mentions/names/compare-names.ts';
import { nameTokens, personTokens } from '../mentions/names/fold-name.ts';
import type { NameForm } from './name-table.ts';

/** Letters from which a single word names the same whatever type it was taken for. */
const plainLength = 7;

/** Forms that name one person, body or place, the most used first. */
export type Entity = readonly NameForm[];

/**
 * Ties the forms of a block to entities. A pure function of the set of forms: neither the order of sources nor what was
 * there before shows in it. Fuller forms found entities, each joining the first whose every member it can stand for; a short
 * one, a bare surname or an acronym, joins the one entity it fits, and stays apart where it fits several.
 */
export function tie(forms: readonly NameForm[]): readonly Entity[] {
  const ordered = [...forms].sort(
    (a, b) => fullness(b) - fullness(a) || b.count - a.count || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
  const groups: NameForm[][] = [];
  for (const form of ordered) {
    const fitting = groups.filter((group) => group.every((it) => isSame(form, it)));
    const [first] = fitting;
    if (first && (fitting.length === 1 || fullness(form) >= fullness(first[0]!))) first.push(form);
    else groups.push([form]);
  }
  return groups.map((group) => group.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)));
}

/** Whether two forms name one entity. Entries of the country list are one only with themselves. */
export function isSame(a: NameForm, b: NameForm): boolean {
  if (a.key === b.key) return true;
  if (isListed(a) || isListed(b)) return false;
  return compareForms(a, b).relation === 'same';
}

/** How two forms stand to each other, by what they name. */
export function compareForms(
  a: { readonly text: string; readonly type: NameType },
  b: { readonly text: string; readonly type: NameType },
): NameComparison {
  if (a.type === 'person' && b.type === 'person') return comparePeople(a.text, b.text);
  const left = nameTokens(a.text);
  const right = nameTokens(b.text);
  if (left.join() === right.join()) return { relation: 'same', score: 1 };
  // A type is a guess: two words, or a long one, spell out a name whatever it was taken for; “Texan” is not “Texas”.
  const isOne = left.length === 1 && right.length === 1;
  const isPlain = !isOne || Math.min(a.text.length, b.text.length) >= plainLength;
  if (a.type !== b.type && !isPlain) return { relation: 'different', score: 0 };
  if (a.type !== 'person' && b.type !== 'person') return compareBodies(a.text, b.text);
  return right.length === left.length ? comparePeople(a.text, b.text) : { relation: 'different', score: 0 };
}

/** Whether a form says less than others of its name may: a bare surname, a surname with initials, an acronym. */
export function isShort(form: NameForm): boolean {
  return fullness(form) < 2;
}

/** The words of a form, an initial counting half. */
function fullness(form: NameForm): number {
  const tokens = form.type === 'person' ? personTokens(form.text) : nameTokens(form.text);
  const words = tokens.reduce((sum, it) => sum + (it.length > 1 ? 1 : 0.5), 0);
  // Two words of a body or three say it alike: only an acronym says less.
  return form.type === 'person' ? words : Math.min(2, words);
}

function isListed(form: NameForm): boolean {
  return form.key.startsWith('n:=');
}
