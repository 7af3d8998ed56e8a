import type { Checks } from '../checks/check.ts';
import type { EvidencePassage, EvidenceRow } from '../features/evidence-row.ts';
import { type EvidencedFact, withEvidence } from '../features/fact-evidence.ts';
import { facts } from '../features/facts.ts';
import type { View } from '../features/view.ts';
import { overlaps } from '../text/span.ts';
import { checkWords, factWords, passageWords, relationMarks, wasWords } from './fact-words.ts';
import { withoutTerms } from './sheet.ts';

/** A draft with what is to be said beside its facts: what every annotated draft is written from. */
export interface Annotated {
  readonly title: string;
  readonly text: string;
  readonly view: View;
  /** In order, none inside another. */
  readonly facts: readonly EvidencedFact[];
}

/** Passages shown beside one fact. */
const passageLimit = 3;

/** The annotated draft of a view. `file` is the draft's name. */
export function annotate(view: View, checks: Checks, file: string): Annotated {
  const apart: EvidencedFact[] = [];
  for (const it of facts(view, checks).facts) {
    const last = apart.at(-1);
    if (!last || !overlaps(last.span, it.span)) apart.push(withoutTerms(withEvidence(view, it)));
  }
  return { title: view.draft.document.metadata.title ?? file, text: view.draft.text, view, facts: apart };
}

/** One passage that bears on a fact, with the row it belongs to. */
export interface Bearing {
  readonly row: EvidenceRow;
  readonly passage: EvidencePassage;
}

/** The passages shown beside a fact, best first. */
export function bearingsOf(fact: EvidencedFact): readonly Bearing[] {
  return fact.evidence.flatMap((row) => row.passages.map((passage) => ({ row, passage }))).slice(0, passageLimit);
}

/** “✓ 12,000 troops: Northern Wire, line 9, via the ministry (rounded)”, without the passage itself. */
export function bearingWords({ row, passage }: Bearing): string {
  const voice = row.voice === null ? '' : `, via ${row.voice}`;
  const working = row.working === null ? '' : `, ${row.working}`;
  const reason = row.reason === '' ? '' : ` (${row.reason})`;
  return `${relationMarks[row.relation]} ${row.value}: ${passageWords(passage)}${voice}${working}${reason}`;
}

/** What is said of a fact apart from its passages: its state, what is found, what people said. */
export function remarksOn(fact: EvidencedFact): readonly string[] {
  const said = [wasWords(fact), ...fact.checks.map(checkWords)].filter(Boolean);
  return [factWords(fact), ...fact.findings.map((it) => it.message), ...said];
}
