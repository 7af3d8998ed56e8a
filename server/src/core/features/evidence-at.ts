import type { ResolvedCitation, Verdict } from '../corpus/evidence.ts';
import type { DateMention, Figure, Quotation } from '../mentions/mention.ts';
import type { Span } from '../text/span.ts';
import { citationAt, verdictAt } from './at-offset.ts';
import { type CitedSource, citedSource } from './cited-source.ts';
import { compareWords, type WordRun } from './compare-words.ts';
import { describeName, type NameDescription } from './describe-name.ts';
import { type EvidencePassage, type EvidenceRow, toEvidencePassage, toEvidenceRow } from './evidence-row.ts';
import type { FactState } from './fact.ts';
import { factState } from './fact-state.ts';
import { heldEvidence } from './held-evidence.ts';
import { type HoverRow, hoverRows } from './hover-rows.ts';
import { ownValue, type PlacedValue, placeValues, type SourcedValue } from './place-values.ts';
import { summaryOf } from './summary.ts';
import type { View } from './view.ts';

/** All that the sources say of what stands at one place of a draft: what a panel shows beside it. Plain data. */
export type EvidenceAt = ValueEvidence | NameEvidence | QuotationEvidence | CitationEvidence;

interface AnyEvidence {
  /** What it is about, in the file. */
  readonly span: Span;
  readonly heading: string;
  /** “3 sources, 2 voices”, “Not checked: language”. */
  readonly summary: string;
}

interface MentionEvidence extends AnyEvidence {
  readonly state: FactState;
  readonly reason: string;
  readonly rows: readonly EvidenceRow[];
}

/** A figure or a date: a table, and the values of the sources with the draft's own. */
export interface ValueEvidence extends MentionEvidence {
  readonly kind: 'figure' | 'date';
  readonly own: PlacedValue;
  /** The day of the draft itself, where it states one. */
  readonly ownDate: string | null;
  readonly values: readonly SourcedValue[];
}

/** A name: how sources spell it, what they call it, and their passages, the oldest first, undated ones last. */
export interface NameEvidence extends MentionEvidence, NameDescription {
  readonly kind: 'name';
  readonly passages: readonly EvidencePassage[];
}

/** A quotation beside each source that has it, word for word or otherwise. */
export interface QuotationEvidence extends MentionEvidence {
  readonly kind: 'quotation';
  readonly speaker: string | null;
  readonly comparisons: readonly QuotedIn[];
}

/** A quotation as one source has it. */
export interface QuotedIn {
  readonly passage: EvidencePassage;
  readonly voice: string | null;
  /** Words that differ, of how many. */
  readonly differing: number;
  readonly of: number;
  readonly words: readonly WordRun[];
}

/** A citation: the source it names, and what of it bears on the sentence. */
export interface CitationEvidence extends AnyEvidence {
  readonly kind: 'citation';
  readonly key: string | null;
  /** One, none for an unknown key, several for one that sources share. */
  readonly sources: readonly CitedSource[];
}

/** What the sources say of the mention or citation at a file offset; null where there is none. */
export function evidenceAt(view: View, offset: number): EvidenceAt | null {
  const citation = citationAt(view, offset);
  if (citation) return citationEvidence(view, citation);
  const verdict = verdictAt(view, offset);
  return verdict && mentionEvidence(view, verdict);
}

function mentionEvidence(view: View, verdict: Verdict): EvidenceAt {
  const { mention, span } = verdict;
  const held = heldEvidence(view, verdict).map((it) => [it]);
  const hoverable = [...held, ...hoverRows(view, verdict)];
  const findings = view.findings.filter((it) => it.start === span.start && it.end === span.end);
  const common = {
    span,
    heading: mention.text,
    summary: summaryOf(view, verdict),
    ...factState(view, { verdict, allowance: null }, findings),
    rows: hoverable.flatMap((it) => toEvidenceRow(view.index, it)),
  };
  switch (mention.kind) {
    case 'figure':
    case 'date':
      return { ...common, ...valueEvidence(view, verdict, mention, hoverable) };
    case 'name':
      return { ...common, kind: 'name', ...describeName(view, mention, verdict), passages: overTime(common.rows) };
    case 'quotation':
      return { ...common, ...quotationEvidence(view, verdict, mention) };
  }
}

function valueEvidence(
  view: View,
  verdict: Verdict,
  mention: Figure | DateMention,
  rows: readonly HoverRow[],
): Omit<ValueEvidence, keyof MentionEvidence> {
  const ownDate = view.draft.document.metadata.date;
  return { kind: mention.kind, own: ownValue(mention), ownDate, values: placeValues(view, verdict, rows) };
}

function overTime(rows: readonly EvidenceRow[]): readonly EvidencePassage[] {
  const last = '9999';
  return rows.flatMap((it) => it.passages).sort((a, b) => ((a.date ?? last) < (b.date ?? last) ? -1 : 1));
}

function quotationEvidence(
  view: View,
  { evidence }: Verdict,
  mention: Quotation,
): Omit<QuotationEvidence, keyof MentionEvidence> {
  const comparisons = evidence.map((it): QuotedIn => {
    return {
      passage: toEvidencePassage(view.index, it),
      voice: it.attributionName ?? it.attribution,
      differing: it.wording?.differing ?? 0,
      of: it.wording?.of ?? mention.words,
      words: compareWords(mention.text, it.text),
    };
  });
  return { kind: 'quotation', speaker: mention.speakerName ?? mention.speaker, comparisons };
}

function citationEvidence(view: View, citation: ResolvedCitation): CitationEvidence {
  const sources = citation.sources.flatMap((it) => citedSource(view, citation, it) ?? []);
  const [first, ...others] = sources;
  const summary = first
    ? others.length > 0
      ? 'Several sources share this key'
      : [first.name, first.author, first.date].filter(Boolean).join(' · ')
    : 'No source has this key';
  return {
    kind: 'citation',
    span: { start: citation.start, end: citation.end },
    heading: first && others.length === 0 ? (first.title ?? first.name) : (citation.key ?? citation.url ?? ''),
    summary,
    key: citation.key,
    sources,
  };
}
