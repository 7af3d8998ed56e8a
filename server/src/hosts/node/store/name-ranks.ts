import type { NameForm } from '../../../core/corpus/name-table.ts';
import { nameTokens } from '../../../core/mentions/names/fold-name.ts';

/** Counts up to this are their own rank; higher ones share one with their like, so that a name in the news is seldom moved. */
const exact = 16;

/** The rank of a count: in the order of counts, and from seventeen on coarser than they are. */
export function rankOf(count: number): number {
  return count <= exact ? count : exact + Math.ceil(8 * Math.log2(count / exact));
}

/** Whether names of one rank may differ in their counts. */
export function isCoarse(rank: number): boolean {
  return rank > exact;
}

/** Letters up to which the beginnings of words are kept as blocks of their own: the shortest match most. */
const shortLetters = 3;

/** The list that holds every name, demonyms aside. */
export const everyName = '*';

/** The list of names with a word that begins with a few letters; null where the letters are more than a few. */
export function shortList(letters: string): string | null {
  return letters.length <= shortLetters ? `<${letters}` : null;
}

/** The words by which a person looks for a name, each once; none for a demonym. */
export function searchWords(form: NameForm): readonly string[] {
  if (form.demonym) return [];
  const words = form.key.startsWith('n:=') ? nameTokens(form.text) : form.key.slice(2).split(' ');
  return [...new Set(words)].filter((it) => it !== '');
}

/** All lists that a name stands in: its blocks, and those in which a person looks for it. */
export function listsOf(form: NameForm): readonly string[] {
  if (form.demonym) return form.blocks;
  const short = new Set<string>();
  for (const word of searchWords(form))
    for (let length = 1; length <= Math.min(shortLetters, word.length); length++)
      short.add(`<${word.slice(0, length)}`);
  return [...form.blocks, ...short, everyName];
}
