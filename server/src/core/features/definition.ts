import type { Evidence, ResolvedCitation } from '../corpus/evidence.ts';
import type { Span } from '../text/span.ts';
import { citationAt, verdictAt } from './at-offset.ts';
import { evidencePlace, type SourcePlace, sourcePlace } from './source-place.ts';
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
    const places = citation.sources.flatMap((it) => placesOfCitation(view, citation, it));
    return { span: { start: citation.start, end: citation.end }, places: unique(places) };
  }
  const verdict = verdictAt(view, offset);
  return verdict && { span: verdict.span, places: unique(verdict.evidence.flatMap((it) => placeOf(view, it))) };
}

/** What the citation's sentence owes to the source; else the passages it quotes; else the source's beginning. */
function placesOfCitation(view: View, citation: ResolvedCitation, source: number): readonly SourcePlace[] {
  const held = view.draft.verdicts
    .filter((it) => citation.scope.start <= it.span.start && it.span.end <= citation.scope.end)
    .flatMap((it) => it.evidence.filter((evidence) => evidence.at.source === source))
    .flatMap((it) => placeOf(view, it));
  if (held.length > 0) return held;
  for (let passage = 0; citation.passages.length > 0 && passage < view.index.passagesOf(source); passage++) {
    const text = view.index.passage(source, passage)?.text ?? '';
    const quoted = citation.passages.find((it) => text.includes(it));
    const start = quoted === undefined ? -1 : text.indexOf(quoted);
    const place = sourcePlace(view.index, { source, passage }, { start, end: start + (quoted?.length ?? 0) });
    if (start >= 0 && place) return [place];
  }
  const first = sourcePlace(view.index, { source, passage: 0 }, { start: 0, end: 0 });
  return first ? [first] : beginning(view, source);
}

/** A source without any prose still has a first line. */
function beginning(view: View, number: number): readonly SourcePlace[] {
  const source = view.index.source(number);
  const at = { line: 1, column: 1 };
  return source ? [{ id: source.id, from: at, to: at }] : [];
}

function placeOf(view: View, evidence: Evidence): readonly SourcePlace[] {
  const place = evidencePlace(view.index, evidence);
  return place ? [place] : [];
}

function unique(places: readonly SourcePlace[]): readonly SourcePlace[] {
  const seen = new Set<string>();
  return places.filter((it) => {
    const id = JSON.stringify(it);
    return !seen.has(id) && seen.add(id);
  });
}
