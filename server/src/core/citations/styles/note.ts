import type { CitationStyle } from '../citation.ts';
import { citeInComments, findInComments, retargetComment } from '../comment-style.ts';

/** `<!-- source: key, "passage" -->`: invisible in what Markdown becomes, and taken out before publication. */
export const note: CitationStyle = {
  id: 'note',
  find: (document, text, known) => findInComments('note', document, text, known),
  cite: (draft, citing) => citeInComments('note', draft, citing),
  writeKey: (it) => it,
  retarget: (draft, citation, cited) => retargetComment('note', draft, citation, cited),
};
