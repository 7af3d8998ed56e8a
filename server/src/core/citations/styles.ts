import type { Edit } from '../text/edit.ts';
import type { Citation, CitationStyle, Cited, CitedDraft, Citing, StyleId } from './citation.ts';
import { critic } from './styles/critic.ts';
import { footnote } from './styles/footnote.ts';
import { link } from './styles/link.ts';
import { note } from './styles/note.ts';
import { pandoc } from './styles/pandoc.ts';

/** Every citation style, one line each. */
export const styles: readonly CitationStyle[] = [footnote, pandoc, link, note, critic];

/** The style of an id. */
export function styleOf(id: StyleId): CitationStyle {
  return styles.find((it) => it.id === id) ?? footnote;
}

/**
 * Insertions that cite in a style, as one list against the draft as it is. A source without an address cannot be linked to:
 * it gets a note.
 */
export function cite(draft: CitedDraft, id: StyleId, citing: readonly Citing[]): readonly Edit[] {
  if (id !== 'link') return styleOf(id).cite(draft, citing);
  const linked = link.cite(
    draft,
    citing.filter((it) => it.cited.url !== null),
  );
  return [
    ...linked,
    ...note.cite(
      draft,
      citing.filter((it) => it.cited.url === null),
    ),
  ];
}

/** Edits that make a citation name another source, in the citation's own style. */
export function retarget(draft: CitedDraft, citation: Citation, cited: Cited): readonly Edit[] {
  return styleOf(citation.style).retarget(draft, citation, cited);
}

/** Edits that take a citation out with all that belongs to it. */
export function removeCitation(citation: Citation): readonly Edit[] {
  return citation.removal.map((it) => ({ ...it, newText: '' }));
}
