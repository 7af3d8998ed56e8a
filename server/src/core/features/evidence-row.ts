import type { Evidence } from '../corpus/evidence.ts';
import { standing } from '../corpus/rank.ts';
import type { Index } from '../corpus/source.ts';
import { sourceName, termsOf, voiceName } from '../findings/wording.ts';
import type { HoverRow } from './hover-rows.ts';
import { evidencePlace, type SourcePlace } from './source-place.ts';

/** What sources say with one value in one voice: a row of a table of evidence. Plain data. */
export interface EvidenceRow {
  readonly relation: Evidence['relation'];
  /** The sources’ words for it, with what is counted: “12,000 DPRK troops”. */
  readonly value: string;
  readonly working: string | null;
  /** Why it bears on the draft, in words that can be shown; empty where the words are alike. */
  readonly reason: string;
  /** Whom the sources give it to, in their words; null for the sources themselves. */
  readonly voice: string | null;
  /** One a source. */
  readonly passages: readonly EvidencePassage[];
}

/** A passage of a source that bears on a fact. Of a source under terms, neither key, title nor path is told. */
export interface EvidencePassage {
  /** The outlet, else the key: “Kelmouth Gazette”; “Confidential source” for one under terms. */
  readonly source: string;
  /** The source's number in the index, for whoever asks on. */
  readonly number: number;
  readonly key: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly date: string | null;
  /** `partisan`, `rewritten`, `corrected` or `primary`, where the source is marked so. */
  readonly standing: string | null;
  readonly terms: 'confidential' | 'background' | 'embargo' | null;
  /** “line 8”, “page 3”, “cell B7”, “00:12:34”. */
  readonly place: string;
  readonly text: string;
  /** `start` and `end` index it: the words that bear on the fact. */
  readonly start: number;
  readonly end: number;
  readonly speech: boolean;
  /** Whether the voice is named in the sentence itself. */
  readonly certain: boolean;
  readonly link: SourcePlace | null;
}

/** A row of a hover as plain data, kept as long as the row and the sources are the same. */
export function toEvidenceRow(index: Index, row: HoverRow): readonly EvidenceRow[] {
  const known = kept.get(row);
  if (known?.index === index && known.generation === index.generation) return known.rows;
  const rows = makeRow(index, row);
  kept.set(row, { index, generation: index.generation, rows });
  return rows;
}

interface Kept {
  readonly index: Index;
  readonly generation: number;
  readonly rows: readonly EvidenceRow[];
}

const kept = new WeakMap<HoverRow, Kept>();

function makeRow(index: Index, row: HoverRow): readonly EvidenceRow[] {
  const [first] = row;
  if (!first) return [];
  const { relation, working, reason } = first;
  const voice = row.map(voiceName).find((it) => it !== null) ?? null;
  const passages = row.map((it) => toEvidencePassage(index, it));
  return [{ relation, value: statedIn(first), working, reason, voice, passages }];
}

/** One piece of evidence as plain data. */
export function toEvidencePassage(index: Index, evidence: Evidence): EvidencePassage {
  const { source, passage, start, end, speech } = evidence;
  const { title, url, date } = source.metadata;
  const terms = termsOf(source);
  const named = terms === null ? { key: source.key, title, url } : { key: null, title: null, url: null };
  return {
    source: sourceName(source),
    number: evidence.at.source,
    ...named,
    date,
    standing: standingOf(evidence),
    terms,
    place: placeIn(evidence),
    text: passage,
    start,
    end,
    speech,
    certain: evidence.attributionCertain,
    link: evidencePlace(index, evidence),
  };
}

/** The figure with what it counts: “12,000 DPRK troops”. */
export function statedIn(evidence: Evidence): string {
  const { mention } = evidence;
  if (mention?.kind !== 'figure' || !mention.countedPhrase || evidence.text.includes(mention.countedPhrase))
    return evidence.text;
  return `${evidence.text} ${mention.countedPhrase}`;
}

function standingOf(evidence: Evidence): string | null {
  const { marks } = evidence.source.metadata;
  if (standing(evidence) === 1) return null;
  return marks['corrected-by'] ? 'corrected' : (marks.standing ?? null);
}

function placeIn({ time, page, cell, line }: Evidence): string {
  if (time !== null) return time;
  if (page !== null) return `page ${page}`;
  return cell === null ? `line ${line}` : `cell ${cell}`;
}
