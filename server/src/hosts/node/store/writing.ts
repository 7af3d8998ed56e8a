import type { Change, Extent } from '../../../core/workspace/store.ts';
import { Merger } from './merger.ts';
import type { Database } from './sqlite.ts';
import { StoreWriter } from './writer.ts';

/** What a process does that writes an index, one thing after the other. */
export interface Writing {
  commit(change: Change): Promise<void>;
  note(extent: Partial<Extent>): Promise<void>;
  doubt(): Promise<void>;
  /** Whether something is being written, or merged behind that. */
  readonly busy: boolean;
  /** Writes no more. Resolves when the files are let go of. */
  close(): Promise<void>;
}

/** Milliseconds of merging between two turns of the event loop. */
const slice = 4;

/** Writes on this thread, and merges segments behind that, a few milliseconds at a time. */
export class WritingHere implements Writing {
  readonly #database: Database;
  readonly #writer: StoreWriter;
  readonly #merger: Merger;
  readonly #fault: (error: unknown) => void;
  readonly #merged: () => void;
  #merging = false;
  #closed = false;

  /** `fault` hears of what goes wrong when nobody waits for it; `merged` each time that all is merged. */
  constructor(database: Database, fault: (error: unknown) => void, merged: () => void = () => {}) {
    this.#database = database;
    this.#writer = new StoreWriter(database);
    this.#merger = new Merger(database);
    this.#fault = fault;
    this.#merged = merged;
  }

  get busy(): boolean {
    return this.#merging;
  }

  async commit(change: Change): Promise<void> {
    this.#writer.commit(change);
    this.#merge();
  }

  async note(extent: Partial<Extent>): Promise<void> {
    this.#writer.note(extent);
    this.#merge();
  }

  async doubt(): Promise<void> {
    this.#writer.doubt();
    this.#merge();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#database.close();
  }

  #merge(): void {
    if (this.#merging) return;
    this.#merging = true;
    const work = this.#merger.merge();
    const step = () => {
      if (this.#closed) return;
      try {
        for (const until = performance.now() + slice; performance.now() < until; )
          if (work.next().done) {
            this.#merging = false;
            this.#merged();
            return;
          }
        setImmediate(step);
      } catch (error) {
        this.#fault(error);
      }
    };
    setImmediate(step);
  }
}
