/**
 * What passes between an editor and the server beyond the standard protocol: names and plain shapes, nothing else. The VS Code
 * client imports this file alone; any other editor does without it and loses the status line and the pick list.
 */

/** Request: `DraftParams` → `Status`. How it stands with the sources of a draft. */
export const statusRequest = 'sourceline/status';

/** Notification from the server, without parameters: the status of some draft is another than before. */
export const statusChanged = 'sourceline/statusChanged';

/** Request: `DraftParams` → `readonly CitableSource[]`. The sources of a draft, those that back the sentence at `position` first. */
export const sourcesRequest = 'sourceline/sources';

/** Request: `CiteParams` → `TextEdit[] | null`. The edits that cite a source after the sentence at a position. */
export const citeRequest = 'sourceline/cite';

/** Request: `DraftParams` → `DraftFacts | null`. The facts of a draft under its headings, each with its state. Asked again after diagnostics. */
export const factsRequest = 'sourceline/facts';

/** Request: `FindParams` → `readonly FoundInSources[]`. What the sources of a draft hold under some words, bounded, as one types. */
export const findRequest = 'sourceline/find';

/** Request: `ExportParams` → `ExportedFile`. The fact-check sheet or the annotated draft, for the editor to save; fails with the reason in words. */
export const exportRequest = 'sourceline/export';

/**
 * Commands for `workspace/executeCommand`, with the draft's address and a format (see `ExportParams`): write the fact-check
 * sheet, or the annotated draft, beside the draft. Code actions under `source` carry them.
 */
export const writeSheetCommand = 'sourceline.writeSheet';
export const writeAnnotatedCommand = 'sourceline.writeAnnotated';

/** Notification from the server with `{uri}`: what people said of the facts of a draft is another than before. */
export const factsChanged = 'sourceline/factsChanged';

/** Request: `SetVerdictParams` → `DraftFacts | null`. Writes what a person says of a fact beside the draft; fails with the reason in words. */
export const setVerdictRequest = 'sourceline/setVerdict';

/** Request: `DraftParams` with a position → `EvidenceAt | null`. All that the sources say of what stands there. */
export const evidenceRequest = 'sourceline/evidence';

/** Request: `DraftParams` → `SourceList | null`. Every source of a draft, and what the draft owes to it. */
export const sourceListRequest = 'sourceline/sourceList';

/** Request: `ReadPassageParams` → `ReadPassage | null`. What stands in a line of the text that was read of a source. */
export const readPassageRequest = 'sourceline/readPassage';

/** Command for `workspace/executeCommand`, without arguments: reads all sources again. */
export const rebuildIndexCommand = 'sourceline.rebuildIndex';

/** Command for `workspace/executeCommand` with a draft's address: what it cites as CSL-JSON, or null where it has no sources. */
export const referencesCommand = 'sourceline.references';

/** Command for `workspace/executeCommand`, without arguments: deletes what is kept of all sources; a rebuild reads them again. */
export const deleteIndexCommand = 'sourceline.deleteIndex';

/**
 * Command for `workspace/executeCommand`, with the draft's address, a key and a value: writes a setting into the
 * `sourceline.json` of the draft's workspace folder. *Turn off …* carries it.
 */
export const setSettingCommand = 'sourceline.setSetting';

/**
 * Command for `workspace/executeCommand`, with a source's address, a mark (`standing`, `kind`, `terms`, `corrects`,
 * `corrected-by`) and its value, or null to take the mark away: writes it into the `sources.yml` of the source's folder.
 */
export const markSourceCommand = 'sourceline.markSource';

/**
 * Command for `workspace/executeCommand`, with `AddSourceParams`: adds a source to those of a draft. Gives the address of the
 * new file, or null after it has told the writer why there is none.
 */
export const addSourceCommand = 'sourceline.addSource';

/** Words to add as a source, with what is known of them, or the address of a page. */
export interface AddSourceParams {
  /** The draft. */
  readonly uri: string;
  readonly text?: string;
  readonly title?: string;
  readonly url?: string;
  readonly address?: string;
}

