import type { Metadata, Piece, Role } from '../documents/document.ts';
import type { Mention } from '../mentions/mention.ts';
import type { NameForm } from './name-table.ts';

/**
 * Corpus: many documents become answers. Sources are stored with their mentions, found by key, and held against the mentions
 * of a draft. This folder never knows which findings are made of its verdicts, and never reads a file.
 */

/** What everything above needs to know of a source. */
export interface Source {
  /** Its own name, unlike any other's; opaque. */
  readonly id: string;
  /** Its number in the index. */
  readonly number: number;
  /** The host's address of its file. */
  readonly file: string;
  /** The id of the format that read it. */
  readonly format: string;
  /** Path as shown to people, relative to the folder above the sources folder: `sources/003.txt`. */
  readonly path: string;
  /** The citation key, unique in its corpus. */
  readonly key: string;
  readonly metadata: Metadata;
  /** What of it could not be read, in plain English. */
  readonly problems: readonly string[];
}

/** A passage of a source as it is stored: enough for a hover without the file. */
export interface StoredPassage {
  readonly text: string;
  readonly role: Role;
  /** Line of the file, from 1, on which the passage starts. */
  readonly line: number;
  /** File offsets at which the lines start that the passage stands on; the first is the start of `line`. */
  readonly fileLines: readonly number[];
  /** How the text lies in the file, for exact places. */
  readonly pieces: readonly Piece[];
  readonly page: number | null;
  readonly cell: string | null;
  readonly time: string | null;
  readonly speaker: string | null;
  readonly quoted: boolean;
  /** The headings that a table's cell stands under. */
  readonly heads?: readonly string[];
  /** UTF-16 span of the passage in the file, where the file is text. */
  readonly start: number;
  readonly end: number;
  readonly mentions: readonly Mention[];
}

/** All that is kept of one source. Plain data: what a worker sends back and a store writes. */
export interface SourceRecord {
  readonly id: string;
  /** The host's address of the file that it was read from; a file may hold several sources. */
  readonly file: string;
  readonly path: string;
  /** The id of the format that read it. */
  readonly format: string;
  /** File name without its extension, with the part's name where a file has several: the key, unless the metadata declare one. */
  readonly stem: string;
  readonly parent: string;
  readonly metadata: Metadata;
  readonly passages: readonly StoredPassage[];
  readonly problems: readonly string[];
}

/** Where a mention stands: its source and passage by number in the index. A word or shingle key has `mention` −1. */
export interface Posting {
  readonly source: number;
  readonly passage: number;
  readonly mention: number;
}

/**
 * The port that a store fills. Look-ups are synchronous and bounded: the first `limit` postings and the exact count. None of
 * them may cost more in a larger corpus, but for those that go through all sources or forms and say so.
 */
export interface Index {
  /** Counts up with every commit. */
  readonly generation: number;
  /**
   * What commits after a generation touched; null where that is no longer known, and everything may be otherwise. In the set
   * are the keys of postings that came, went or moved, `touchedBlock` of blocks whose forms changed in any way, and
   * `touchedSource` of sources that were there before and have another citation key now. Numbers of sources are never used
   * again: what a number stands for does not change. `TouchedKeys` keeps the books for any store.
   */
  touchedSince(generation: number): ReadonlySet<string> | null;
  /** False while sources are still being read: absence proves nothing yet. */
  readonly complete: boolean;
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  readonly size: number;
  /** All of them, in the order of their numbers: not for what a writer waits for. */
  sources(): Iterable<Source>;
  source(number: number): Source | null;
  /** The number of passages over all sources: what the weight of a word counts against. */
  readonly passageCount: number;
  passage(source: number, passage: number): StoredPassage | null;
  passagesOf(source: number): number;
  lookup(key: string, limit: number): { readonly count: number; readonly postings: readonly Posting[] };
  /** The forms of names in a block, the most used first. */
  forms(block: string, limit: number): readonly NameForm[];
  /**
   * The forms, demonyms aside, that hold each of these folded words as the beginning of one of their own; the most used first,
   * then by key. No words: the most used of all. The words of a form are those of its key, of a country those of its `text`.
   */
  findForms(words: readonly string[], limit: number): readonly NameForm[];
  /** Sources by citation key: none, one, or the several that share a bare key. */
  byKey(key: string): readonly number[];
  /** Sources whose citation key, being no footnote label, is written as this one (`labelOf`). */
  byLabel(label: string): readonly number[];
  byTitle(title: string): readonly number[];
  byUrl(url: string): number | null;
  /** Sources whose key begins with these letters, whatever their case, in the order of keys: as many as are pulled. */
  sourcesFrom(letters: string): Iterable<Source>;
  /**
   * Sources of which each of these words, in lower case, begins a word of the key, title, author or outlet (`catalogueWords`):
   * as many as are pulled, in no order that means anything. No words: none.
   */
  sourcesWith(words: readonly string[]): Iterable<Source>;
}
