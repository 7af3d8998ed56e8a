/**
 * What passes between an editor and the server beyond the standard protocol: names and plain shapes, nothing else. The VS Code
 * client imports this file and `evidence-protocol.ts` alone; any other editor does without and loses the views.
 */

/** Request: `DraftParams` → `Status`. How it stands with the sources of a draft. */
export const statusRequest = 'sourceline/status';

/** Notification from the server, without parameters: the status of some draft is another than before. */
export const statusChanged = 'sourceline/statusChanged';

/** Request: `DraftParams` → `readonly CitableSource[]`. The sources of a draft, those that back the sentence at `position` first. */
export const sourcesRequest = 'sourceline/sources';

/** Request: `CiteParams` → `TextEdit[] | null`. The edits that cite a source after the sentence at a position. */
export const citeRequest = 'sourceline/cite';

/**
 * Request: `FactsParams` → `FactsAnswer | null`. The facts of a draft under its headings, each with its state; where the asker
 * still has the latest answer, what is otherwise since. Asked again after diagnostics.
 */
export const factsRequest = 'sourceline/facts';

/** Request: `FactParams` → `FactDetail | null`. What there is to read of one fact; null where it is no longer in the draft. */
export const factRequest = 'sourceline/fact';

/** Request: `FindParams` → `readonly FoundInSources[]`. What the sources of a draft hold under some words, bounded, as one types. */
export const findRequest = 'sourceline/find';

/** Request: `ExportParams` → `ExportedFile`. The fact-check sheet or the annotated draft, for the editor to save; fails with the reason in words. */
export const exportRequest = 'sourceline/export';

/** Request: `ImportSheetParams` → `ImportedSheet`. Takes in the verdicts of a sheet that came back; fails with the reason in words. */
export const importSheetRequest = 'sourceline/importSheet';

/**
 * Commands for `workspace/executeCommand`, with the draft's address and a format (see `ExportParams`): write the fact-check
 * sheet, or the annotated draft, beside the draft. Code actions under `source` carry them.
 */
export const writeSheetCommand = 'sourceline.writeSheet';
export const writeAnnotatedCommand = 'sourceline.writeAnnotated';

/** Notification from the server with `{uri}`: what people said of the facts of a draft is another than before. */
export const factsChanged = 'sourceline/factsChanged';

/** Request: `SetVerdictParams` → `FactsAnswer | null`. Writes what a person says of a fact beside the draft; fails with the reason in words. */
export const setVerdictRequest = 'sourceline/setVerdict';

/** Request: `DraftParams` with a position → `EvidenceAt | null`. All that the sources say of what stands there. */
export const evidenceRequest = 'sourceline/evidence';

/**
 * Request: `SourceListParams` → `SourceListAnswer | null`. Every source of a draft, and what the draft owes to it. The sources
 * are told again only where they are others than those that the asker has.
 */
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
  /** What was wrong with files that are read all the same, where there are not too many sources to look. */
  readonly problems: readonly { readonly path: string; readonly reason: string }[];
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

export interface FactsParams extends DraftParams {
  /** The `resultId` of the answer that the asker has. */
  readonly known?: string;
}

/** The facts of a draft in order, under its headings. */
export interface DraftFacts {
  /** The version of the draft they were read from. */
  readonly version: number | null;
  readonly resultId: string;
  readonly facts: readonly DraftFact[];
  readonly sections: readonly FactSection[];
  readonly progress: FactProgress;
  /** What people checked and the draft no longer says. */
  readonly orphans: readonly OrphanCheck[];
}

/** The facts of a draft in order, those that the asker has only counted. */
export interface FactsAnswer extends Omit<DraftFacts, 'facts' | 'sections' | 'orphans'> {
  readonly facts: readonly (DraftFact | KnownFacts)[];
  /** Null where they are as before. */
  readonly sections: DraftFacts['sections'] | null;
  readonly orphans: DraftFacts['orphans'] | null;
}

/** Some of the facts that the asker has: so many from an index on, each so many lines further down. */
export interface KnownFacts {
  readonly from: number;
  readonly count: number;
  readonly lines: number;
}

export interface FactParams {
  readonly uri: string;
  readonly id: string;
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
  /** As in `FactsParams`. */
  readonly known?: string;
}

export type FactState = 'cited' | 'backed' | 'contradicted' | 'not-backed' | 'own-reporting' | 'not-checked';

/** What a fact-checker would underline. */
export interface DraftFact {
  /** The same from one version of the draft to the next as long as its words are. */
  readonly id: string;
  readonly kind: 'figure' | 'date' | 'quotation' | 'name';
  readonly words: string;
  readonly range: PlaceRange;
  /** Index of its section. */
  readonly section: number;
  /** True in a title, heading or caption: it need not be cited. */
  readonly headline: boolean;
  readonly state: FactState;
  /** For `not-checked` why, for `own-reporting` what the note says. */
  readonly reason: string;
  /** The keys that its sentence cites. */
  readonly cited: readonly string[];
  /** The first sources that bear it out, or that say otherwise and what, and how many more do; null where none does. */
  readonly says: { readonly sources: readonly string[]; readonly more: number; readonly value: string } | null;
  /** What people said of it, the latest last. */
  readonly checks: readonly FactCheck[];
  /** Set where the claim is another than the one that was checked. */
  readonly was: { readonly words: string } | null;
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

/** A heading of the draft; what stands under it are the facts with its index. */
export interface FactSection {
  readonly title: string;
  /** 1 to 6, 0 for what stands before the first heading. */
  readonly level: number;
  readonly progress: FactProgress;
}

/** How far the checking has come; `words` says it: “31 facts, 24 cited, 2 need attention”. */
export interface FactProgress {
  readonly facts: number;
  readonly attention: number;
  readonly settled: number;
  readonly words: string;
}

export interface SourceListParams extends DraftParams {
  /** The `resultId` of the answer that the asker has. */
  readonly known?: string;
}

/** The sources of a draft, and which of them it uses. */
export interface SourceListAnswer {
  readonly resultId: string;
  /** Null where they are those of the answer that the asker has. */
  readonly list: SourceList | null;
  /** Of the sources that the draft uses, or uses otherwise than the asker knows, by their index in the list. */
  readonly use: readonly SourceUse[];
}

export interface SourceList {
  readonly sources: readonly ListedSource[];
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
}

/** How often the draft cites a source, and how many of its mentions the source bears out. */
export interface SourceUse {
  readonly source: number;
  readonly cited: number;
  readonly backs: number;
}

/** Under which a source speaks. */
export type Terms = 'confidential' | 'background' | 'embargo';

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
  readonly terms: Terms | null;
  readonly passages: number;
  /** Names of the sources that print the same text. */
  readonly copies: readonly string[];
  /** The address of its file, not for showing. */
  readonly uri: string;
  /** The address of the text that was read of a file that is no text: what is opened in its place. Else null. */
  readonly readUri: string | null;
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

/** A fact-check sheet in CSV with verdicts filled in. */
export interface ImportSheetParams {
  readonly uri: string;
  readonly csv: string;
}

/** What came of it: nothing but verdicts changes. */
export interface ImportedSheet {
  /** Verdicts that are new, or others than before. */
  readonly taken: number;
  /** Rows that could not be read, and why. */
  readonly problems: readonly string[];
}
