import type { DraftFact, KnownFacts } from './protocol.ts';

/** A fact as it was sent: where it stood, and all else that was said of it. */
export interface SentFact {
  readonly line: number;
  readonly key: string;
}

/** What to remember of a fact that is sent. Its line is apart: whatever is written above moves it, and says nothing else of it. */
export function toSent(fact: DraftFact): SentFact {
  const { range, ...same } = fact;
  const { start, end } = range;
  return { line: start.line, key: JSON.stringify([same, start.character, end.line - start.line, end.character]) };
}

/** The facts of now for somebody who has those that were sent before: runs of these, and between them the others. */
export function sinceSent(
  before: readonly SentFact[],
  now: readonly SentFact[],
  facts: readonly DraftFact[],
): readonly (DraftFact | KnownFacts)[] {
  const places = new Map<string, number>();
  // The first of several alike: they are met in order.
  for (let i = before.length - 1; i >= 0; i--) places.set(before[i]!.key, i);
  const told: (DraftFact | KnownFacts)[] = [];
  let run: KnownFacts | null = null;
  now.forEach(({ key, line }, i) => {
    const next: number = run ? run.from + run.count : 0;
    const follows = run !== null && before[next]?.key === key && line - before[next].line === run.lines;
    const at = follows ? next : places.get(key);
    if (run && follows) run = { ...run, count: run.count + 1 };
    else {
      if (run) told.push(run);
      run = at === undefined ? null : { from: at, count: 1, lines: line - before[at]!.line };
    }
    if (at === undefined) told.push(facts[i]!);
  });
  if (run) told.push(run);
  return told;
}
