import { type Anchored, anchor, type Orphan } from '../checks/anchor.ts';
import { type Checks, noChecks } from '../checks/check.ts';
import { inOrder } from '../checks/checks-file.ts';
import { claimWords, hashWords } from '../checks/claim-words.ts';
import type { Finding } from '../findings/finding.ts';
import { isHeadline } from '../findings/headline.ts';
import { indexLines, lineAt } from '../text/lines.ts';
import { remember } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { type DraftSection, draftSections } from './draft-sections.ts';
import { draftSentences, sentencesOf } from './draft-sentences.ts';
import { type Fact, isSettled } from './fact.ts';
import { factSays } from './fact-says.ts';
import { factState } from './fact-state.ts';
import { type PickedFact, pickFacts } from './pick-facts.ts';
import { countFacts, type Progress } from './progress.ts';
import type { View } from './view.ts';

/** The facts of a draft in order, under its headings. */
export interface DraftFacts {
  readonly facts: readonly Fact[];
  readonly sections: readonly FactSection[];
  readonly progress: Progress;
  /** What people checked and the draft no longer says, with why it is thought so. */
  readonly orphans: readonly Orphan[];
  /** Where the checks stand, for whoever writes one more. */
  readonly anchored: Anchored;
}

/** A section of the draft with what stands in it. Its facts are `facts.slice(first, first + progress.facts)`. */
export interface FactSection extends DraftSection {
  readonly first: number;
  readonly progress: Progress;
}

/** What a fact-checker would underline in a draft, each with its state, who says so and what people said of it. */
export function facts(view: View, checks: Checks = noChecks): DraftFacts {
  const picked = pickFacts(view, view.findings);
  const sections = draftSections(view.draft);
  const lines = indexLines(view.draft.text);
  const byStart = groupByStart(view.findings);
  const ids = new Map<string, number>();
  const unchecked = picked.map((it) => {
    const line = lineAt(lines, it.verdict.span.start).line;
    return toFact(view, it, sectionAt(sections, it.verdict.span), line, byStart, ids);
  });
  const sentences = draftSentences(view.draft).map((it) => it.text);
  const anchored = anchor(checks.records, unchecked, sentences);
  const found = unchecked.map((it) => withChecks(it, anchored));
  return {
    facts: found,
    orphans: anchored.orphans,
    anchored,
    sections: sections.map((it, i) => {
      const own = found.filter((fact) => fact.section === i);
      return { ...it, first: found.findIndex((fact) => fact.section >= i), progress: countFacts(own) };
    }),
    progress: countFacts(found),
  };
}

function toFact(
  view: View,
  picked: PickedFact,
  section: number,
  line: number,
  byStart: ReadonlyMap<number, readonly Finding[]>,
  ids: Map<string, number>,
): Fact {
  const { verdict } = picked;
  const { mention, span, sentence } = verdict;
  const findings = (byStart.get(span.start) ?? []).filter((it) => it.end === span.end);
  const claim = claimOf(view, picked);
  const stands = factState(view, picked, findings);
  const fact = {
    id: idOf(`${mention.kind}-${hashOf(mention.text)}`, ids),
    claim,
    span,
    sentence,
    section,
    line,
    headline: isHeadline(view, verdict),
    ...stands,
    cited: verdict.cited.flatMap((it) => view.draft.citations[it]?.key ?? view.draft.citations[it]?.url ?? []),
    findings: findings.map(({ code, severity, message }) => ({ code, severity, message })),
    says: factSays(verdict, stands.state),
    checks: [],
    was: null,
  };
  const isWarned = findings.some((it) => it.severity === 'error' || it.severity === 'warning');
  return { ...fact, attention: isWarned };
}

/** A warning that a person has settled asks for nobody any more; a check of a claim that has changed does. */
function withChecks(fact: Fact, { held }: Anchored): Fact {
  const own = held.get(fact.id) ?? [];
  if (own.length === 0) return fact;
  const current = own.filter((it) => !it.isChanged);
  const shown = current.length > 0 ? current : own;
  const checks = inOrder(shown.flatMap((it) => it.record.checks));
  const was = current.length > 0 ? null : shown[0]!.record.claim;
  const checked = { ...fact, checks, was: was && { words: was.words, sentence: was.sentence } };
  const isOpen = checks.at(-1)?.status === 'needs-attention' || was !== null;
  return { ...checked, attention: isOpen || (fact.attention && !isSettled(checked)) };
}

const hashOf = remember((words) => hashWords(claimWords(words)));

/** Repetitions of the same words are numbered: `figure-1x2y3z4`, `figure-1x2y3z4.2`. */
function idOf(id: string, ids: Map<string, number>): string {
  const count = (ids.get(id) ?? 0) + 1;
  ids.set(id, count);
  return count === 1 ? id : `${id}.${count}`;
}

function claimOf({ draft }: View, { verdict }: PickedFact): Fact['claim'] {
  const sentences = draftSentences(draft);
  const { first, last } = sentencesOf(sentences, verdict.span);
  const text = (i: number) => sentences[i]?.text ?? '';
  const own = Array.from({ length: last - first + 1 }, (_, i) => text(first + i));
  const { kind, text: words } = verdict.mention;
  return { kind, words, sentence: own.join(' '), before: text(first - 1), after: text(last + 1) };
}

function sectionAt(sections: readonly DraftSection[], span: Span): number {
  return Math.max(
    0,
    sections.findLastIndex((it) => it.span.start <= span.start),
  );
}

function groupByStart(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const groups = new Map<number, Finding[]>();
  for (const it of findings) groups.set(it.start, [...(groups.get(it.start) ?? []), it]);
  return groups;
}
