import type { Check, Claim } from '../checks/check.ts';
import type { Severity } from '../findings/finding.ts';
import type { Span } from '../text/span.ts';
import type { FactSays } from './fact-says.ts';

/**
 * How the machine sees a fact. `cited`: a source that its sentence cites bears it out. `backed`: a source does, and its sentence
 * cites none that does. `own-reporting`: a source note settles it. `not-checked`: see its reason.
 */
export type FactState = 'cited' | 'backed' | 'contradicted' | 'not-backed' | 'own-reporting' | 'not-checked';

export const factStates: readonly FactState[] = [
  'cited',
  'backed',
  'contradicted',
  'not-backed',
  'own-reporting',
  'not-checked',
];

/** What is said of a fact besides its state. */
export interface FactFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** One thing in a draft that can be true or false: what a fact-checker underlines. Spans are into the file. */
export interface Fact {
  /** The same from one version of the draft to the next as long as its words are; another in no other fact of the draft. */
  readonly id: string;
  readonly claim: Claim;
  readonly span: Span;
  readonly sentence: Span;
  /** Index of its section. */
  readonly section: number;
  /** Line of the file, from 1. */
  readonly line: number;
  /** True in a title, heading or caption, which sums up other text: it need not be cited. */
  readonly headline: boolean;
  readonly state: FactState;
  /** For `not-checked` why; for `own-reporting` what the note says. Else empty. */
  readonly reason: string;
  /** The keys that cover its sentence, as written. */
  readonly cited: readonly string[];
  readonly findings: readonly FactFinding[];
  /** Who bears it out, or says otherwise; null where no source does. */
  readonly says: FactSays | null;
  /** What people said of it, the latest last; empty where nobody did. */
  readonly checks: readonly Check[];
  /** Set where the claim is another than the one that was checked: what it was. */
  readonly was: { readonly words: string; readonly sentence: string } | null;
  /** Whether somebody has to look: a person says so, the claim changed after its check, or a warning that nobody has settled. */
  readonly attention: boolean;
}

/** Whether a person's check holds: the claim is still the one that was checked, and it was not left open. */
export function isSettled(fact: Pick<Fact, 'checks' | 'was'>): boolean {
  const last = fact.checks.at(-1);
  return last !== undefined && fact.was === null && last.status !== 'needs-attention';
}
