import { type Fact, type FactState, factStates, isSettled } from './fact.ts';

/** How far the checking of some facts has come. */
export interface Progress {
  readonly facts: number;
  readonly states: Readonly<Record<FactState, number>>;
  /** Facts that somebody has to look at. */
  readonly attention: number;
  /** Facts that a person has settled: checked or changed, and the claim is still the same. */
  readonly settled: number;
}

/** Counts facts by state and by what people made of them. */
export function countFacts(facts: readonly Fact[]): Progress {
  const count = (meets: (fact: Fact) => boolean) => facts.filter(meets).length;
  const states = Object.fromEntries(factStates.map((state) => [state, count((it) => it.state === state)]));
  return {
    facts: facts.length,
    states: states as Record<FactState, number>,
    attention: count((it) => it.attention),
    settled: count(isSettled),
  };
}

/** “31 facts, 24 cited, 2 need attention”. */
export function progressWords({ facts, states, attention, settled }: Progress): string {
  if (facts === 0) return 'no facts';
  const parts = [`${facts} ${facts === 1 ? 'fact' : 'facts'}`, `${states.cited} cited`];
  if (settled > 0) parts.push(`${settled} checked`);
  if (attention > 0) parts.push(`${attention} ${attention === 1 ? 'needs' : 'need'} attention`);
  return parts.join(', ');
}
