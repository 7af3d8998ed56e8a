import type { Note } from '../citations/citation.ts';
import type { Verdict } from '../corpus/evidence.ts';
import type { Finding } from '../findings/finding.ts';
import type { FactState } from './fact.ts';
import type { PickedFact } from './pick-facts.ts';
import type { View } from './view.ts';

/** Findings by which a source says something else than the draft, where they are warnings. */
const contradicting = new Set([
  'conflicting-figure',
  'conflicting-date',
  'altered-quotation',
  'misattributed-quotation',
  'misattributed-figure',
  'misspelled-name',
]);

/** The state of a fact and, where it is not plain from it, why. `findings` are those on its words. */
export function factState(
  view: View,
  { verdict, allowance }: PickedFact,
  findings: readonly Finding[],
): { readonly state: FactState; readonly reason: string } {
  const { note, state, reason } = verdict;
  if (note) return { state: 'own-reporting', reason: noteWords(note) };
  if (state === 'not-checked') return { state, reason };
  if (isContradicted(verdict, findings)) return { state: 'contradicted', reason: '' };
  if (isCited(view, verdict)) return { state: 'cited', reason: '' };
  if (state === 'backed') return { state, reason: '' };
  return allowance === null ? { state, reason: '' } : { state: 'not-checked', reason: allowance };
}

/** “checked, call with the ministry”. */
function noteWords({ label, text }: Note): string {
  return [label === 'free' ? '' : label, text].filter(Boolean).join(', ');
}

function isContradicted({ mention, state, evidence }: Verdict, findings: readonly Finding[]): boolean {
  if (findings.some((it) => contradicting.has(it.code) && (it.severity === 'warning' || it.severity === 'error')))
    return true;
  // A finding that is turned off does not make it true.
  if (state !== 'not-backed' || mention.kind === 'name') return false;
  if (mention.kind === 'date' && evidence.some((it) => it.relation === 'near')) return false;
  return evidence.some((it) => it.relation === 'differs' && (it.attribution === null || it.attributionCertain));
}

/** Whether a source that the sentence cites bears it out. */
function isCited(view: View, { mention, evidence, support, cited }: Verdict): boolean {
  if (mention.kind !== 'name') return support === 'held';
  const sources = new Set(cited.flatMap((it) => view.draft.citations[it]?.sources ?? []));
  return evidence.some((it) => it.relation === 'agrees' && sources.has(it.at.source));
}
