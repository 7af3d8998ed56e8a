import type { NameForm } from '../corpus/name-table.ts';
import type { Index } from '../corpus/source.ts';
import { nameTokens } from '../mentions/names/fold-name.ts';

/**
 * The forms of names that hold every word of a query as the beginning of a word, the most used first. Demonyms are left out.
 */
export function searchNames(index: Index, query: string, limit: number): readonly NameForm[] {
  return index.findForms(nameTokens(query), limit);
}
