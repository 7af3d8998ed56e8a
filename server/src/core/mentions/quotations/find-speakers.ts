import type { Span } from '../../text/span.ts';
import type { Clause } from '../clauses.ts';
import type { Reading } from '../kind.ts';
import type { Quotation } from '../mention.ts';
import type { Party } from '../party.ts';
import type { Saying } from '../sayings.ts';
import { clauseAt, marked, sayingOf, type Voices, voicesOf } from '../voices.ts';

/** Who speaks a quotation, and how far that is from being said in so many words. */
export interface Speech {
  readonly party: Party;
  /** Named in the sentence of the quotation itself. */
  readonly certain: boolean;
  /** Goes on after an interposed attribution. */
  readonly continues: boolean;
}

interface Heard {
  readonly clause: number;
  readonly span: Span;
  readonly saying: Saying | null;
}

/** The speaker of each quotation of a passage, as far as the passage itself says; null where it does not. */
export function findSpeakers(reading: Reading, quotations: readonly Quotation[]): readonly (Speech | null)[] {
  const voices = voicesOf(reading, [...reading.found, ...quotations]);
  const heard = quotations.map((quotation) => hear(voices, marked(reading.tokens.text, quotation)));
  const speeches = heard.map((it) => it.saying?.party && own(it.saying.party));
  const found: (Speech | null)[] = heard.map((it, i) => {
    const speech = speeches[i];
    return speech ? { ...speech, continues: i > 0 && continues(voices, heard[i - 1]!, it) } : null;
  });
  for (let i = 0; i < found.length; i++) found[i] ??= fromBefore(voices, heard, found, i);
  for (let i = found.length - 2; i >= 0; i--) found[i] ??= fromBehind(voices, heard, found, i);
  return found;
}

function own(party: Party): Omit<Speech, 'continues'> {
  return { party, certain: party.kind === 'name' };
}

function hear(voices: Voices, span: Span): Heard {
  const clause = clauseAt(voices, span.start);
  return { clause, span, saying: sayingOf(voices.sayings(clause), span, true) };
}

/** `“…,” he said, “…”`: nothing but the attribution between two quotations of one speaker. */
function continues(voices: Voices, before: Heard, it: Heard): boolean {
  if (!before.saying || before.saying !== it.saying || before.clause !== it.clause) return false;
  const units = voices.clauses[it.clause] ?? [];
  const between = units.filter((unit) => unit.start >= before.span.end && unit.end <= it.span.start);
  return between.length < 14 && /^[,:—–]$/.test(between.at(-1)?.text ?? '');
}

/** A sentence that opens with a quotation and names nobody goes on with the speaker of the sentence before it. */
function fromBefore(
  voices: Voices,
  heard: readonly Heard[],
  found: readonly (Speech | null)[],
  i: number,
): Speech | null {
  const { clause, span } = heard[i]!;
  const units = voices.clauses[clause];
  if (!units || units[0]?.start !== span.start || clause === 0) return null;
  const previous = i > 0 && heard[i - 1]!.clause === clause - 1 ? found[i - 1] : null;
  if (previous)
    return { party: previous.party, certain: false, continues: afterAttribution(voices, heard[i - 1]!, clause) };
  if (!alone(units)) return null;
  const said = voices.sayings(clause - 1).findLast((it) => it.party && it.how === 'verb');
  return said?.party ? { party: said.party, certain: false, continues: false } : null;
}

/** `“…,” he said. “…”`: the sentence before is a quotation and its attribution. */
function afterAttribution(voices: Voices, before: Heard, clause: number): boolean {
  const units = voices.clauses[clause - 1] ?? [];
  return (
    units[0]?.start === before.span.start && units.length < 16 && units.slice(1).every((it) => it.kind !== 'quote')
  );
}

/** `“…” “…,” he said`: a quotation that stands alone before one whose speaker is said. */
function fromBehind(
  voices: Voices,
  heard: readonly Heard[],
  found: readonly (Speech | null)[],
  i: number,
): Speech | null {
  const here = heard[i]!;
  const next = heard[i + 1]!;
  const units = voices.clauses[here.clause];
  if (!units || !alone(units) || next.clause !== here.clause + 1) return null;
  const speech = found[i + 1];
  if (!speech || voices.clauses[next.clause]?.[0]?.start !== next.span.start) return null;
  return { party: speech.party, certain: false, continues: false };
}

/** Whether a sentence is a quotation and nothing else. */
export function alone(units: Clause): boolean {
  return units.every((it) => it.kind === 'quote' || /^[.,;:—–]$/.test(it.text));
}
