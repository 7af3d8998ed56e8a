import type { Verdict } from '../corpus/evidence.ts';
import { entityOf } from '../corpus/name-evidence.ts';
import type { Span } from '../text/span.ts';
import { citationAt, verdictAt } from './at-offset.ts';
import { citationPlaces } from './citation-places.ts';
import { sameInDraft, sameSource } from './same-in-draft.ts';
import { type SourcePlace, sourcePlace } from './source-place.ts';
import type { View } from './view.ts';

/** Where a thing is mentioned: in the draft, and in the sources. */
export interface References {
  /** Spans in the draft's file. */
  readonly draft: readonly Span[];
  readonly sources: readonly SourcePlace[];
}

/** Places read for one form of a name: more than anybody scrolls through. */
const placeLimit = 500;

/** Every place that mentions what stands at a file offset: a name's entity, a figure's or date's evidence, a quotation's words, a citation's source. */
export function references(view: View, offset: number): References | null {
  const citation = citationAt(view, offset);
  if (citation)
    return { draft: sameSource(view, citation).map((it) => it.target), sources: citationPlaces(view, citation) };
  const verdict = verdictAt(view, offset);
  if (!verdict) return null;
  return { draft: sameInDraft(view, verdict).map((it) => it.span), sources: inSources(view, verdict) };
}

function inSources(view: View, { mention, evidence }: Verdict): readonly SourcePlace[] {
  const { index } = view;
  if (mention.kind !== 'name')
    return evidence.flatMap((it) => {
      const stored = index.passage(it.at.source, it.at.passage);
      const start = it.mention?.start ?? stored?.text.indexOf(it.text) ?? -1;
      return start < 0 ? [] : (sourcePlace(index, it.at, { start, end: start + it.text.length }) ?? []);
    });
  return entityOf(mention, index).same.flatMap((form) =>
    index.lookup(form.key, placeLimit).postings.flatMap((posting) => {
      const found = index.passage(posting.source, posting.passage)?.mentions[posting.mention];
      return found ? (sourcePlace(index, posting, found) ?? []) : [];
    }),
  );
}
