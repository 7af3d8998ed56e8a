import type { EvidenceAt } from '../core/features/evidence-at.ts';
import type { EvidencePassage, EvidenceRow } from '../core/features/evidence-row.ts';
import type { Fact } from '../core/features/fact.ts';
import type { DraftFacts } from '../core/features/facts.ts';
import { type Progress, progressWords } from '../core/features/progress.ts';
import type { SourcePlace } from '../core/features/source-place.ts';
import type { LineIndex } from '../core/text/lines.ts';
import type * as protocol from './protocol.ts';
import type { Placed, Session } from './session.ts';
import { toLocation, toRange } from './to-lsp.ts';

/** The facts of a draft with their places as positions. */
export function toDraftFacts(session: Session, { view, lines }: Placed, found: DraftFacts): protocol.DraftFacts {
  return {
    version: session.workspace.draft(view.id)?.version ?? null,
    facts: found.facts.map((it) => toDraftFact(lines, it)),
    sections: found.sections.map(({ title, level, span, first, progress }) => {
      return { title, level, range: toRange(lines, span), first, progress: toFactProgress(progress) };
    }),
    progress: toFactProgress(found.progress),
    orphans: found.orphans.map(({ record: { id, claim, checks }, reason }) => {
      return { id, kind: claim.kind, words: claim.words, sentence: claim.sentence, checks, reason };
    }),
  };
}

function toDraftFact(lines: LineIndex, fact: Fact): protocol.DraftFact {
  const { claim, span, sentence, line: _, evidence, ...same } = fact;
  return {
    ...same,
    kind: claim.kind,
    words: claim.words,
    range: toRange(lines, span),
    sentence: claim.sentence,
    sentenceRange: toRange(lines, sentence),
    evidence: evidence.map(toEvidenceRow),
  };
}

function toEvidenceRow(row: EvidenceRow): protocol.EvidenceRow {
  return { ...row, passages: row.passages.map(toEvidencePassage) };
}

function toEvidencePassage({ number: _, link, ...same }: EvidencePassage): protocol.EvidencePassage {
  return { ...same, link: toPlaceLink(link) };
}

function toPlaceLink(place: SourcePlace | null): protocol.PlaceLink | null {
  return place && toLocation(place);
}

function toFactProgress(progress: Progress): protocol.FactProgress {
  return { ...progress, words: progressWords(progress) };
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
