import type { Span } from '../text/span.ts';
import { beginningOf, type SourcePlace } from './source-place.ts';
import type { View } from './view.ts';

/** A citation as a link to the source it names. */
export interface SourceLink {
  /** The key or address in the draft. */
  readonly span: Span;
  readonly place: SourcePlace;
  /** The source's path as people know it. */
  readonly path: string;
  readonly title: string | null;
}

/** The links of a draft: every citation that names one source. */
export function documentLinks(view: View): readonly SourceLink[] {
  return view.draft.citations.flatMap((it) => {
    const [number, ...others] = it.sources;
    const source = number === undefined || others.length > 0 ? null : view.index.source(number);
    return source
      ? { span: it.target, place: beginningOf(source), path: source.path, title: source.metadata.title }
      : [];
  });
}
