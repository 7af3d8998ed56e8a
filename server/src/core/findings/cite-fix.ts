import type { Cited } from '../citations/citation.ts';
import { quotable } from '../citations/quotable.ts';
import { cite } from '../citations/styles.ts';
import type { Evidence, Verdict } from '../corpus/evidence.ts';
import type { Source } from '../corpus/source.ts';
import { once } from '../text/once.ts';
import { scan } from '../text/scan.ts';
import { sentenceAt, sentenceSpan } from '../text/tokens.ts';
import type { FindingContext, Fix } from './finding.ts';
import { oneASource, placeOf, termsOf } from './wording.ts';

/** Most sources offered for one mention. */
const offered = 6;

/**
 * Fixes that cite after the mention's sentence: the best source first, the others under another title. For a name, only sources
 * that hold the rest of its sentence too, unless others are asked for: a citation is read as one for all of it.
 */
export function citeFixes(
  context: FindingContext,
  verdict: Verdict,
  sources: readonly Evidence[] = forSentence(context, verdict),
): readonly Fix[] {
  const fixes: Fix[] = [];
  for (const evidence of sources) {
    const cited = citedFrom(evidence.source, evidence);
    const edits = cite(context.draft, context.settings.citationStyle, [{ at: verdict.sentence.end, cited }]);
    if (edits.length === 0) continue;
    const first = fixes.length === 0;
    fixes.push({
      title: first ? `Cite ${placeOf(evidence)}` : `Cite another source: ${placeOf(evidence)}`,
      preferred: first,
      edits,
    });
    if (fixes.length === offered) break;
  }
  return fixes;
}

/**
 * The evidence that bears a mention out and may be cited for it, one a source, best first: no source that its sentence cites
 * already, and none under terms, whose name never enters a draft.
 */
export function citable(context: FindingContext, verdict: Verdict): readonly Evidence[] {
  const cited = new Set(verdict.cited.flatMap((it) => context.draft.citations[it]?.sources ?? []));
  const backing = oneASource(verdict.evidence.filter(bears));
  return backing.filter((it) => !cited.has(it.at.source) && termsOf(it.source) === null);
}

/** What else a sentence states that sources bear out and no citation of it does; names aside. */
export function claimsBeside({ draft }: FindingContext, { sentence }: Verdict): readonly Verdict[] {
  return draft.verdicts.filter(
    (it) =>
      it.mention.kind !== 'name' &&
      it.state === 'backed' &&
      it.support !== 'held' &&
      sentence.start <= it.span.start &&
      it.span.end <= sentence.end,
  );
}

function forSentence(context: FindingContext, verdict: Verdict): readonly Evidence[] {
  const rest = verdict.mention.kind === 'name' ? claimsBeside(context, verdict) : [];
  return citable(context, verdict).filter((it) =>
    rest.every((claim) => claim.evidence.some((own) => bears(own) && own.at.source === it.at.source)),
  );
}

function bears(evidence: Evidence): boolean {
  return evidence.relation === 'agrees' || evidence.relation === 'computed';
}

/** A stretch of a passage with where it stands: as much of evidence as a citation shows. */
export type Quotable = Pick<Evidence, 'passage' | 'start' | 'end' | 'page' | 'time'> & Partial<Pick<Evidence, 'cell'>>;

/** What a citation of a source is made from; with evidence, the sentence that bears the mention out is quoted. */
export function citedFrom(source: Source, evidence: Quotable | null): Cited {
  const { title, outlet, author, date, url } = source.metadata;
  return {
    ...{ key: source.key, title, outlet, author, date, url },
    page: evidence?.page ?? null,
    time: evidence?.time ?? null,
    cell: evidence?.cell ?? null,
    passage: evidence && quotedFrom(evidence),
  };
}

/** The words that a citation quotes. Evidence is kept while a draft is typed, and so are they. */
const quotedFrom = once((evidence: Quotable) => quotable(sentenceOf(evidence)));

/** The sentences of the evidence's passage that hold its words. */
function sentenceOf(evidence: Quotable): string {
  const tokens = scan(evidence.passage);
  const first = sentenceSpan(tokens, sentenceAt(tokens, evidence.start));
  const last = sentenceSpan(tokens, sentenceAt(tokens, Math.max(evidence.start, evidence.end - 1)));
  return evidence.passage.slice(first.start, Math.max(first.end, last.end));
}
