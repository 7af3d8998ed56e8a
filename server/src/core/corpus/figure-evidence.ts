import { figures } from '../mentions/figures/figures.ts';
import type { Comparison, Reading } from '../mentions/kind.ts';
import type { Figure } from '../mentions/mention.ts';
import { citePassage } from './cite-passage.ts';
import { type Context, contextOf, coverage, surroundings } from './context.ts';
import type { Evidence } from './evidence.ts';
import { readingOf } from './passage-reading.ts';
import { type Retrieved, retrieve } from './retrieve.ts';
import type { Index, Posting } from './source.ts';

/** Postings read for one value, and passages searched for one that counts the same thing otherwise. */
const valueLimit = 200;
const contextLimit = 24;

/** The share of the draft's context that must stand around the source's figure before the two are about one subject. */
export const sameSubject = { agrees: 0.12, differs: 0.45 } as const;

const anySubject = { agrees: 0, differs: 0.05 } as const;
const relatedLimit = 40;

/** One figure of a source that was compared. */
interface Candidate {
  readonly posting: Posting;
  readonly mention: Figure;
  readonly relation: 'agrees' | 'near' | 'differs';
  readonly strength: number;
  readonly reason: string;
}

/**
 * What the sources say of a figure: those that bear it out, and, from the passages about the same subject, those that count
 * the same thing otherwise. Bounded, whatever the size of the corpus.
 */
export function figureEvidence(figure: Figure, reading: Reading, index: Index): readonly Evidence[] {
  const context = contextOf(reading, figure);
  const seen = new Set<string>();
  const candidates: Candidate[] = [];
  const consider = (posting: Posting) => {
    const id = `${posting.source}:${posting.passage}:${posting.mention}`;
    if (seen.has(id)) return;
    seen.add(id);
    const candidate = compareAt(figure, reading, posting, context, index);
    if (candidate) candidates.push(candidate);
  };
  for (const key of figures.keys(figure)) for (const it of index.lookup(key, valueLimit).postings) consider(it);
  for (const it of retrieve(context, index, contextLimit))
    for (const posting of figuresIn(it, index)) consider(posting);
  return candidates.flatMap((it) => citePassage(index, it.posting, it.mention, it.mention, it) ?? []);
}

/**
 * Figures that count the same kind of thing in passages that share words with the draft's, whatever their value: for a hover,
 * where recall comes before precision. Nothing is concluded from them.
 */
export function relatedFigures(figure: Figure, reading: Reading, index: Index): readonly Evidence[] {
  const context = contextOf(reading, { start: figure.start, end: figure.numeral.end });
  return retrieve(context, index, relatedLimit).flatMap((it) =>
    figuresIn(it, index).flatMap((posting) => {
      const candidate = compareAt(figure, reading, posting, context, index, anySubject);
      return candidate ? (citePassage(index, posting, candidate.mention, candidate.mention, candidate) ?? []) : [];
    }),
  );
}

function compareAt(
  figure: Figure,
  reading: Reading,
  posting: Posting,
  context: Context,
  index: Index,
  floor: Readonly<Record<'agrees' | 'differs', number>> = sameSubject,
): Candidate | null {
  const stored = index.passage(posting.source, posting.passage);
  const mention = stored?.mentions[posting.mention];
  if (!stored || mention?.kind !== 'figure') return null;
  const source = readingOf(stored);
  const comparison: Comparison = { draft: { reading }, source: { reading: source }, knowledge: reading.knowledge };
  const { relation, strength, reason } = figures.compare(figure, mention, comparison);
  if (relation === 'unrelated') return null;
  const subject = coverage(context, surroundings(source, mention), index);
  if (relation === 'differs' && subject < floor.differs) return null;
  if (relation !== 'differs' && subject < floor.agrees && !isTelling(figure)) return null;
  return { posting, mention, relation, strength: strength * (0.3 + 0.7 * subject), reason };
}

/** A value that two texts do not share by chance: three significant digits, or large. */
function isTelling(figure: Figure): boolean {
  return figure.digits >= 3;
}

function figuresIn(it: Retrieved, index: Index): readonly Posting[] {
  const mentions = index.passage(it.source, it.passage)?.mentions ?? [];
  return mentions.flatMap((mention, i) =>
    mention.kind === 'figure' ? [{ source: it.source, passage: it.passage, mention: i }] : [],
  );
}
