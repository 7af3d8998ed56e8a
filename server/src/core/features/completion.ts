import type { Citation, StyleId } from '../citations/citation.ts';
import { mapProse } from '../citations/prose-map.ts';
import { scopeOf } from '../citations/scope.ts';
import { retarget } from '../citations/styles.ts';
import type { Evidence, Verdict } from '../corpus/evidence.ts';
import type { Source } from '../corpus/source.ts';
import { citedFrom } from '../findings/cite-fix.ts';
import { list, termsOf } from '../findings/wording.ts';
import type { Edit } from '../text/edit.ts';
import { contains, type Span } from '../text/span.ts';
import { searchSources } from './search-sources.ts';
import type { View } from './view.ts';

/** A citation key that can be completed. */
export interface KeyCompletion {
  readonly key: string;
  /** What is replaced, and by what. */
  readonly span: Span;
  readonly newText: string;
  /** The definition of a footnote, where it has none yet. */
  readonly further: readonly Edit[];
  /** Outlet, title and date. */
  readonly detail: string;
  /** What of the sentence the source has: “12,000 soldiers”; empty where it has nothing of it. */
  readonly backs: string;
}

/** The keys for an offset, best first. */
export interface KeyCompletions {
  readonly items: readonly KeyCompletion[];
  /** True where more keys were left off than are shown: ask again with more letters. */
  readonly incomplete: boolean;
}

/** Most keys offered at once. */
const offered = 50;

/**
 * Completes a citation key behind `[^`, `[@`, `@`, `<!-- source: ` and `{>>source: `: first the sources that back the sentence,
 * then those whose key, title, author or outlet the letters may mean. Null where no key is being written.
 */
export function completion(view: View, offset: number): KeyCompletions | null {
  const opening = openingAt(view, offset);
  if (!opening) return null;
  const letters = view.draft.text.slice(opening.span.start, offset);
  const backing = backingAt(view, opening.span.start);
  const matches = new Set(searchSources(view.index, letters, offered * 2));
  const fits = (it: Source) => letters === '' || matches.has(it) || [...matches].some((other) => other.id === it.id);
  const first = backing.filter((it) => fits(it.source));
  const others = [...matches].filter((it) => !first.some((other) => other.source.id === it.id));
  const all = [
    ...first.map((it) => item(view, opening, it.source, it.evidence, it.words)),
    ...others.map((it) => item(view, opening, it, null, [])),
  ];
  return { items: all.slice(0, offered), incomplete: all.length > offered || letters === '' };
}

interface Opening {
  readonly style: StyleId;
  /** The letters of the key so far, on both sides of the cursor. */
  readonly span: Span;
  /** What closes the mark, where it is not there yet. */
  readonly close: string;
}

const openings: readonly {
  readonly style: StyleId;
  readonly pattern: RegExp;
  readonly rest: RegExp;
  readonly close: string;
}[] = [
  { style: 'footnote', pattern: /\[\^([^\s[\]^]*)$/, rest: /^[^\s[\]^]*/, close: ']' },
  { style: 'note', pattern: /<!--\s*source:\s*([^,"<>]*)$/i, rest: /^[\p{L}\p{N}_.-]*/u, close: ' -->' },
  { style: 'critic', pattern: /\{>>\s*source:\s*([^,"<>]*)$/i, rest: /^[\p{L}\p{N}_.-]*/u, close: '<<}' },
  {
    style: 'pandoc',
    pattern: /(?<![\p{L}\p{N}_@/.]|\]\()@\{?([\p{L}\p{N}_:.#$%&+?~/-]*)$/u,
    rest: /^[\p{L}\p{N}_-]*/u,
    close: '',
  },
];

function openingAt({ draft }: View, offset: number): Opening | null {
  const line = draft.text.slice(draft.text.lastIndexOf('\n', offset - 1) + 1, offset);
  const after = draft.text.slice(offset, offset + 200).split('\n', 1)[0] ?? '';
  for (const { style, pattern, rest, close } of openings) {
    const match = pattern.exec(line);
    if (!match) continue;
    const start = offset - (match[1]?.length ?? 0);
    if (!isProse(draft, offset - (line.length - match.index), offset)) return null;
    const behind = rest.exec(after)?.[0] ?? '';
    const closes = after.slice(behind.length).trimStart().startsWith(close.trim().charAt(0)) ? '' : close;
    return { style, span: { start, end: offset + behind.length }, close: close === '' ? '' : closes };
  }
  return null;
}

/** Whether a mark that begins here is one: in prose, in a mark already there, or a comment that is not closed yet. */
function isProse(draft: View['draft'], start: number, offset: number): boolean {
  if (draft.citations.some((it) => contains(it.mark, { start, end: start + 1 }))) return true;
  if (draft.text.startsWith('<!--', start)) return true;
  return mapProse(draft.document).passageOf(start) !== null && offset > start;
}

interface Backing {
  readonly source: Source;
  readonly evidence: Evidence;
  readonly words: readonly string[];
}

/** The sources that back something in the sentence before an offset, those that back most first. */
function backingAt({ draft }: View, offset: number): readonly Backing[] {
  const scope = scopeOf({ start: offset, end: offset }, draft.reading.readings, 'sentence');
  const found = new Map<string, { source: Source; evidence: Evidence; words: string[] }>();
  for (const verdict of draft.verdicts.filter((it) => contains(scope, it.span))) {
    for (const evidence of verdict.evidence) {
      if (!backs(evidence) || termsOf(evidence.source) !== null) continue;
      const known = found.get(evidence.source.id);
      if (!known) found.set(evidence.source.id, { source: evidence.source, evidence, words: [wordsOf(verdict)] });
      else if (!known.words.includes(wordsOf(verdict))) known.words.push(wordsOf(verdict));
    }
  }
  return [...found.values()].sort((a, b) => b.words.length - a.words.length);
}

function backs(evidence: Evidence): boolean {
  return evidence.relation === 'agrees' || evidence.relation === 'computed';
}

function wordsOf({ mention }: Verdict): string {
  return mention.kind === 'quotation' && mention.text.length > 40 ? `“${mention.text.slice(0, 40)}…”` : mention.text;
}

function item(
  view: View,
  opening: Opening,
  source: Source,
  evidence: Evidence | null,
  words: readonly string[],
): KeyCompletion {
  const { title, outlet, date } = source.metadata;
  const [own, ...further] = retargeted(view, opening, source, evidence);
  return {
    key: source.key,
    span: opening.span,
    newText: (own?.newText ?? source.key) + opening.close,
    further,
    detail: [outlet, title, date].filter((it) => it !== null).join(' · '),
    backs: list(words.slice(0, 3)),
  };
}

/** The key as its style writes it, then what else the style needs. Comments are written as they stand, key by key. */
function retargeted(view: View, opening: Opening, source: Source, evidence: Evidence | null): readonly Edit[] {
  const { style, span } = opening;
  if (style === 'note' || style === 'critic') return [{ ...span, newText: source.key }];
  const none = { key: null, url: null, locator: null, passages: [], removal: [] };
  const citation: Citation = { ...span, ...none, style, target: span, mark: span };
  const edits = retarget(view.draft, citation, citedFrom(source, evidence));
  const braced = view.draft.text[span.start - 1] === '{';
  return braced ? edits.map((it) => ({ ...it, newText: it.newText.replace(/^\{|\}$/g, '') })) : edits;
}
