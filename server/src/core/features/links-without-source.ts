import type { Span } from '../text/span.ts';
import type { View } from './view.ts';

/** A link of a draft to a page of the web that none of its sources is. */
export interface LinkWithoutSource {
  readonly span: Span;
  readonly address: string;
}

/** The links at a stretch of a draft that lead to no source, each address once. */
export function linksWithoutSource(view: View, at: Span): readonly LinkWithoutSource[] {
  const found = view.draft.citations.flatMap(({ url, sources, mark }): readonly LinkWithoutSource[] => {
    const isHere = mark.start <= at.end && at.start <= mark.end;
    return isHere && url !== null && sources.length === 0 && /^https?:\/\//i.test(url)
      ? [{ span: mark, address: url }]
      : [];
  });
  return found.filter((it, i) => found.findIndex((other) => other.address === it.address) === i);
}
