import type { Segment } from '../corpus/segment/segment.ts';
import type { BibliographyEntry } from '../documents/bibliography.ts';
import type { Limits } from '../documents/limits.ts';
import type { Parsed, ParserName } from '../documents/parsed.ts';
import type { Spent } from './stopwatch.ts';

/**
 * What a host supplies: files, a clock, a log and a way to stop. Everything the workspace knows of the world outside comes
 * through these; ids are addresses that only the host takes apart.
 */

/** A file that was seen below a folder. */
export interface Listed {
  /** The host's address of the file. */
  readonly id: string;
  /** Path as shown to people, from the listed folder's own name on: `sources/wire/003.txt`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Something that is not read, and why, in plain English. */
export interface Skipped {
  readonly path: string;
  readonly reason: string;
}

/** What a file holds: its text, with what was wrong with its bytes, or why there is none. */
export type Content =
  | { readonly text: string; readonly problems: readonly string[] }
  | { readonly reason: string; readonly missing: boolean };

/** What a parser makes of a file, with what was wrong with its bytes, or why there is nothing. */
export type Parsing<P extends ParserName> =
  | {
      readonly parsed: Parsed[P];
      readonly problems: readonly string[];
      /** Milliseconds that went by until the bytes were there, where the host has counted them. */
      readonly fetched?: number;
    }
  | Exclude<Content, { readonly text: string }>;

/** The host's files. No function throws or rejects: what cannot be had is said in the answer. */
export interface Files {
  /** Every file below a folder, folders in folders too, each once; null where there is no such folder. */
  list(folder: string): Promise<{ readonly files: readonly Listed[]; readonly skipped: readonly Skipped[] } | null>;
  read(id: string): Promise<Content>;
  /** Takes a file apart for a format, within limits whatever the bytes are; time and memory are for the caller to watch. */
  parse<P extends ParserName>(id: string, parser: P, limits: Limits): Promise<Parsing<P>>;
  /** What stands at an address: a file with its size and time, a folder, or nothing. */
  look(id: string): Promise<FileState | 'folder' | null>;
  /** The address of a path as a person writes it, relative to a folder or absolute. */
  resolve(folder: string, path: string): string;
  /** The folder that holds an address; null at the top, and for what lies in no folder (an untitled draft). */
  parent(id: string): string | null;
  /** The path of an address from a folder's own name on, `sources/wire/003.txt`; null where it does not lie in the folder. */
  pathIn(folder: string, id: string): string | null;
  /** Calls back after something changed below a folder, for clients that watch no files; returns how to stop. */
  watch(folder: string, changed: () => void): () => void;
}

/** Writes files that a person asked for: exports, checks, what is said of sources, a source that is added. Never the draft, and never over a source. */
export interface Saving {
  /** Writes a file whole or not at all; returns why not, in words, or null. Never throws. */
  save(id: string, content: string | Uint8Array): Promise<string | null>;
  /** Writes a file that is not there yet, and the folders to it; returns why not, in words, or null. Overwrites nothing. */
  create(id: string, content: string | Uint8Array): Promise<string | null>;
}

/** What stands at an address of the web. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** The type that the server gives it, lower case and without parameters: `text/html`. */
  readonly type: string;
  /** The encoding that the server names; null where it names none. */
  readonly charset: string | null;
  /** Where it was found in the end. */
  readonly address: string;
}

/** Gets what stands at an address of the web: when a person asks for it, and never otherwise. */
export interface Fetching {
  /** `isPrivateAllowed`: whether machines of the own network may be asked. Never rejects. */
  fetch(address: string, isPrivateAllowed: boolean): Promise<Fetched | { readonly reason: string }>;
}

/** What tells one state of a file from another: bytes, and milliseconds since 1970. */
export interface FileState {
  readonly size: number;
  readonly modified: number;
}

/** A file that is to be read, with what the `sources.yml` of its folder says of it. */
export interface Wanted extends Listed {
  /** Fields by name, later ones over earlier ones. */
  readonly fields: readonly ReadonlyMap<string, string>[];
  /** The entries of the bibliographies beside it; the same list for all files. */
  readonly entries?: readonly BibliographyEntry[];
}

/** What became of a file that was read: why nothing could be read of it, if so, and whether it is gone. */
export interface Outcome {
  readonly file: Wanted;
  readonly reason: string | null;
  readonly missing: boolean;
}

/** What became of some files, and the segments that hold their sources. */
export interface Batch {
  readonly outcomes: readonly Outcome[];
  readonly segments: readonly Segment[];
  /** What it took to read them. */
  readonly spent: Spent;
}

/** Reads files of sources, on this thread or on others. Never rejects: what cannot be read is said in its outcome. */
export interface Reader {
  /**
   * What becomes of the files, in their order, a few at a time. It ends early when the signal asks to stop: then the last
   * files have no outcome.
   */
  read(files: readonly Wanted[], limits: Limits, signal: Signal): AsyncIterable<Batch>;
}

/** Time. `now` is in milliseconds and only ever compared with itself. */
export interface Clock {
  now(): number;
  /** The date and time of day, `2025-10-13T06:00:00.000Z`: what an embargo is held to. */
  date(): string;
  /** Calls `run` after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, run: () => void): () => void;
  /** Resolves when other work that waits has had its turn. */
  turn(): Promise<void>;
}

/** Where the host writes what happened. Lines never hold text of a draft or a source. */
export interface Log {
  info(line: string): void;
  error(line: string): void;
}

/** A log that also takes timings, for whoever asked for them. */
export interface TracedLog extends Log {
  trace(text: string): void;
}

/** A request to stop that may come at any time. */
export interface Signal {
  readonly aborted: boolean;
}
