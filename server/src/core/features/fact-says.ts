import type { Evidence, Verdict } from '../corpus/evidence.ts';
import { oneASource, sourceName } from '../findings/wording.ts';
import { statedIn } from './evidence-row.ts';
import type { FactState } from './fact.ts';
import { evidenceRows } from './hover-rows.ts';

/** What a line can hold of the evidence for a fact: who bears it out, or for a contradicted one who says otherwise, and what. */
export interface FactSays {
  /** The first sources, the best first: “Kelmouth Gazette”. */
  readonly sources: readonly string[];
  /** How many others there are. */
  readonly more: number;
  /** What they say otherwise; empty where they bear it out. */
  readonly value: string;
}

const sourcesNamed = 2;

/** Who bears a verdict's mention out, or says otherwise. Places and passages are for whoever asks on. */
export function factSays(verdict: Verdict, state: FactState): FactSays | null {
  const known = kept.get(verdict.evidence);
  if (known?.state === state) return known.says;
  const says = find(verdict, state);
  kept.set(verdict.evidence, { state, says });
  return says;
}

/** Evidence is kept while a draft is typed, and a name may stand in hundreds of sources. */
const kept = new WeakMap<readonly Evidence[], { readonly state: FactState; readonly says: FactSays | null }>();

function find(verdict: Verdict, state: FactState): FactSays | null {
  if (state === 'backed') {
    const bearing = verdict.evidence.filter((it) => it.relation === 'agrees' || it.relation === 'computed');
    return bearing.length > 0 ? { ...named(bearing), value: '' } : null;
  }
  if (state !== 'contradicted') return null;
  const rows = evidenceRows(verdict);
  const row = rows.find(([it]) => it?.relation === 'differs') ?? rows[0] ?? [];
  return row[0] ? { ...named(row), value: statedIn(row[0]) } : null;
}

function named(evidence: readonly Evidence[]): Pick<FactSays, 'sources' | 'more'> {
  const names = [...new Set(oneASource(evidence).map((it) => sourceName(it.source)))];
  return { sources: names.slice(0, sourcesNamed), more: Math.max(0, names.length - sourcesNamed) };
}
