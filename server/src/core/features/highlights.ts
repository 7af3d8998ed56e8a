import type { Span } from '../text/span.ts';
import { verdictAt } from './at-offset.ts';
import { sameInDraft } from './same-in-draft.ts';
import type { View } from './view.ts';

/** The stretches of the draft that mention what stands at a file offset, under whatever spelling. */
export function highlights(view: View, offset: number): readonly Span[] {
  const verdict = verdictAt(view, offset);
  return verdict ? sameInDraft(view, verdict).map((it) => it.span) : [];
}
