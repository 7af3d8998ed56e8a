import type { Span } from '../text/span.ts';
import type { DraftFacts } from './facts.ts';
import { progressWords } from './progress.ts';

/** A line over the draft, or over a heading, that says how far the checking has come. */
export interface CoverageLens {
  readonly span: Span;
  /** “31 facts, 24 cited, 2 need attention”. */
  readonly words: string;
  /** The id of the first fact that somebody has to look at, or null. */
  readonly next: string | null;
}

/** Lenses for the draft, over its first line, and for each section that has facts, where there are several. */
export function coverageLenses({ facts, sections, progress }: DraftFacts): readonly CoverageLens[] {
  if (facts.length === 0) return [];
  const nextIn = (section: number | null) =>
    facts.find((it) => it.attention && (section === null || it.section === section))?.id ?? null;
  const draft = { span: { start: 0, end: 0 }, words: progressWords(progress), next: nextIn(null) };
  if (sections.length < 2) return [draft];
  const lenses = sections.flatMap((it, i) => {
    if (it.progress.facts === 0 || it.level === 0) return [];
    const span = { start: it.span.start, end: it.span.start };
    return { span, words: progressWords(it.progress), next: nextIn(i) };
  });
  return [draft, ...lenses];
}
