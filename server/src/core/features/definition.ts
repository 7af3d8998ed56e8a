import type { Span } from '../text/span.ts';
import { citationAt, verdictAt } from './at-offset.ts';
import { citationPlaces, evidencePlaces } from './citation-places.ts';
import type { SourcePlace } from './source-place.ts';
import type { View } from './view.ts';

/** Where a mention or citation of the draft goes back to. */
export interface Definition {
  /** The mention or citation, in the draft. */
  readonly span: Span;
  /** Places of sources, best first, each once. */
  readonly places: readonly SourcePlace[];
}

/** The passages of sources behind what stands at a file offset; null where nothing of the kind stands there. */
export function definition(view: View, offset: number): Definition | null {
  const citation = citationAt(view, offset);
  if (citation) {
    return { span: { start: citation.start, end: citation.end }, places: citationPlaces(view, citation) };
  }
  const verdict = verdictAt(view, offset);
  return verdict && { span: verdict.span, places: evidencePlaces(view, verdict.evidence) };
}
