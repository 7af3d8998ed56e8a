import type { ResolvedCitation, Verdict } from '../corpus/evidence.ts';
import { touches } from '../text/span.ts';
import type { View } from './view.ts';

/** The verdict on the mention at a file offset: the shortest one that touches it, so that a name inside a quotation wins. */
export function verdictAt(view: View, offset: number): Verdict | null {
  let best: Verdict | null = null;
  for (const verdict of view.draft.verdicts) {
    if (!touches(verdict.span, offset)) continue;
    if (!best || length(verdict) < length(best)) best = verdict;
  }
  return best;
}

/** The citation at a file offset. */
export function citationAt(view: View, offset: number): ResolvedCitation | null {
  return view.draft.citations.find((it) => touches(it, offset)) ?? null;
}

function length(verdict: Verdict): number {
  return verdict.span.end - verdict.span.start;
}