/** A draft, and where in it the cursor stands: line and column from 0, as in the standard protocol. */
export interface DraftParams {
  readonly uri: string;
  readonly position?: { readonly line: number; readonly character: number };
}

/** A text that was read of a source, by its address (`workspace/textDocumentContent`), and a line of it, from 0. */
export interface ReadPassageParams {
  readonly uri: string;
  readonly line: number;
}

/** A passage of a source whose file is no text. */
export interface ReadPassage {
  /** The address of the file. */
  readonly uri: string;
  /** The id of its format: `pdf`. */
  readonly format: string;
  readonly title: string | null;
  readonly text: string;
  readonly page: number | null;
  /** Where the passage starts in its line, from 0. */
  readonly column: number;
}

export interface CiteParams extends Required<DraftParams> {
  readonly key: string;
  /** The passage to quote, from `FoundInSources.at`; without it the one that backs the sentence. */
  readonly quote?: FoundInSources['at'] | null;
}

export interface FindParams extends DraftParams {
  readonly query: string;
}

/** A title, name, figure or passage of the sources. */
export interface FoundInSources {
  readonly kind: 'source' | 'name' | 'figure' | 'passage';
  readonly label: string;
  /** The sentence around it, or empty. */
  readonly detail: string;
  /** What a draft would take over; empty for a source. */
  readonly words: string;
  readonly sourceName: string;
  readonly date: string | null;
  /** From 1. */
  readonly line: number;
  readonly page: number | null;
  /** How often the sources have the name. */
  readonly count: number;
  /** Null for a source under terms: it cannot be cited. */
  readonly key: string | null;
  /** To be given back to `sourceline/cite` as it is. */
  readonly at: { readonly source: number; readonly passage: number; readonly start: number; readonly end: number };
  readonly location: PlaceLink;
}

/** How it stands with the sources of a draft. */
export interface Status {
  /** `idle`: there is no folder of sources; `reading`: what is absent proves nothing yet; `ready`: all is read. */
  readonly state: 'idle' | 'reading' | 'ready';
  /** The sources that are read. */
  readonly sources: number;
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  /** Files that hold the same text as another, where there are not too many sources to look. */
  readonly copies: readonly { readonly path: string; readonly of: string }[];
  /** Why the draft is not checked, in words that can be shown (“not checked: language”), or null. */
  readonly notChecked: string | null;
}

/** A source as a person picks it from a list. */
export interface CitableSource {
  readonly key: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly date: string | null;
  /** As shown to people: `sources/003.txt`. */
  readonly path: string;
  /** The passage that backs the sentence at the position, or null. */
  readonly passage: string | null;
}

/**
 * Command for `workspace/executeCommand`, with the draft's address, the id of a fact, `checked`, `changed`, `needs-attention` or
 * null, and a note: writes what a person says of the fact. Code actions carry it.
 */
export const setVerdictCommand = 'sourceline.setVerdict';

/**
 * Command for `workspace/executeCommand`, with the draft's address and the id of a fact: asks the editor to show the fact.
 * The code lens of a draft carries it, with the first fact that needs attention.
 */
export const showFactCommand = 'sourceline.showFact';

/** A stretch of a file: lines and columns from 0, as in the standard protocol. */
export interface PlaceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A place in a file that an editor can open. */
export interface PlaceLink {
  readonly uri: string;
  readonly range: PlaceRange;
}

/** The facts of a draft in order, under its headings. */
export interface DraftFacts {
  /** The version of the draft they were read from. */
  readonly version: number | null;
  readonly facts: readonly DraftFact[];
  readonly sections: readonly FactSection[];
  readonly progress: FactProgress;
  /** What people checked and the draft no longer says. */
  readonly orphans: readonly OrphanCheck[];
}

/** A check whose claim is no longer in the draft, and why it is thought so. Its `id` takes it back. */
export interface OrphanCheck {
  readonly id: string;
  readonly kind: DraftFact['kind'];
  readonly words: string;
  readonly sentence: string;
  readonly checks: readonly FactCheck[];
  readonly reason: string;
}

