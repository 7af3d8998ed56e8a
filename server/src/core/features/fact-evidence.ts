import { type EvidenceRow, toEvidenceRow } from './evidence-row.ts';
import type { Fact } from './fact.ts';
import { heldEvidence } from './held-evidence.ts';
import { evidenceRows } from './hover-rows.ts';
import type { View } from './view.ts';

/** A fact with the best of its evidence: for a sheet, and for whoever asks about one. */
export interface EvidencedFact extends Omit<Fact, 'says'> {
  readonly evidence: readonly EvidenceRow[];
}

/** Rows of evidence given with a fact, and passages with a row. */
const rowLimit = 4;
const passageLimit = 3;

/** A fact of a view with its evidence. The list of facts does without: it is read at every rest of the writer. */
export function withEvidence(view: View, { says: _, ...fact }: Fact): EvidencedFact {
  const verdict = view.draft.verdicts.find(
    ({ mention, span }) =>
      span.start === fact.span.start && span.end === fact.span.end && mention.kind === fact.claim.kind,
  );
  if (!verdict) return { ...fact, evidence: [] };
  const held = heldEvidence(view, verdict).map((it) => [it]);
  const rows = [...held, ...evidenceRows(verdict)].slice(0, rowLimit);
  return { ...fact, evidence: rows.flatMap((row) => toEvidenceRow(view.index, row).map(shorten)) };
}

function shorten(row: EvidenceRow): EvidenceRow {
  return row.passages.length <= passageLimit ? row : { ...row, passages: row.passages.slice(0, passageLimit) };
}
