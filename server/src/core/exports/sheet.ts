import type { Orphan } from '../checks/anchor.ts';
import type { Checks } from '../checks/check.ts';
import { draftSentences, sentencesOf } from '../features/draft-sentences.ts';
import type { EvidencePassage, EvidenceRow } from '../features/evidence-row.ts';
import { type EvidencedFact, withEvidence } from '../features/fact-evidence.ts';
import { facts } from '../features/facts.ts';
import { type Progress, progressWords } from '../features/progress.ts';
import type { View } from '../features/view.ts';
import { indexLines, lineAt } from '../text/lines.ts';

/**
 * Exports: a checked draft as a file for people: the fact-check sheet and the annotated draft. Each shape is one file that
 * writes text from one model; none looks anything up. Words of drafts and sources are shown as words whatever they hold, and
 * a source under terms is neither named nor quoted: what is exported leaves the writer's hands.
 */

/** A fact-check sheet: sentence, facts, evidence, and what people said. Plain data. */
export interface Sheet {
  readonly title: string;
  /** The draft's file name. */
  readonly file: string;
  /** When the sheet was made, `2025-10-18T09:12:44Z`. */
  readonly made: string;
  /** “31 facts, 24 cited, 2 need attention”. */
  readonly words: string;
  readonly progress: Progress;
  readonly sources: number;
  readonly unread: number;
  readonly sections: readonly SheetSection[];
  /** What people checked and the draft no longer says. */
  readonly orphans: readonly Orphan[];
}

export interface SheetSection {
  readonly title: string;
  readonly words: string;
  readonly sentences: readonly SheetSentence[];
}

/** A sentence of the draft. One without facts has nothing to check, and is in the sheet all the same. */
export interface SheetSentence {
  readonly line: number;
  readonly text: string;
  readonly facts: readonly EvidencedFact[];
}

/** The sheet of a draft as it is now. `file` is its name, `made` the time. */
export function makeSheet(view: View, checks: Checks, file: string, made: string): Sheet {
  const found = facts(view, checks);
  const sentences = draftSentences(view.draft);
  const lines = indexLines(view.draft.text);
  const bySentence = new Map<number, EvidencedFact[]>();
  for (const fact of found.facts) {
    const { first } = sentencesOf(sentences, fact.span);
    bySentence.set(first, [...(bySentence.get(first) ?? []), withoutTerms(withEvidence(view, fact))]);
  }
  const all = sentences.flatMap(({ span, text, passage }, i) => {
    const own = bySentence.get(i) ?? [];
    // A heading that claims nothing is over its section already.
    if (own.length === 0 && (passage.role === 'heading' || passage.role === 'title')) return [];
    return { start: span.start, line: lineAt(lines, span.start).line, text, facts: own };
  });
  const { title } = view.draft.document.metadata;
  return {
    title: title ?? file,
    file,
    made,
    words: progressWords(found.progress),
    progress: found.progress,
    sources: view.index.size,
    unread: view.index.skipped.length,
    sections: found.sections.map(({ title: heading, span, progress }, i) => ({
      title: heading,
      words: progressWords(progress),
      sentences: all
        .filter((it) => (i === 0 || it.start >= span.start) && it.start < span.end)
        .map(({ line, text, facts: own }) => ({ line, text, facts: own })),
    })),
    orphans: found.orphans,
  };
}

/** A fact with nothing in it that would tell who a source under terms is: not its words, not its address, not its place. */
export function withoutTerms(fact: EvidencedFact): EvidencedFact {
  const findings = fact.findings.map((it) =>
    namesTerms.test(it.message) ? { ...it, message: 'A source under terms bears on this: ask the writer.' } : it,
  );
  return { ...fact, findings, evidence: fact.evidence.map(closeRow) };
}

/** As `sourceName` calls sources under terms. */
const namesTerms = /\b(?:Confidential source|Background source|Source under embargo)\b/;

function closeRow(row: EvidenceRow): EvidenceRow {
  const passages = row.passages.map(closePassage);
  // A row of closed passages alone would name by its voice whom they come from.
  if (passages.some((it) => it.terms === null)) return { ...row, passages };
  return { ...row, voice: null, reason: '', passages };
}

function closePassage(passage: EvidencePassage): EvidencePassage {
  if (passage.terms === null) return passage;
  return { ...passage, date: null, place: '', text: '', start: 0, end: 0, link: null };
}
