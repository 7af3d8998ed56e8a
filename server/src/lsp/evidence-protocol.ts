import type { FactState, PlaceLink, PlaceRange, Terms } from './protocol.ts';

/** What there is to read of a fact besides its line in a list. */
export interface FactDetail {
  readonly sentence: string;
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly message: string }[];
  /** The best rows; all of them are in the answer to the evidence request. */
  readonly evidence: readonly EvidenceRow[];
}

/** What sources say with one value in one voice. */
export interface EvidenceRow {
  readonly relation: 'agrees' | 'near' | 'differs' | 'computed';
  readonly value: string;
  /** “2,600 / 11,000 = 23.6 %”. */
  readonly working: string | null;
  readonly reason: string;
  /** Whom the sources give it to; null for the sources themselves. */
  readonly voice: string | null;
  readonly passages: readonly EvidencePassage[];
}

/** A passage of a source; of one under terms neither key, title nor address is told. */
export interface EvidencePassage {
  readonly source: string;
  readonly key: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly date: string | null;
  readonly standing: string | null;
  readonly terms: Terms | null;
  /** “line 8”, “page 3”, “cell B7”, “00:12:34”. */
  readonly place: string;
  readonly text: string;
  /** The words that bear on the fact: `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly speech: boolean;
  readonly certain: boolean;
  readonly link: PlaceLink | null;
}

/** What the sources say of the mention or citation at a position. `kind` says which fields there are. */
export type EvidenceAt = ValueEvidence | NameEvidence | QuotationEvidence | CitationEvidence;

interface AnyEvidence {
  readonly range: PlaceRange;
  readonly heading: string;
  /** “3 sources, 2 voices”, “Not checked: language”. */
  readonly summary: string;
}

interface MentionEvidence extends AnyEvidence {
  readonly state: FactState;
  readonly reason: string;
  readonly rows: readonly EvidenceRow[];
}

/** A figure in the draft's unit, or a date in days (`2025-10-12`); an open end is null. */
export type PlacedValue =
  | { readonly low: number | null; readonly high: number | null; readonly unit: string | null }
  | { readonly from: string | null; readonly to: string | null };

/** A figure or a date: the draft's own value and those of the sources, to be put on a line by their dates. */
export interface ValueEvidence extends MentionEvidence {
  readonly kind: 'figure' | 'date';
  readonly own: PlacedValue;
  /** The day of the draft, where it states one. */
  readonly ownDate: string | null;
  readonly values: readonly {
    readonly value: PlacedValue;
    readonly relation: EvidenceRow['relation'];
    readonly text: string;
    /** “about”, “up to”, as written. */
    readonly hedge: string;
    readonly voice: string | null;
    /** The day of the source. */
    readonly date: string | null;
    /** Values with one number copy one another, or come from one voice. */
    readonly origin: number;
    readonly passage: EvidencePassage;
  }[];
}

/** A spelling, or a body of another name, and how often the sources have it. */
export interface Spelling {
  readonly text: string;
  readonly count: number;
  readonly sources: number;
}

export interface NameEvidence extends MentionEvidence {
  readonly kind: 'name';
  readonly spellings: readonly Spelling[];
  readonly roles: readonly { readonly role: string; readonly source: string; readonly date: string | null }[];
  readonly alike: readonly Spelling[];
  /** The oldest first, undated ones last. */
  readonly passages: readonly EvidencePassage[];
}

export interface QuotationEvidence extends MentionEvidence {
  readonly kind: 'quotation';
  readonly speaker: string | null;
  readonly comparisons: readonly {
    readonly passage: EvidencePassage;
    readonly voice: string | null;
    /** Words that differ, of how many. */
    readonly differing: number;
    readonly of: number;
    /** `dropped` are the source's alone, `added` the draft's. */
    readonly words: readonly {
      readonly kind: 'equal' | 'replaced' | 'dropped' | 'added';
      readonly draft: string;
      readonly source: string;
    }[];
  }[];
}

export interface CitationEvidence extends AnyEvidence {
  readonly kind: 'citation';
  readonly key: string | null;
  /** One; none for an unknown key; several for one that sources share. */
  readonly sources: readonly {
    readonly name: string;
    readonly key: string | null;
    readonly title: string | null;
    readonly author: string | null;
    readonly date: string | null;
    readonly url: string | null;
    readonly terms: Terms | null;
    readonly passages: readonly EvidencePassage[];
    /** Whether the passages bear on the sentence, are quoted by the citation, or are the source's first. */
    readonly found: 'in the sentence' | 'quoted' | 'beginning';
  }[];
}
