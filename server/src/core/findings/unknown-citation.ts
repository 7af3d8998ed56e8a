import { removeCitation, retarget } from '../citations/styles.ts';
import type { Evidence, ResolvedCitation } from '../corpus/evidence.ts';
import type { Source } from '../corpus/source.ts';
import { citedFrom } from './cite-fix.ts';
import type { Finding, FindingContext, Fix, Rule } from './finding.ts';
import { nearKeys } from './near-keys.ts';
import { list, oneASource, placeOf, sourceName, termsOf } from './wording.ts';

/** The key names no source, or several. */
export const unknownCitation: Rule = { code: 'unknown-citation', severity: 'error', find };

/** Most sources offered because they back the sentence. */
const offered = 3;

function find(context: FindingContext): readonly Finding[] {
  const { draft, index } = context;
  if (!index.complete || index.size === 0) return [];
  return draft.citations.flatMap((citation, i) => {
    if (citation.key === null || citation.sources.length === 1) return [];
    const shared = citation.sources.flatMap((it) => index.source(it) ?? []);
    const near = shared.length > 0 ? [] : nearKeys(citation.key, index);
    return {
      code: unknownCitation.code,
      severity: 'error',
      start: citation.start,
      end: citation.end,
      message: messageOf(context, citation.key, shared, near),
      evidence: [],
      fixes: fixesOf(context, citation, backing(context, i), shared.length > 0 ? shared : near),
    } satisfies Finding;
  });
}

function messageOf(context: FindingContext, key: string, shared: readonly Source[], near: readonly Source[]): string {
  if (shared.length > 0) {
    const keys = shared.filter((it) => termsOf(it) === null).map((it) => it.key);
    return `${shared.length} sources share the key “${key}”${keys.length > 0 ? `: ${list(keys)}` : ''}. The draft does not say which.`;
  }
  const { size, skipped } = context.index;
  const unread = skipped.length > 0 ? `; ${skipped.length} could not be read` : '';
  const nearest = near[0] ? ` The nearest is “${near[0].key}”.` : '';
  return `“${key}” is the key of ${size === 1 ? 'no source: there is one' : `none of ${size} sources`}${unread}.${nearest}`;
}

/** What bears out the mentions that the citation covers: the sources of most mentions first. */
function backing(context: FindingContext, citation: number): readonly Evidence[] {
  const verdicts = context.draft.verdicts.filter((it) => it.cited.includes(citation) && it.mention.kind !== 'name');
  const found = verdicts.flatMap((it) =>
    oneASource(it.evidence.filter((evidence) => evidence.relation === 'agrees' || evidence.relation === 'computed')),
  );
  const count = (it: Evidence) => found.filter((other) => other.at.source === it.at.source).length;
  return oneASource(found)
    .map((it, order) => ({ it, order, count: count(it) }))
    .sort((a, b) => b.count - a.count || a.order - b.order)
    .map(({ it }) => it);
}

/** Sources that back the sentence, then keys near in spelling, then none: preferred where both point to one source. */
function fixesOf(
  context: FindingContext,
  citation: ResolvedCitation,
  backed: readonly Evidence[],
  near: readonly Source[],
): readonly Fix[] {
  const fixes: Fix[] = [];
  const seen = new Set<string>();
  const add = (source: Source, evidence: Evidence | null, preferred: boolean) => {
    if (seen.has(source.key) || termsOf(source) !== null) return;
    seen.add(source.key);
    const edits = retarget(context.draft, citation, citedFrom(source, evidence));
    if (edits.length === 0) return;
    const place = evidence ? placeOf(evidence) : sourceName(source);
    const name = place === source.key ? source.key : `${source.key} (${place})`;
    fixes.push({ title: `Change to ${name}`, preferred, edits });
  };
  const isNear = (it: Evidence) => near.some((source) => source.key === it.source.key);
  const [agreed] = backed.filter(isNear);
  if (agreed) add(agreed.source, agreed, true);
  for (const it of backed.slice(0, offered)) add(it.source, it, false);
  for (const it of near) add(it, null, false);
  return [...fixes, { title: 'Remove citation', preferred: false, edits: removeCitation(citation) }];
}
