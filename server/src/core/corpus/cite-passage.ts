import type { Attribution, Mention } from '../mentions/mention.ts';
import type { Span } from '../text/span.ts';
import { sentenceAt, sentenceCount, sentenceSpan } from '../text/tokens.ts';
import type { Evidence } from './evidence.ts';
import { readingOf } from './passage-reading.ts';
import { positionIn } from './position-in.ts';
import type { Index, Source, StoredPassage } from './source.ts';

/** Longest passage shown with a piece of evidence, in UTF-16 units. */
const excerptLimit = 400;

/** What one look-up says about one span of a source. */
export interface Bearing {
  readonly relation: Evidence['relation'];
  readonly strength: number;
  readonly reason: string;
  readonly working?: string | null;
}

/** Evidence from a span of a stored passage: its place, the sentence around it, and whose words it is. Null when the passage is gone. */
export function citePassage(
  index: Pick<Index, 'source' | 'passage'>,
  at: { readonly source: number; readonly passage: number },
  span: Span,
  mention: Mention | null,
  bearing: Bearing,
): Evidence | null {
  const source = index.source(at.source);
  const known = mention && cited.get(mention);
  if (source && known?.source === source && known.span === span)
    return { ...known.citation, ...bearing, working: bearing.working ?? null };
  const stored = index.passage(at.source, at.passage);
  if (!source || !stored) return null;
  const citation = citationOf(source, stored, at, span, mention);
  if (mention) cited.set(mention, { source, span, citation });
  return { ...citation, ...bearing, working: bearing.working ?? null };
}

/** What evidence says of a source's mention whatever it bears on: many mentions of a draft rest on it. */
type PassageCitation = Omit<Evidence, keyof Bearing | 'wording'>;

const cited = new WeakMap<
  Mention,
  { readonly source: Source; readonly span: Span; readonly citation: PassageCitation }
>();

function citationOf(
  source: Source,
  stored: StoredPassage,
  at: { readonly source: number; readonly passage: number },
  span: Span,
  mention: Mention | null,
): PassageCitation {
  const around = excerpt(stored, span);
  const attribution = attributionOf(mention);
  return {
    source,
    at: { source: at.source, passage: at.passage },
    line: positionIn(stored, span.start).line,
    page: stored.page,
    cell: stored.cell,
    ...(stored.heads && { heads: stored.heads }),
    time: stored.time,
    passage: stored.text.slice(around.start, around.end),
    start: Math.max(0, span.start - around.start),
    end: Math.min(span.end, around.end) - around.start,
    text: stored.text.slice(span.start, span.end),
    mention,
    attribution: attribution?.text ?? stored.speaker,
    attributionName: attribution?.name ?? stored.speaker,
    attributionCertain: attribution?.certain ?? stored.speaker !== null,
    speech: stored.speaker !== null || stored.quoted || insideQuotation(stored.mentions, span),
  };
}

/** The sentence of a span with its neighbours, as far as they fit. */
function excerpt(stored: Parameters<typeof readingOf>[0], span: Span): Span {
  const { tokens } = readingOf(stored);
  if (tokens.count === 0) return { start: 0, end: Math.min(stored.text.length, excerptLimit) };
  const s = sentenceAt(tokens, span.start);
  let { start, end } = sentenceSpan(tokens, s);
  end = Math.max(end, Math.min(span.end, sentenceSpan(tokens, sentenceAt(tokens, span.end)).end));
  if (end - start > excerptLimit) {
    start = Math.max(start, Math.min(span.start - excerptLimit / 4, end - excerptLimit));
    return { start, end: Math.min(end, start + excerptLimit) };
  }
  if (s + 1 < sentenceCount(tokens)) {
    const next = sentenceSpan(tokens, s + 1).end;
    if (next > end && next - start <= excerptLimit) end = next;
  }
  if (s > 0) {
    const before = sentenceSpan(tokens, s - 1).start;
    if (end - before <= excerptLimit) start = before;
  }
  return { start, end };
}

function attributionOf(mention: Mention | null): Attribution | null {
  if (mention?.kind === 'figure' || mention?.kind === 'date') return mention.attribution;
  if (mention?.kind === 'quotation' && mention.speaker !== null)
    return { text: mention.speaker, name: mention.speakerName, certain: mention.certain };
  return null;
}

function insideQuotation(mentions: readonly Mention[], span: Span): boolean {
  return mentions.some((it) => it.kind === 'quotation' && it.start <= span.start && span.end <= it.end);
}
