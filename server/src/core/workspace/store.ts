import type { Segment } from '../corpus/segment/segment.ts';
import type { Index } from '../corpus/source.ts';
import type { SourcesFolder } from './locate-sources.ts';
import type { FileState, Listed, Skipped } from './ports.ts';

/** What a store knows of a file: its state when it was read, and why nothing could be read of it, if so. */
export interface KnownFile extends Listed {
  readonly skipped: string | null;
}

/** What is put away at once: after a fault all of it is there or nothing. */
export interface Change {
  /**
   * Files that were read or could not be. What they held before is gone; what they hold now are the sources of `segments`
   * that name them as their `file`.
   */
  readonly files: readonly KnownFile[];
  readonly segments: readonly Segment[];
  /** Addresses of files that are no more, or are no sources any more. */
  readonly removed: readonly string[];
}

/** How far a reading has come, for all who share a store. */
export interface Extent {
  /** Whether every file that there is has been read: then absence says something. */
  readonly complete: boolean;
  /** What the folders hold that is not read and is no known file: the listing's own gaps. */
  readonly left: readonly Skipped[];
  /** The `sources.yml` files by which the sources were described, as one text. */
  readonly described: string;
}

/**
 * Where the sources of one corpus are kept, on a disk or in memory, with the index over them. Several processes may share one:
 * one of them leads and writes, the others read what it wrote. No function throws or rejects: a store that cannot go on says so
 * once, to whoever opened it, and from then on finds nothing and keeps nothing.
 */
export interface Store {
  readonly index: Index;
  readonly extent: Extent;
  readonly fileCount: number;
  /** Every file that is known. `index.skipped` names those without sources, the gaps of the listing first. */
  files(): Iterable<KnownFile>;
  file(id: string): FileState | null;
  /** Puts a change away for good. Resolves when no end of this process can undo it; changes are taken in their order. */
  commit(change: Change): Promise<void>;
  /** Notes how far the reading has come. */
  note(extent: Partial<Extent>): Promise<void>;
  /** Makes what was committed by now a new generation of the index; nothing where nothing was. */
  publish(): void;
  /** Lets every file count as not read: its state is forgotten, its sources stay until it is read again. */
  doubt(): Promise<void>;
  /** Whether this process is the one that writes. Tries to become it where none is; once it leads, it does until it closes. */
  leads(): boolean;
  /** Calls back after another process has committed something, has left the lead to whoever takes it, or asks this one to look again. */
  follow(changed: () => void): void;
  /** Asks whoever leads to compare what is kept with the folders. */
  ask(): void;
  close(): void;
}

/** Why a store cannot go on: its file is damaged (a new one takes its place), cannot be written, or was deleted by somebody. */
export type Loss = 'damaged' | 'unwritable' | 'deleted';

/** Where indexes are kept: with this user's other ones, or beside the sources; null lets the host choose. */
export type IndexLocation = 'cache' | 'beside' | null;

/** The stores that a host has. No function rejects. */
export interface Stores {
  /** Opens the store of some folders, on the disk where that is possible; `lost` is called at most once. Tells the user what is wrong. */
  open(folders: readonly SourcesFolder[], location: IndexLocation, lost: (loss: Loss) => void): Promise<Store>;
  /** Deletes what is kept of some folders, which nobody in this process has open; returns why it could not, or null. */
  delete(folders: readonly SourcesFolder[], location: IndexLocation): Promise<string | null>;
}
