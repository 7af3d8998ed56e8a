import { renameKey } from '../citations/rename-key.ts';
import { nameTokens } from '../mentions/names/fold-name.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { citationAt, verdictAt } from './at-offset.ts';
import { sameInDraft } from './same-in-draft.ts';
import type { View } from './view.ts';

/** What a rename at a file offset would change: a citation's key, or a name's spelling; null where it can change nothing. */
export function renameTarget(view: View, offset: number): Span | null {
  const citation = citationAt(view, offset);
  if (citation) return citation.key === null ? null : citation.target;
  const verdict = verdictAt(view, offset);
  return verdict?.mention.kind === 'name' ? verdict.span : null;
}

/**
 * Edits of the draft that write a citation's key, or a name's spelling, otherwise wherever it stands. Short forms of a name
 * follow the words they share with it; a name inside a quotation stays as it is.
 */
export function rename(view: View, offset: number, newName: string): readonly Edit[] {
  const citation = citationAt(view, offset);
  if (citation?.key != null) return renameKey(view.draft, citation.key, newName);
  const verdict = verdictAt(view, offset);
  if (verdict?.mention.kind !== 'name') return [];
  const was = words(verdict.mention.text);
  const is = words(newName);
  return sameInDraft(view, verdict).flatMap((it) => {
    if (it.insideQuotation) return [];
    const own = words(it.mention.text);
    const same = own.map(fold).join(' ') === was.map(fold).join(' ');
    // “Budanof” alone becomes “Budanov” where “Kirilo Budanof” became “Kyrylo Budanov”.
    const newText = same ? newName : own.length < is.length ? is.slice(is.length - own.length).join(' ') : newName;
    return newText === it.mention.text ? [] : [{ ...it.span, newText }];
  });
}

function words(name: string): readonly string[] {
  return name.split(/\s+/).filter(Boolean);
}

function fold(word: string): string {
  return nameTokens(word).join('');
}
