import type { Citing } from '../citations/citation.ts';
import { cite } from '../citations/styles.ts';
import type { Evidence, Verdict } from '../corpus/evidence.ts';
import { citable, citedFrom, claimsBeside } from '../findings/cite-fix.ts';
import type { Edit } from '../text/edit.ts';
import type { View } from './view.ts';

/**
 * One list of insertions that cites, in every sentence, what a finding says is backed and uncited. A sentence gets as few
 * sources as bear all of it out, a source one footnote definition. Nothing of the draft's own words is touched.
 */
export function citeAll(view: View): readonly Edit[] {
  const uncited = view.findings.filter((it) => it.code.startsWith('uncited-'));
  const bySentence = new Map<number, Verdict[]>();
  for (const verdict of view.draft.verdicts) {
    if (!uncited.some((it) => it.start === verdict.span.start && it.end === verdict.span.end)) continue;
    const { end } = verdict.sentence;
    bySentence.set(end, [...(bySentence.get(end) ?? []), verdict]);
  }
  const citing: Citing[] = [...bySentence]
    .sort(([a], [b]) => a - b)
    .flatMap(([at, verdicts]) =>
      fewestSources(claims(view, verdicts).map((it) => citable(view, it))).map((it) => ({
        at,
        cited: citedFrom(it.source, it),
      })),
    );
  return cite(view.draft, view.settings.citationStyle, citing);
}

/** What is cited for in one sentence. With a name, all of its claims: a citation for the name alone would be read as theirs. */
function claims(view: View, verdicts: readonly Verdict[]): readonly Verdict[] {
  const named = verdicts.find((it) => it.mention.kind === 'name');
  return named ? [...new Set([...verdicts, ...claimsBeside(view, named)])] : verdicts;
}

/** Evidence of as few sources as hold something for each mention: again and again the source that serves most of those left. */
function fewestSources(wanted: readonly (readonly Evidence[])[]): readonly Evidence[] {
  const chosen: Evidence[] = [];
  let left = wanted.filter((it) => it.length > 0);
  while (left.length > 0) {
    const count = (it: Evidence) =>
      left.filter((list) => list.some((other) => other.at.source === it.at.source)).length;
    let best: Evidence | undefined;
    for (const it of left.flat()) if (!best || count(it) > count(best)) best = it;
    if (!best) break;
    const { source } = best.at;
    chosen.push(...left.flatMap((list) => list.find((it) => it.at.source === source) ?? []));
    left = left.filter((list) => !list.some((it) => it.at.source === source));
  }
  return chosen;
}
