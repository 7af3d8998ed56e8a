import type { Evidence } from '../corpus/evidence.ts';
import type { Span } from '../text/span.ts';
import type { Fix } from './finding.ts';
import { sourceName, voices } from './wording.ts';

/** What sources say against a draft, and how the draft would write it. */
export interface Contradicted {
  /** What is to be replaced, in the file. */
  readonly span: Span;
  /** All evidence on the mention; `against` are those pieces that say otherwise, the best first. */
  readonly evidence: readonly Evidence[];
  readonly against: readonly Evidence[];
  /** A source's value in the draft's own manner of writing, or null where it has none. */
  rewrite(evidence: Evidence): string | null;
  /** The value as a title has room for it. */
  shorten(text: string): string;
}

/**
 * The sources' values in the place of the draft's: one fix a value, the one with most voices first, and one that rests on a
 * single voice named so. Preferred only where two voices agree on it and no source is near the draft.
 */
export function valueFixes({ span, evidence, against, rewrite, shorten }: Contradicted): readonly Fix[] {
  const byText = new Map<string, Evidence[]>();
  for (const it of against) {
    const newText = rewrite(it);
    if (newText !== null) byText.set(newText, [...(byText.get(newText) ?? []), it]);
  }
  const near = evidence.some((it) => it.relation === 'near');
  return [...byText]
    .sort((a, b) => voices(b[1]) - voices(a[1]) || b[1].length - a[1].length)
    .map(([newText, own], i) => {
      const several = voices(own) > 1;
      return {
        title: several ? `Change to ${newText}` : `${shorten(newText)}: ${sourceName(own[0]!.source)} alone`,
        preferred: i === 0 && several && !near,
        edits: [{ ...span, newText }],
      };
    });
}
