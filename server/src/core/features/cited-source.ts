import { citePassage } from '../corpus/cite-passage.ts';
import type { Evidence, ResolvedCitation } from '../corpus/evidence.ts';
import { sourceName, termsOf } from '../findings/wording.ts';
import { type EvidencePassage, toEvidencePassage } from './evidence-row.ts';
import type { View } from './view.ts';

/** A source that a citation names, and the passages of it that bear on the sentence. */
export interface CitedSource {
  /** The outlet, else the key; of a source under terms its terms alone. */
  readonly name: string;
  readonly key: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly terms: EvidencePassage['terms'];
  /** What the sentence owes to it; else the passages that the citation quotes; else its beginning. */
  readonly passages: readonly EvidencePassage[];
  readonly found: 'in the sentence' | 'quoted' | 'beginning';
}

/** One source of a citation by its number in the index; null where it is gone. */
export function citedSource(view: View, citation: ResolvedCitation, number: number): CitedSource | null {
  const source = view.index.source(number);
  if (!source) return null;
  const terms = termsOf(source);
  const { title, author, url, date } = source.metadata;
  const named =
    terms === null ? { key: source.key, title, author, url } : { key: null, title: null, author: null, url: null };
  return { name: sourceName(source), ...named, date, terms, ...passagesOf(view, citation, number) };
}

function passagesOf(view: View, citation: ResolvedCitation, source: number): Pick<CitedSource, 'passages' | 'found'> {
  const toPassages = (evidence: readonly Evidence[]) => evidence.map((it) => toEvidencePassage(view.index, it));
  const held = view.draft.verdicts
    .filter((it) => citation.scope.start <= it.span.start && it.span.end <= citation.scope.end)
    .flatMap((it) => it.evidence.filter((evidence) => evidence.at.source === source));
  if (held.length > 0) return { passages: toPassages(unique(held)), found: 'in the sentence' };
  const quoted = citation.passages.length > 0 ? quotedIn(view, citation, source) : [];
  if (quoted.length > 0) return { passages: toPassages(quoted), found: 'quoted' };
  const first = read(view, source, 0, 0, 0);
  return { passages: toPassages(first ? [first] : []), found: 'beginning' };
}

/** One a place: a sentence may owe several things to one passage, and each is marked in it. */
function unique(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((it) => {
    const id = `${it.at.passage}:${it.start}:${it.text}`;
    return !seen.has(id) && seen.add(id);
  });
}

function quotedIn(view: View, { passages }: ResolvedCitation, source: number): readonly Evidence[] {
  const found: Evidence[] = [];
  for (let passage = 0; passage < view.index.passagesOf(source); passage++) {
    const text = view.index.passage(source, passage)?.text ?? '';
    for (const it of passages) {
      const start = text.indexOf(it);
      const evidence = start < 0 ? null : read(view, source, passage, start, start + it.length);
      if (evidence) found.push(evidence);
    }
  }
  return found;
}

function read({ index }: View, source: number, passage: number, start: number, end: number): Evidence | null {
  return citePassage(index, { source, passage }, { start, end }, null, { relation: 'near', strength: 0, reason: '' });
}
