import type { Citation, Note } from '../citations/citation.ts';
import type { Document } from '../documents/document.ts';
import type { DocumentReading } from '../mentions/kind.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Source } from './source.ts';

/** One passage of a source that bears on a mention of the draft. */
export interface Evidence {
  readonly relation: 'agrees' | 'near' | 'differs' | 'computed';
  /** 0 to 1: how much it bears on the mention, for ranking within a relation. */
  readonly strength: number;
  /** Why, in words that can be shown; empty where the words are alike. */
  readonly reason: string;
  /** “2,600 / 11,000 = 23.6 %”. */
  readonly working: string | null;
  readonly source: Source;
  /** Numbers in the index. */
  readonly at: { readonly source: number; readonly passage: number };
  /** The source, named before, of which this one is the same text in another file. */
  readonly copyOf?: number;
  readonly line: number;
  readonly page: number | null;
  readonly cell: string | null;
  readonly time: string | null;
  /** The sentence with its neighbours, at most 400 characters; `start` and `end` index it. */
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  /** The headings that a cell of a table stands under. */
  readonly heads?: readonly string[];
  /** The words of the source that bear on the mention. */
  readonly text: string;
  /** The source's mention, null where words alone were found. */
  readonly mention: Mention | null;
  readonly attribution: string | null;
  readonly attributionName: string | null;
  readonly attributionCertain: boolean;
  /** In quotation marks, a transcript turn or the text of a document. */
  readonly speech: boolean;
  /** How the words of a quotation stand to the source's; only for quotations. */
  readonly wording?: Wording;
}

/** How a draft's quotation stands to the words of a source. */
export interface Wording {
  /** Words that differ, and words in the quotation. */
  readonly differing: number;
  readonly of: number;
  /** What gives the draft the source's words where they differ; offsets into the draft's passage. */
  readonly edits: readonly Edit[];
  /** In quotation marks or somebody's speech, in the source's own prose, or running out of the marks into the prose. */
  readonly where: 'quoted' | 'prose' | 'past';
  /** Whether the source gives the words to the speaker whom the draft names. */
  readonly speaker: 'same' | 'different' | 'unknown';
}

/** What the sources that a sentence cites say of one of its mentions: they bear it out, come near, or do not have it. */
export type Support = 'held' | 'near' | 'absent';

/** The one answer about one mention of the draft, or one citation. */
export interface Verdict {
  readonly mention: Mention;
  /** Number of the passage in the draft. */
  readonly passage: number;
  /** Where the mention stands in the file. */
  readonly span: Span;
  /** The sentence it stands in, in the file. */
  readonly sentence: Span;
  readonly state: 'backed' | 'not-backed' | 'not-checked';
  /** For not checked: `still reading`, `language`, `cited outside the sources`, `settled by a note`, `not understood`. */
  readonly reason: string;
  /** Best first: agrees and computed, then differs, then near. */
  readonly evidence: readonly Evidence[];
  /** Indexes into the draft's citations of those that cover its sentence. */
  readonly cited: readonly number[];
  /** What the sources it cites say of it; null for names, and where it cites none or one that cannot be looked into. */
  readonly support: Support | null;
  /** The note that settles it, or null. */
  readonly note: Note | null;
  /** True inside a quotation that is checked: it raises nothing of its own. */
  readonly insideQuotation: boolean;
}

/** A citation of the draft and the sources it resolves to. */
export interface ResolvedCitation extends Citation {
  /** Numbers in the index: none for an unknown key, several for an ambiguous one. */
  readonly sources: readonly number[];
  /** The sentence (or paragraph) it covers, in the file. */
  readonly scope: Span;
}

/** A draft that has been read and held against the corpus: all that findings and features see. Immutable. */
export interface JudgedDraft {
  readonly text: string;
  readonly document: Document;
  readonly reading: DocumentReading;
  readonly citations: readonly ResolvedCitation[];
  readonly notes: readonly Note[];
  readonly verdicts: readonly Verdict[];
}
