import { byUse, type NameForm } from '../corpus/name-table.ts';
import type { Index } from '../corpus/source.ts';
import { nameTokens } from '../mentions/names/fold-name.ts';

/**
 * The forms of names that hold every word of a query as the beginning of a word, the most used first. Forms are folded in their
 * keys already, so that a search through all of them is a search in strings. Demonyms are left out.
 */
export function searchNames(index: Index, query: string, limit: number): readonly NameForm[] {
  const wanted = nameTokens(query);
  const found: NameForm[] = [];
  let least = 0;
  for (const form of index.allForms()) {
    if (form.demonym || form.count < least || !holds(form, wanted)) continue;
    found.push(form);
    if (found.length < limit * 4) continue;
    found.sort(byUse).splice(limit);
    least = found.at(-1)?.count ?? 0;
  }
  return found.sort(byUse).slice(0, limit);
}

/** Whether every word wanted begins the form's key, behind its `n:`, or a word in it. */
function holds({ key, text }: NameForm, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const folded = key.startsWith('n:=') ? `n:${nameTokens(text).join(' ')}` : key;
  for (const word of wanted) if (!folded.startsWith(word, 2) && !folded.includes(` ${word}`)) return false;
  return true;
}
