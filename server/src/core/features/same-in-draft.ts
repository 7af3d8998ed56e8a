import type { ResolvedCitation, Verdict } from '../corpus/evidence.ts';
import { entityOf } from '../corpus/name-evidence.ts';
import { nameKeys } from '../mentions/names/keys.ts';
import type { View } from './view.ts';

/** The mentions of the draft that mean the same as one of them, itself included. */
export function sameInDraft(view: View, verdict: Verdict): readonly Verdict[] {
  const { mention } = verdict;
  if (mention.kind === 'name') {
    const keys = new Set([...nameKeys(mention), ...entityOf(mention, view.index).same.map((it) => it.key)]);
    return view.draft.verdicts.filter(
      (it) => it.mention.kind === 'name' && nameKeys(it.mention).some((key) => keys.has(key)),
    );
  }
  return view.draft.verdicts.filter((it) => it.mention.kind === mention.kind && it.mention.text === mention.text);
}

/** The citations of the draft that name the source of one of them, in whatever style, itself included. */
export function sameSource(view: View, citation: ResolvedCitation): readonly ResolvedCitation[] {
  const [source] = citation.sources;
  return view.draft.citations.filter((it) =>
    source === undefined ? it.key !== null && it.key === citation.key : it.sources.includes(source),
  );
}
