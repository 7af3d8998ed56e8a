import { citable, citeFixes } from '../findings/cite-fix.ts';
import type { Fix } from '../findings/finding.ts';
import { verdictAt } from './at-offset.ts';
import type { View } from './view.ts';

/**
 * *Cite …* for the name, figure, date or quotation at an offset, with or without a finding: the best source first, the others
 * as *Cite another source*. Insertions only.
 */
export function citeActions(view: View, offset: number): readonly Fix[] {
  const verdict = verdictAt(view, offset);
  return verdict ? citeFixes(view, verdict, citable(view, verdict)) : [];
}
