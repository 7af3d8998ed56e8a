import type { JudgedDraft } from '../corpus/evidence.ts';
import type { Finding } from '../findings/finding.ts';
import { adjoin, overlaps, type Span } from '../text/span.ts';

/** Milliseconds without an edit after which everything is said. Section 4 of the contract. */
export const patience = 800;

/** The last change of a draft: where its words now stand, and when they came. */
export interface LastEdit {
  readonly spans: readonly Span[];
  /** On the clock of the host. */
  readonly at: number;
}

/**
 * The findings that are said at a moment: while the writer is at it, an error or warning that touches the last edit waits,
 * and so does one on a quotation that is not closed yet. What no longer holds is never in `findings` and so goes at once.
 */
export function sayNow(
  findings: readonly Finding[],
  draft: JudgedDraft,
  edit: LastEdit | null,
  now: number,
): readonly Finding[] {
  if (!edit || now - edit.at >= patience) return findings;
  return findings.filter((it) => {
    if (it.severity !== 'error' && it.severity !== 'warning') return true;
    // What is being typed is still next to the cursor.
    return !edit.spans.some((span) => adjoin(it, span)) && !isOpenQuotation(it, draft);
  });
}

/** Whether a finding stands on a quotation whose closing mark has not been typed. */
function isOpenQuotation(finding: Finding, draft: JudgedDraft): boolean {
  return draft.verdicts.some(
    ({ mention, span }) =>
      mention.kind === 'quotation' && mention.open !== '' && mention.close === '' && overlaps(span, finding),
  );
}
