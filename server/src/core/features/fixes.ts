import type { Finding, Fix } from '../findings/finding.ts';
import type { Span } from '../text/span.ts';
import type { View } from './view.ts';

/** A change that answers a finding. */
export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The fixes of the findings that a selection or cursor touches, in the order of the draft, best first for each finding. */
export function fixesAt(view: View, at: Span): readonly OfferedFix[] {
  return view.findings
    .filter((it) => it.start <= at.end && at.start <= it.end)
    .flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
}
