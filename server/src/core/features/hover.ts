import type { ResolvedCitation, Verdict } from '../corpus/evidence.ts';
import type { Source } from '../corpus/source.ts';
import { sourceName, termsOf } from '../findings/wording.ts';
import type { Name } from '../mentions/mention.ts';
import type { Span } from '../text/span.ts';
import { citationAt, verdictAt } from './at-offset.ts';
import { describeName } from './describe-name.ts';
import { type HoverRow, hoverRows } from './hover-rows.ts';
import { summaryOf } from './summary.ts';
import type { View } from './view.ts';

/** What an editor shows for the mention or citation under the cursor. */
export interface Hover {
  /** The stretch of the file it is about. */
  readonly span: Span;
  readonly heading: string;
  /** One line under the heading: “3 sources, 2 voices”, “Not checked: language”. */
  readonly summary: string;
  /** Of a name: its spellings in the sources with how often each, and the offices they give it. */
  readonly spellings: readonly string[];
  readonly roles: readonly string[];
  /** Of a body: others that sources name in words of like meaning, which may be the same or not. */
  readonly alike: readonly string[];
  /** Figures and dates read best as a table of values, names and quotations as passages. */
  readonly layout: 'table' | 'passages';
  readonly rows: readonly HoverRow[];
  /** How many more rows there are. */
  readonly more: number;
  /** Of a source shown that lies in the folder twice: the keys of its other files, by its number in the index. */
  readonly also: Readonly<Record<number, readonly string[]>>;
  /** What the sources shown say of their own mistakes. */
  readonly corrections: readonly Correction[];
}

/** A source that corrects itself, and its words for it. */
export interface Correction {
  readonly source: string;
  readonly text: string;
}

/** Most rows of a hover: what fits without scrolling for long. */
const rowLimit = 10;
const roleLimit = 3;

/** What the sources say of the mention or citation at a file offset; null where there is none. */
export function hover(view: View, offset: number): Hover | null {
  const citation = citationAt(view, offset);
  if (citation) return citationHover(view, citation);
  const verdict = verdictAt(view, offset);
  return verdict ? mentionHover(view, verdict) : null;
}

function mentionHover(view: View, verdict: Verdict): Hover | null {
  const { mention } = verdict;
  const isValue = mention.kind === 'figure' || mention.kind === 'date';
  const rows = hoverRows(view, verdict);
  if (mention.kind === 'name' && rows.length === 0) return null;
  return {
    span: verdict.span,
    heading: mention.kind === 'quotation' ? `“${mention.text}”` : mention.text,
    summary: summaryOf(view, verdict),
    ...(mention.kind === 'name' ? namesOf(view, mention, verdict) : unnamed),
    layout: isValue ? 'table' : 'passages',
    rows: rows.slice(0, rowLimit),
    more: Math.max(0, rows.length - rowLimit),
    also: copiesIn(verdict),
    corrections: correctionsOf(rows.slice(0, rowLimit)),
  };
}

/** A source under terms is not named by its key, here as anywhere. */
function copiesIn({ evidence }: Verdict): Hover['also'] {
  const also: Record<number, readonly string[]> = {};
  for (const { copyOf, source } of evidence) {
    if (copyOf === undefined || termsOf(source) !== null) continue;
    const known = also[copyOf] ?? [];
    if (!known.includes(source.key)) also[copyOf] = [...known, source.key];
  }
  return also;
}

function correctionsOf(rows: readonly HoverRow[]): readonly Correction[] {
  return correctionsIn([...new Set(rows.flat().map((it) => it.source))]);
}

function correctionsIn(sources: readonly Source[]): readonly Correction[] {
  return sources.flatMap((it) => {
    const text = it.metadata.marks.correction;
    return text === undefined ? [] : [{ source: sourceName(it), text }];
  });
}

type Naming = Pick<Hover, 'spellings' | 'roles' | 'alike'>;

const unnamed: Naming = { spellings: [], roles: [], alike: [] };

/** “Volodymyr Zelenskyy (6)”, and “president of Ukraine (Velm Post)” as a source puts it: hints, from which nothing is concluded. */
function namesOf(view: View, name: Name, verdict: Verdict): Naming {
  const { spellings, roles, alike } = describeName(view, name, verdict);
  return {
    spellings: spellings.map((it) => `${it.text} (${it.count})`),
    roles: roles.slice(0, roleLimit).map((it) => `${it.role} (${it.source})`),
    alike: alike.map((it) => `≈ ${it.text} (${it.count})`),
  };
}

function citationHover(view: View, citation: ResolvedCitation): Hover {
  const number = citation.sources[0];
  const source = number === undefined ? null : view.index.source(number);
  const held = view.draft.verdicts
    .filter((it) => it.span.start >= citation.scope.start && it.span.end <= citation.scope.end)
    .flatMap((it) =>
      it.evidence.filter((evidence) => evidence.at.source === number && evidence.relation !== 'differs'),
    );
  return {
    span: { start: citation.start, end: citation.end },
    heading: source ? (source.metadata.title ?? source.key) : (citation.key ?? citation.url ?? ''),
    summary: source
      ? [source.metadata.outlet, source.metadata.author, source.metadata.date, source.path].filter(Boolean).join(' · ')
      : citation.sources.length > 1
        ? 'Several sources share this key'
        : 'No source has this key',
    ...unnamed,
    layout: 'passages',
    rows: held.slice(0, rowLimit).map((it) => [it]),
    more: Math.max(0, held.length - rowLimit),
    also: {},
    corrections: source ? correctionsIn([source]) : [],
  };
}
