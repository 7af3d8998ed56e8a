import type { Limits } from '../../../core/documents/limits.ts';
import type { Batch, Wanted } from '../../../core/workspace/ports.ts';
import { nothingSpent } from '../../../core/workspace/stopwatch.ts';
import type { Listing } from '../list-folder.ts';

/** Files that a worker is to read. */
export interface Job {
  readonly files: readonly Wanted[];
  readonly limits: Limits;
}

/** A file whose documents are asked for themselves. */
export interface DocumentJob {
  readonly document: { readonly id: string; readonly path: string };
  readonly limits: Limits;
}

/** A folder that a worker is to list. */
export interface ListJob {
  readonly path: string;
}

/** A listing in few pieces: names each behind a zero, and two numbers a file. */
export interface PackedListing {
  readonly ids: string;
  readonly paths: string;
  readonly numbers: Float64Array;
  readonly skipped: Listing['skipped'];
}

/** What a worker is started with. */
export interface WorkerStart {
  /** Numbers that both sides see at once, by `Slot`. */
  readonly slots: Int32Array;
}

/** Where in the shared numbers stands which file a worker is at (−1 before the first), its steps so far, and whether to stop. */
export const Slot = { file: 0, steps: 1, stop: 2 } as const;

export const slotCount = 3;

/** What is read of no file. */
export const nothing: Batch = { outcomes: [], segments: [], spent: nothingSpent };
