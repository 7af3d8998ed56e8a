import type { Fact } from './fact.ts';
import { isSettled } from './fact.ts';

/** A word behind a fact. */
export interface StateHint {
  /** The file offset behind the fact. */
  readonly at: number;
  readonly label: string;
  /** Why, where there is more to say. */
  readonly tooltip: string;
}

const labels = {
  backed: 'uncited',
  contradicted: 'contradicted',
  'not-backed': 'not backed',
  'not-checked': 'not checked',
} as const;

/** A word behind each fact that is neither cited, nor own reporting, nor settled by a person; headlines need no citation. */
export function stateHints(facts: readonly Fact[]): readonly StateHint[] {
  return facts.flatMap((it) => {
    const at = it.span.end;
    const last = it.checks.at(-1);
    if (it.was)
      return { at, label: 'changed since checked', tooltip: `It was “${it.was.words}” when ${last?.by} checked it.` };
    if (last?.status === 'needs-attention')
      return { at, label: 'needs attention', tooltip: [last.by, last.note].filter(Boolean).join(': ') };
    if (isSettled(it) || it.state === 'cited' || it.state === 'own-reporting') return [];
    if (it.headline && it.state === 'backed') return [];
    return { at, label: labels[it.state], tooltip: it.findings[0]?.message ?? it.reason };
  });
}
