import type { JudgedDraft, Verdict } from '../../../core/corpus/evidence.ts';

/** How many mentions of a kind were backed, were not, and were not checked. */
interface Counts {
  backed: number;
  notBacked: number;
  notChecked: number;
}

/** The `checked` of a draft. A citation is backed when its key names one source. */
export function toCheckedJson(draft: JudgedDraft, complete: boolean): object {
  const citations = none();
  for (const citation of draft.citations) {
    if (citation.sources.length === 1) citations.backed++;
    else if (complete) citations.notBacked++;
    else citations.notChecked++;
  }
  return {
    figures: count(draft.verdicts, 'figure'),
    dates: count(draft.verdicts, 'date'),
    quotations: count(draft.verdicts, 'quotation'),
    names: count(draft.verdicts, 'name'),
    citations,
  };
}

function count(verdicts: readonly Verdict[], kind: Verdict['mention']['kind']): Counts {
  const counts = none();
  for (const { mention, state } of verdicts) {
    if (mention.kind !== kind) continue;
    if (state === 'backed') counts.backed++;
    else if (state === 'not-backed') counts.notBacked++;
    else counts.notChecked++;
  }
  return counts;
}

function none(): Counts {
  return { backed: 0, notBacked: 0, notChecked: 0 };
}
