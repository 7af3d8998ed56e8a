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

/** What a file holds: its bytes, its text where the host has decoded it, or why there is nothing. */
export type Content =
  | { readonly bytes: Uint8Array }
  | { readonly text: string }
  | { readonly reason: string; readonly missing: boolean };

/** The host's files. No function throws or rejects: what cannot be had is said in the answer. */
export interface Files {
  /** Every file below a folder, folders in folders too, each once; null where there is no such folder. */
  list(folder: string): Promise<{ readonly files: readonly Listed[]; readonly skipped: readonly Skipped[] } | null>;
  read(id: string): Promise<Content>;
  isFolder(id: string): Promise<boolean>;
}

/** Time. `now` is in milliseconds and only ever compared with itself. */
export interface Clock {
  now(): number;
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

/** A request to stop that may come at any time. */
export interface Signal {
  readonly aborted: boolean;
}
