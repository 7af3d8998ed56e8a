import type { Evidence, ResolvedCitation } from '../corpus/evidence.ts';
import { beginningOf, evidencePlace, type SourcePlace, sourcePlace } from './source-place.ts';
import type { View } from './view.ts';

/**
 * The places of sources that a citation leads to, each once: what its sentence owes to the source; else the passages it quotes;
 * else the source's beginning.
 */
export function citationPlaces(view: View, citation: ResolvedCitation): readonly SourcePlace[] {
  return unique(citation.sources.flatMap((it) => placesIn(view, citation, it)));
}

/** The places of pieces of evidence, each once. */
export function evidencePlaces(view: View, evidence: readonly Evidence[]): readonly SourcePlace[] {
  return unique(evidence.flatMap((it) => evidencePlace(view.index, it) ?? []));
}

function placesIn(view: View, citation: ResolvedCitation, source: number): readonly SourcePlace[] {
  const held = view.draft.verdicts
    .filter((it) => citation.scope.start <= it.span.start && it.span.end <= citation.scope.end)
    .flatMap((it) => it.evidence.filter((evidence) => evidence.at.source === source));
  if (held.length > 0) return evidencePlaces(view, held);
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
  return source ? [beginningOf(source)] : [];
}

function unique(places: readonly SourcePlace[]): readonly SourcePlace[] {
  const seen = new Set<string>();
  return places.filter((it) => {
    const id = JSON.stringify(it);
    return !seen.has(id) && seen.add(id);
  });
}
