import type { DraftFact, DraftFacts, FactsAnswer, KnownFacts } from '../../server/src/lsp/protocol.ts';

/** The facts after an answer: its own, and those that it only counts as they were known. */
export function takeFacts(known: DraftFacts | null, answer: FactsAnswer): DraftFacts {
  const facts = answer.facts.flatMap((it) => ('id' in it ? it : runOf(known, it)));
  const { sections, orphans } = answer;
  return { ...answer, facts, sections: sections ?? known?.sections ?? [], orphans: orphans ?? known?.orphans ?? [] };
}

/** Whether an answer says that nothing is otherwise: then nothing need be drawn again. */
export function isSameAsKnown(known: DraftFacts | null, { facts, sections, orphans }: FactsAnswer): boolean {
  const [run, ...others] = facts;
  if (!known || sections || orphans || others.length > 0) return false;
  if (!run) return known.facts.length === 0;
  return !('id' in run) && run.from === 0 && run.count === known.facts.length && run.lines === 0;
}

function runOf(known: DraftFacts | null, { from, count, lines }: KnownFacts): readonly DraftFact[] {
  const run = known?.facts.slice(from, from + count) ?? [];
  return lines === 0 ? run : run.map((it) => move(it, lines));
}

function move(fact: DraftFact, lines: number): DraftFact {
  const { start, end } = fact.range;
  return { ...fact, range: { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } } };
}
