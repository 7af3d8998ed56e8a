import type { Fact } from '../core/features/fact.ts';
import type { DraftFacts } from '../core/features/facts.ts';
import { type Progress, progressWords } from '../core/features/progress.ts';
import type { LineIndex } from '../core/text/lines.ts';
import { checkedFacts } from './checks.ts';
import { type SentFact, sinceSent, toSent } from './facts-change.ts';
import type * as protocol from './protocol.ts';
import type { Placed, Session } from './session.ts';
import { toRange } from './to-lsp.ts';

/** What a client was told of a draft last: a list of facts is asked for at every rest of the writer, and hardly changes. */
interface Told {
  readonly uri: string;
  readonly turn: number;
  readonly facts: readonly SentFact[];
  readonly sections: string;
  readonly orphans: string;
}

const told = new WeakMap<Session, Told>();

/** The facts of a draft with what people said of them; of those that the client has (`known`), what is otherwise. */
export async function answerFacts(
  session: Session,
  placed: Placed,
  known: string | undefined,
): Promise<protocol.FactsAnswer> {
  const { view, lines } = placed;
  const found = await checkedFacts(session, view);
  const facts = found.facts.map((it) => toDraftFact(lines, it));
  const sections = found.sections.map(({ title, level, progress }) => ({ title, level, progress: inWords(progress) }));
  const orphans = orphansOf(found);
  const last = told.get(session);
  const now: Told = {
    uri: view.id,
    turn: (last?.turn ?? 0) + 1,
    facts: facts.map(toSent),
    sections: JSON.stringify(sections),
    orphans: JSON.stringify(orphans),
  };
  told.set(session, now);
  const common = {
    version: session.workspace.draft(view.id)?.version ?? null,
    resultId: String(now.turn),
    progress: inWords(found.progress),
  };
  if (last?.uri !== view.id || String(last.turn) !== known) return { ...common, facts, sections, orphans };
  return {
    ...common,
    facts: sinceSent(last.facts, now.facts, facts),
    sections: last.sections === now.sections ? null : sections,
    orphans: last.orphans === now.orphans ? null : orphans,
  };
}

function toDraftFact(lines: LineIndex, fact: Fact): protocol.DraftFact {
  const { id, claim, span, section, headline, state, reason, cited, says, checks, was, attention } = fact;
  return {
    ...{ id, kind: claim.kind, words: claim.words, range: toRange(lines, span) },
    ...{ section, headline, state, reason, cited, says, checks },
    was: was && { words: was.words },
    attention,
  };
}

function orphansOf({ orphans }: DraftFacts): readonly protocol.OrphanCheck[] {
  return orphans.map(({ record: { id, claim, checks }, reason }) => {
    return { id, kind: claim.kind, words: claim.words, sentence: claim.sentence, checks, reason };
  });
}

function inWords(progress: Progress): protocol.FactProgress {
  const { facts, attention, settled } = progress;
  return { facts, attention, settled, words: progressWords(progress) };
}
