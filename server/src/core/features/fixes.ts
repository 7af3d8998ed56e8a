import type { Finding, Fix } from '../findings/finding.ts';
import { noteFixes } from '../findings/note-fixes.ts';
import type { Span } from '../text/span.ts';
import type { View } from './view.ts';

/** A change that answers a finding. */
export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/**
 * What answers the findings that a selection or cursor touches: first their own fixes, in the order of the draft and best
 * first for each; then, for each, the notes that settle it and the setting that turns it off.
 */
export function fixesAt(view: View, at: Span): readonly OfferedFix[] {
  const touched = view.findings.filter((it) => it.start <= at.end && at.start <= it.end);
  return [
    ...touched.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix }))),
    ...touched.flatMap((finding) => noteFixes(view, finding).map((fix) => ({ finding, fix }))),
  ];
}
