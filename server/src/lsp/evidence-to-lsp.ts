import type { EvidenceAt } from '../core/features/evidence-at.ts';
import type { EvidencePassage, EvidenceRow } from '../core/features/evidence-row.ts';
import type { SourcePlace } from '../core/features/source-place.ts';
import type { LineIndex } from '../core/text/lines.ts';
import type * as protocol from './evidence-protocol.ts';
import type { PlaceLink } from './protocol.ts';
import { toLocation, toRange } from './to-lsp.ts';

export function toEvidenceRow(row: EvidenceRow): protocol.EvidenceRow {
  return { ...row, passages: row.passages.map(toEvidencePassage) };
}

function toEvidencePassage({ number: _, link, ...same }: EvidencePassage): protocol.EvidencePassage {
  return { ...same, link: toPlaceLink(link) };
}

function toPlaceLink(place: SourcePlace | null): PlaceLink | null {
  return place && toLocation(place);
}

export function toEvidenceAt(lines: LineIndex, { span, ...evidence }: EvidenceAt): protocol.EvidenceAt {
  const range = toRange(lines, span);
  if (evidence.kind === 'citation') {
    const sources = evidence.sources.map((it) => ({ ...it, passages: it.passages.map(toEvidencePassage) }));
    return { ...evidence, range, sources };
  }
  const common = { range, rows: evidence.rows.map(toEvidenceRow) };
  const passage = <T extends { readonly passage: EvidencePassage }>(it: T) => {
    return { ...it, passage: toEvidencePassage(it.passage) };
  };
  switch (evidence.kind) {
    case 'name':
      return { ...evidence, ...common, passages: evidence.passages.map(toEvidencePassage) };
    case 'quotation':
      return { ...evidence, ...common, comparisons: evidence.comparisons.map(passage) };
    default:
      return { ...evidence, ...common, values: evidence.values.map(passage) };
  }
}
