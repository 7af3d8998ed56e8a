import { existsSync } from 'node:fs';
import type { Index } from '../../../core/corpus/source.ts';
import type { FileState } from '../../../core/workspace/ports.ts';
import type { Change, Extent, KnownFile, Loss, Store } from '../../../core/workspace/store.ts';
import { isDamage } from './faults.ts';
import type { Lead } from './lead.ts';
import { Merger } from './merger.ts';
import type { Database } from './sqlite.ts';
import { StoredIndex } from './stored-index.ts';
import { StoreWriter } from './writer.ts';

/** What a store on the disk is made of. */
export interface DiskParts {
  readonly path: string;
  readonly reading: Database;
  /** Opens another connection to the same file. */
  readonly connect: () => Database;
  readonly lead: Lead;
  /** The index that another version left, which answers until this one is complete. */
  readonly former: { readonly index: StoredIndex; close(): void } | null;
  /** Called once, with what went wrong, where the store cannot go on. */
  readonly lost: (loss: Loss, error: unknown) => void;
}

/** What only the process has that leads. */
interface Writing {
  readonly database: Database;
  readonly writer: StoreWriter;
  readonly merger: Merger;
}

/** Milliseconds between two looks at what other processes have done, and of merging between two turns of the event loop. */
const interval = 500;
const slice = 4;
/** Files read at once. */
const page = 1000;

/** A store in a database on the disk, which other processes may have open too. */
export class DiskStore implements Store {
  readonly #parts: DiskParts;
  readonly #index: StoredIndex;
  readonly #sql;
  #former: DiskParts['former'];
  #writing: Writing | null = null;
  #merging = false;
  #timer: NodeJS.Timeout | null = null;
  #over = false;

  constructor(parts: DiskParts) {
    this.#parts = parts;
    this.#former = parts.former;
    this.#index = new StoredIndex(parts.reading, (error) => this.#lose(error));
    this.#sql = {
      count: parts.reading.prepare('SELECT count(*) AS count FROM files'),
      file: parts.reading.prepare('SELECT size, modified FROM files WHERE id = ?'),
      files: parts.reading.prepare('SELECT rowid AS row, * FROM files WHERE rowid > ? ORDER BY rowid LIMIT ?'),
    };
  }

  get index(): Index {
    return this.#former?.index ?? this.#index;
  }

  get extent(): Extent {
    const { complete, gaps, described } = this.#index;
    return { complete, left: gaps, described };
  }

  get fileCount(): number {
    return this.#read(0, () => Number(this.#sql.count.get()?.count));
  }

  *files(): Generator<KnownFile> {
    for (let last = 0; ; ) {
      const rows = this.#read([], () => this.#sql.files.all(last, page));
      for (const row of rows)
        yield {
          id: String(row.id),
          path: String(row.path),
          size: Number(row.size),
          modified: Number(row.modified),
          skipped: row.skipped === null ? null : String(row.skipped),
        };
      if (rows.length < page) return;
      last = Number(rows.at(-1)?.row);
    }
  }

  file(id: string): FileState | null {
    const row = this.#read(undefined, () => this.#sql.file.get(id));
    return row ? { size: Number(row.size), modified: Number(row.modified) } : null;
  }

  async commit(change: Change): Promise<void> {
    this.#write((writer) => writer.commit(change));
    this.#merge();
  }

  async note(extent: Partial<Extent>): Promise<void> {
    this.#write((writer) => writer.note(extent));
    if (extent.complete) this.#leaveFormer();
  }

  async doubt(): Promise<void> {
    this.#write((writer) => writer.doubt());
  }

  publish(): void {
    this.#index.publish();
    if (this.#index.complete) this.#leaveFormer();
  }

  leads(): boolean {
    if (this.#over) return true;
    try {
      return this.#parts.lead.take();
    } catch (error) {
      this.#lose(error);
      return true;
    }
  }

  follow(changed: () => void): void {
    let seen = this.#stamp();
    this.#timer = setInterval(() => {
      if (!existsSync(this.#parts.path)) {
        this.#lose(new Error('the file was taken away'), this.#writing ? 'damaged' : 'deleted');
        return;
      }
      if (this.#writing) return;
      const now = this.#stamp();
      if (now === seen && !this.leads()) return;
      seen = now;
      changed();
    }, interval).unref();
  }

  close(): void {
    if (this.#over) return;
    this.#over = true;
    if (this.#timer) clearInterval(this.#timer);
    this.#index.close();
    this.#former?.close();
    this.#former = null;
    for (const database of [this.#writing?.database, this.#parts.reading]) {
      try {
        database?.close();
      } catch {
        // What cannot be closed in order is closed by the end of the process.
      }
    }
    this.#parts.lead.leave();
  }

  /** What another process changes. */
  #stamp(): string {
    const { commits, complete, skipped } = this.#index;
    return `${commits} ${complete} ${skipped.length}`;
  }

  #read<T>(otherwise: T, run: () => T): T {
    if (this.#over) return otherwise;
    try {
      return run();
    } catch (error) {
      this.#lose(error);
      return otherwise;
    }
  }

  #write(run: (writer: StoreWriter) => void): void {
    if (!this.leads() || this.#over) return;
    try {
      run(this.#open().writer);
      this.#index.refresh();
    } catch (error) {
      this.#lose(error);
    }
  }

  #open(): Writing {
    if (this.#writing) return this.#writing;
    const database = this.#parts.connect();
    this.#writing = { database, writer: new StoreWriter(database), merger: new Merger(database) };
    return this.#writing;
  }

  /** Merges segments in the background, a few milliseconds at a time. */
  #merge(): void {
    if (this.#merging || !this.#writing) return;
    this.#merging = true;
    const work = this.#writing.merger.merge();
    const step = () => {
      if (this.#over) return;
      try {
        for (const until = performance.now() + slice; performance.now() < until; )
          if (work.next().done) {
            this.#merging = false;
            this.#index.refresh();
            return;
          }
        setImmediate(step);
      } catch (error) {
        this.#lose(error);
      }
    };
    setImmediate(step);
  }

  #leaveFormer(): void {
    this.#former?.close();
    this.#former = null;
  }

  #lose(error: unknown, loss: Loss = isDamage(error) ? 'damaged' : 'unwritable'): void {
    if (this.#over) return;
    this.close();
    // Whoever is in the middle of a question has its answer first.
    setImmediate(() => this.#parts.lost(loss, error));
  }
}
