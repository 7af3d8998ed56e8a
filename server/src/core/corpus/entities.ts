import type { NameType } from '../mentions/mention.ts';
import { compareBodies, comparePeople, type NameComparison } from '../mentions/names/compare-names.ts';
import { nameTokens, personTokens } from '../mentions/names/fold-name.ts';
import type { NameForm } from './name-table.ts';

/** Forms that name one person, body or place, the most used first. */
export type Entity = readonly NameForm[];

/**
 * Ties the forms of a block to entities. A pure function of the set of forms: neither the order of sources nor what was
 * there before shows in it. Longer forms found entities, each joining the first whose every member it can stand for; a bare
 * surname joins the one person it fits, and stays apart where it fits several.
 */
export function tie(forms: readonly NameForm[]): readonly Entity[] {
  const ordered = [...forms].sort(
    (a, b) => length(b) - length(a) || b.count - a.count || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
  const groups: NameForm[][] = [];
  for (const form of ordered) {
    const fitting = groups.filter((group) => group.every((it) => isSame(form, it)));
    if (fitting.length === 1 || (fitting.length > 1 && length(form) > 1)) fitting[0]!.push(form);
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
  // A type is a guess: two words spell out a name whatever it was taken for, one does not.
  const isOne = left.length === 1 && right.length === 1;
  if (isOne && a.type !== b.type) return { relation: 'different', score: 0 };
  if (a.type !== 'person' && b.type !== 'person') return compareBodies(a.text, b.text);
  return left.length > 1 && right.length === left.length
    ? comparePeople(a.text, b.text)
    : { relation: 'different', score: 0 };
}

function isListed(form: NameForm): boolean {
  return form.key.startsWith('n:=');
}

function length(form: NameForm): number {
  return form.type === 'person' ? personTokens(form.text).length : 1;
}
