import type { Span } from '../text/span.ts';
import { citationAt, verdictAt } from './at-offset.ts';
import { sameInDraft, sameSource } from './same-in-draft.ts';
import type { View } from './view.ts';

/** The stretches of the draft that mention what stands at a file offset, under whatever spelling, or cite its source. */
export function highlights(view: View, offset: number): readonly Span[] {
  const citation = citationAt(view, offset);
  if (citation) return sameSource(view, citation).map((it) => it.target);
  const verdict = verdictAt(view, offset);
  return verdict ? sameInDraft(view, verdict).map((it) => it.span) : [];
}
