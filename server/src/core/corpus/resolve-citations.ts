import { scopeOf } from '../citations/scope.ts';
import type { ResolvedCitation } from './evidence.ts';
import type { ReadDraft } from './judge.ts';
import type { Index } from './source.ts';

/** The sources that each citation names, and the stretch of the draft that it covers. */
export function resolveCitations(
  draft: ReadDraft,
  index: Index,
  scope: 'sentence' | 'paragraph',
): readonly ResolvedCitation[] {
  return draft.citations.map((citation) => {
    const byUrl = citation.url === null ? null : index.byUrl(citation.url);
    const byKey = citation.key === null ? [] : index.byKey(citation.key);
    return {
      ...citation,
      sources: byKey.length > 0 || byUrl === null ? byKey : [byUrl],
      scope: scopeOf(citation, draft.reading.readings, scope),
    };
  });
}
