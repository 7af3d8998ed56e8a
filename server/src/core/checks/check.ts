/**
 * Checks: what people say of the facts of a draft, kept in a file beside it and tied to the claim, not to its line. This folder
 * knows claims as words in a sentence; it never knows what the sources say of them, and never touches the draft.
 */

/** What a person made of a fact: it stands, it was wrong and the draft was changed, or somebody must look at it. */
export type CheckStatus = 'checked' | 'changed' | 'needs-attention';

export const checkStatuses: readonly CheckStatus[] = ['checked', 'changed', 'needs-attention'];

/** What one person said of one fact, and when. */
export interface Check {
  readonly status: CheckStatus;
  readonly by: string;
  /** `2025-10-18T09:12:44Z`. */
  readonly at: string;
  /** Empty where nothing was noted. */
  readonly note: string;
}

/** The words of a draft that somebody checks, and what they stand in. */
export interface Claim {
  readonly kind: 'figure' | 'date' | 'quotation' | 'name';
  readonly words: string;
  /** Its sentence as prose: no marks of emphasis, links or citations. */
  readonly sentence: string;
  /** The sentences on both sides, empty at the ends of the draft. */
  readonly before: string;
  readonly after: string;
}

/** A claim that people have checked, as the file keeps it: in the words of the draft of that day. */
export interface CheckRecord {
  /** Made of the claim: two people who check one claim name it alike. */
  readonly id: string;
  readonly claim: Claim;
  /** One a person, the latest last. */
  readonly checks: readonly Check[];
}

/** All that a file of checks holds. */
export interface Checks {
  /** In the order of the file. */
  readonly records: readonly CheckRecord[];
  /** Lines that are none of ours, kept as they are. */
  readonly others: readonly string[];
}

export const noChecks: Checks = { records: [], others: [] };
