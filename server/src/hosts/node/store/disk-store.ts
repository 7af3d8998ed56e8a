import { existsSync, statSync, writeFileSync } from 'node:fs';
import { sourceCount } from '../../../core/corpus/segment/segment.ts';
import type { Index } from '../../../core/corpus/source.ts';
import type { FileState } from '../../../core/workspace/ports.ts';
import type { Change, Extent, KnownFile, Loss, Store } from '../../../core/workspace/store.ts';
import { isDamage } from './faults.ts';
import type { Lead } from './lead.ts';
import type { Database } from './sqlite.ts';
import { StoredIndex } from './stored-index.ts';
import { type Writing, WritingHere } from './writing.ts';
import { WritingInThread } from './writing-in-thread.ts';

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

/** Milliseconds between two looks at what other processes have done. */
const interval = 500;
/** Sources up to which a change is written sooner than a thread has started. */
const fewSources = 16;
/** Milliseconds after which a thread that writes is let go of when it has nothing more to do. */
const rest = 15_000;
/** Files read at once. */
const page = 1000;

/** A store in a database on the disk, which other processes may have open too. */
export class DiskStore implements Store {
  readonly #parts: DiskParts;
  readonly #index: StoredIndex;
  readonly #sql;
  #former: DiskParts['former'];
  #writing: Writing | null = null;
  #inThread = false;
  #rest: NodeJS.Timeout | null = null;
  /** Ends with the last change that was asked for. */
  #last: Promise<void> = Promise.resolve();
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

  commit(change: Change): Promise<void> {
    const sources = change.segments.reduce((sum, it) => sum + sourceCount(it), 0);
    return this.#write((writing) => writing.commit(change), sources > fewSources || change.removed.length > fewSources);
  }

  async note(extent: Partial<Extent>): Promise<void> {
    await this.#write((writing) => writing.note(extent));
    if (extent.complete) this.#leaveFormer();
  }

  doubt(): Promise<void> {
    return this.#write((writing) => writing.doubt());
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
    let asked = timeOf(askFile(this.#parts.path));
    this.#timer = setInterval(() => {
      if (!existsSync(this.#parts.path)) {
        this.#lose(new Error('the file was taken away'), this.#parts.lead.isHeld ? 'damaged' : 'deleted');
        return;
      }
      if (this.#parts.lead.isHeld) {
        const now = timeOf(askFile(this.#parts.path));
        if (now === asked) return;
        asked = now;
        changed();
        return;
      }
      const now = this.#stamp();
      if (now === seen && !this.leads()) return;
      seen = now;
      changed();
    }, interval).unref();
  }

  ask(): void {
    try {
      writeFileSync(askFile(this.#parts.path), `${Date.now()}`, { mode: 0o600 });
    } catch {
      // Whoever leads watches the folders anyway.
    }
  }

  close(): void {
    if (this.#over) return;
    this.#over = true;
    if (this.#timer) clearInterval(this.#timer);
    if (this.#rest) clearTimeout(this.#rest);
    this.#index.close();
    this.#former?.close();
    this.#former = null;
    try {
      this.#parts.reading.close();
    } catch {
      // What cannot be closed in order is closed by the end of the process.
    }
    if (this.#inThread) void this.#writing?.close().then(() => this.#parts.lead.leave());
    else {
      void this.#writing?.close();
      this.#parts.lead.leave();
    }
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

  /** Writes, after all that was asked for before. `much` is more than this thread should be kept with. */
  #write(run: (writing: Writing) => Promise<void>, much = false): Promise<void> {
    const before = this.#last;
    const write = async () => {
      if (!this.leads() || this.#over) return;
      try {
        await run(await this.#open(much));
        this.#index.refresh();
        this.#letRest();
      } catch (error) {
        this.#lose(error);
      }
    };
    this.#last = before.then(write);
    return this.#last;
  }

  async #open(much: boolean): Promise<Writing> {
    const fault = (error: unknown) => this.#lose(error);
    if (much && !this.#inThread) {
      await this.#writing?.close();
      this.#writing = new WritingInThread(this.#parts.path, fault);
      this.#inThread = true;
    }
    this.#writing ??= new WritingHere(this.#parts.connect(), fault);
    return this.#writing;
  }

  /** Ends the thread that writes when it has had nothing to do for a while: it takes more memory than the index does. */
  #letRest(): void {
    if (this.#rest) clearTimeout(this.#rest);
    this.#rest = null;
    if (!this.#inThread || this.#over) return;
    this.#rest = setTimeout(() => {
      const writing = this.#writing;
      if (!this.#inThread || !writing || writing.busy) {
        this.#letRest();
        return;
      }
      this.#writing = null;
      this.#inThread = false;
      this.#last = this.#last.then(() => writing.close());
    }, rest).unref();
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

/** The file that is written anew when somebody asks whoever leads to look again. */
function askFile(path: string): string {
  return path.replace(/\.sqlite$/, '.ask');
}

/** When a file was last written; 0 where there is none. */
function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
