import type { ResolvedCitation } from '../corpus/evidence.ts';
import type { Index, Source } from '../corpus/source.ts';
import type { BibliographyEntry } from '../documents/bibliography.ts';
import { sourceName, termsOf } from '../findings/wording.ts';

/** What a draft cites, for programs that make a bibliography of it. */
export interface CitedReferences {
  /** CSL-JSON, in the order in which the draft cites them. */
  readonly items: readonly Readonly<Record<string, unknown>>[];
  /** Keys that name no source, or several. */
  readonly unknown: readonly string[];
}

/**
 * The references of the citations of a draft: the bibliography's own entry where a source's key is one, else made of what the source
 * states. Of a source under terms nothing is said but those.
 */
export function citedReferences(
  citations: readonly ResolvedCitation[],
  index: Index,
  entries: readonly BibliographyEntry[],
): CitedReferences {
  const byKey = new Map(entries.map((it) => [it.key, it.csl]));
  const items = new Map<string, Readonly<Record<string, unknown>>>();
  const unknown = new Set<string>();
  for (const { key, sources } of citations) {
    const [number, ...others] = sources;
    const source = number === undefined || others.length > 0 ? null : index.source(number);
    if (source) items.set(source.key, toItem(source, byKey.get(source.key)));
    else if (key !== null) unknown.add(key);
  }
  return { items: [...items.values()], unknown: [...unknown] };
}

function toItem(source: Source, own: Readonly<Record<string, unknown>> | undefined): Readonly<Record<string, unknown>> {
  const { key, metadata } = source;
  if (termsOf(source) !== null) return { id: key, type: 'personal_communication', title: sourceName(source) };
  if (own) return { ...own, id: key };
  const { title, outlet, author, date, url, marks } = metadata;
  const day = date?.split('-').map(Number);
  return {
    id: key,
    type: typeOf(marks.kind, outlet),
    title: title ?? key,
    // A name is not taken apart: whether it is a person's nobody has said.
    ...(author !== null && { author: author.split(/, | and | & /).map((literal) => ({ literal: literal.trim() })) }),
    ...(outlet !== null && { 'container-title': outlet }),
    ...(day && { issued: { 'date-parts': [day] } }),
    ...(url !== null && { URL: url }),
  };
}

function typeOf(kind: string | undefined, outlet: string | null): string {
  if (kind === 'interview' || kind === 'transcript') return 'interview';
  if (kind === 'data') return 'dataset';
  if (kind === 'document') return 'report';
  return outlet === null ? 'document' : 'article-newspaper';
}
