import type { CitationStyle } from '../citation.ts';
import { citeInComments, findInComments, retargetComment } from '../comment-style.ts';

/** `{>>source: key<<}`, a CriticMarkup comment: what editors who mark up in text use among themselves. */
export const critic: CitationStyle = {
  id: 'critic',
  find: (document, text, known) => findInComments('critic', document, text, known),
  cite: (draft, citing) => citeInComments('critic', draft, citing),
  writeKey: (it) => it,
  retarget: (draft, citation, cited) => retargetComment('critic', draft, citation, cited),
};
