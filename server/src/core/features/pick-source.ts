import { scopeOf } from '../citations/scope.ts';
import { cite } from '../citations/styles.ts';
import type { Evidence } from '../corpus/evidence.ts';
import { citedFrom, type Quotable } from '../findings/cite-fix.ts';
import { termsOf } from '../findings/wording.ts';
import type { Edit } from '../text/edit.ts';
import { contains, type Span } from '../text/span.ts';
import type { View } from './view.ts';

/** A source as a person picks it from a list to cite it. */
export interface PickedSource {
  readonly key: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly path: string;
  /** The passage that backs the sentence, or null. */
  readonly passage: string | null;
}

/**
 * The sources of a draft: those that back the sentence at a file offset first, then all others by key. Without an offset no
 * sentence is looked at. Sources under terms are never offered.
 */
export function listSources(view: View, offset: number | null): readonly PickedSource[] {
  const backing = offset === null ? [] : backingAt(view, sentenceAt(view, offset));
  const first = new Map(backing.map((it) => [it.source.id, it.passage]));
  const all = [...view.index.sources()].filter((it) => termsOf(it) === null);
  const ranks = new Map([...first.keys()].map((id, rank) => [id, rank]));
  const rank = (id: string) => ranks.get(id) ?? first.size;
  all.sort((a, b) => rank(a.id) - rank(b.id) || (a.key < b.key ? -1 : 1));
  return all.map(({ id, key, path, metadata: { title, outlet, author, date } }) => {
    return { key, title, outlet, author, date, path, passage: first.get(id) ?? null };
  });
}

/** A stretch of a passage that a citation is to quote, by number in the index. */
export interface QuotedAt extends Span {
  readonly source: number;
  readonly passage: number;
}

/**
 * Edits that cite the source of a key after the sentence at a file offset, quoting a passage that was picked, else the one that
 * backs the sentence; null where the key names no source.
 */
export function citeSource(
  view: View,
  offset: number,
  key: string,
  picked: QuotedAt | null = null,
): readonly Edit[] | null {
  const [number, ...others] = view.index.byKey(key);
  const source = number === undefined || others.length > 0 ? null : view.index.source(number);
  if (!source) return null;
  const sentence = sentenceAt(view, offset);
  const quoted = picked && picked.source === number ? quotedAt(view, picked) : null;
  const evidence = quoted ?? backingAt(view, sentence).find((it) => it.at.source === number) ?? null;
  const at = sentence.end > sentence.start ? sentence.end : offset;
  return cite(view.draft, view.settings.citationStyle, [{ at, cited: citedFrom(source, evidence) }]);
}

/** Null where the source has changed since its passage was picked. */
function quotedAt({ index }: View, { source, passage, start, end }: QuotedAt): Quotable | null {
  const stored = index.passage(source, passage);
  if (!stored || start < 0 || start > end || end > stored.text.length) return null;
  return { passage: stored.text, start, end, page: stored.page, time: stored.time };
}

function sentenceAt(view: View, offset: number): Span {
  return scopeOf({ start: offset, end: offset }, view.draft.reading.readings, 'sentence');
}

/** What backs a sentence, the best piece of each source, sources that back most of it first. */
function backingAt({ draft }: View, sentence: Span): readonly Evidence[] {
  const bySource = new Map<number, { readonly best: Evidence; count: number }>();
  for (const verdict of draft.verdicts) {
    if (!contains(sentence, verdict.span)) continue;
    for (const it of verdict.evidence) {
      if (it.relation !== 'agrees' && it.relation !== 'computed') continue;
      const known = bySource.get(it.at.source);
      if (known) known.count++;
      else bySource.set(it.at.source, { best: it, count: 1 });
    }
  }
  return [...bySource.values()].sort((a, b) => b.count - a.count).map((it) => it.best);
}