/** What a person says of a fact. */
export interface SetVerdictParams {
  readonly uri: string;
  /** The id of a fact, or of an orphan. */
  readonly id: string;
  /** Null takes back what the same person said. */
  readonly status: FactCheck['status'] | null;
  readonly note?: string;
  /** Who says it, where it is not the person of the setting `reviewer` or of this machine. */
  readonly by?: string;
}

export type FactState = 'cited' | 'backed' | 'contradicted' | 'not-backed' | 'own-reporting' | 'not-checked';

/** What a fact-checker would underline. */
export interface DraftFact {
  /** The same from one version of the draft to the next as long as its words are. */
  readonly id: string;
  readonly kind: 'figure' | 'date' | 'quotation' | 'name';
  readonly words: string;
  readonly range: PlaceRange;
  readonly sentence: string;
  readonly sentenceRange: PlaceRange;
  /** Index of its section. */
  readonly section: number;
  /** True in a title, heading or caption: it need not be cited. */
  readonly headline: boolean;
  readonly state: FactState;
  /** For `not-checked` why, for `own-reporting` what the note says. */
  readonly reason: string;
  /** The keys that its sentence cites. */
  readonly cited: readonly string[];
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly message: string }[];
  /** The best rows; all of them are in the answer to the evidence request. */
  readonly evidence: readonly EvidenceRow[];
  /** What people said of it, the latest last. */
  readonly checks: readonly FactCheck[];
  /** Set where the claim is another than the one that was checked. */
  readonly was: { readonly words: string; readonly sentence: string } | null;
  /** Whether somebody has to look. */
  readonly attention: boolean;
}

/** A person's verdict on a fact. */
export interface FactCheck {
  readonly status: 'checked' | 'changed' | 'needs-attention';
  readonly by: string;
  readonly at: string;
  readonly note: string;
}

/** A heading of the draft with what stands under it: `facts.slice(first, first + progress.facts)`. */
export interface FactSection {
  readonly title: string;
  /** 1 to 6, 0 for what stands before the first heading. */
  readonly level: number;
  readonly range: PlaceRange;
  readonly first: number;
  readonly progress: FactProgress;
}

/** How far the checking has come; `words` says it: “31 facts, 24 cited, 2 need attention”. */
export interface FactProgress {
  readonly facts: number;
  readonly states: Readonly<Record<FactState, number>>;
  readonly attention: number;
  readonly settled: number;
  readonly words: string;
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
  readonly terms: 'confidential' | 'background' | 'embargo' | null;
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
    readonly terms: EvidencePassage['terms'];
    readonly passages: readonly EvidencePassage[];
    /** Whether the passages bear on the sentence, are quoted by the citation, or are the source's first. */
    readonly found: 'in the sentence' | 'quoted' | 'beginning';
  }[];
}

/** The sources of a draft. */
export interface SourceList {
  readonly sources: readonly ListedSource[];
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
}

/** A source; of one under terms neither key, title nor path is told. */
export interface ListedSource {
  readonly name: string;
  readonly key: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly path: string | null;
  readonly format: string;
  readonly kind: string | null;
  readonly standing: string | null;
  readonly terms: EvidencePassage['terms'];
  readonly passages: number;
  /** Names of the sources that print the same text. */
  readonly copies: readonly string[];
  /** How often the draft cites it, and how many of its mentions it bears out. */
  readonly cited: number;
  readonly backs: number;
  /** The address of its file, not for showing. */
  readonly uri: string;
  /** Where it begins: what is opened. */
  readonly link: PlaceLink;
}

/** What is to be written of a draft, and in which shape. */
export interface ExportParams {
  readonly uri: string;
  readonly what: 'sheet' | 'annotated';
  /** Of a sheet `markdown`, `html`, `csv` or `xlsx`; of an annotated draft `footnotes`, `critic`, `html` or `docx`. */
  readonly format: string;
}

/** A file for the editor to save: text, or bytes. */
export interface ExportedFile {
  /** What it would be called beside the draft: `draft.sheet.html`. */
  readonly name: string;
  readonly text: string | null;
  readonly base64: string | null;
}
