import { buildSegment } from '../corpus/segment/build-segment.ts';
import type { Index, SourceRecord } from '../corpus/source.ts';
import { defaultLimits, type Limits } from '../documents/limits.ts';
import { type Descriptions, noDescriptions } from './descriptions.ts';
import type { SourcesFolder } from './locate-sources.ts';
import { MemoryStore } from './memory-store.ts';
import type { Listed, Skipped } from './ports.ts';
import { nothingSpent, type Spent } from './stopwatch.ts';
import type { Change, Store } from './store.ts';

/** How far the reading of a corpus has come, for a status line. */
export interface CorpusStatus {
  readonly state: 'reading' | 'ready' | 'stopped' | 'idle';
  readonly read: number;
  /** Sources that are to be read in all, as far as is known. */
  readonly total: number;
  readonly skipped: readonly Skipped[];
}

/**
 * The sources of one story: its folders, and the store that keeps what is known of each file and the index over them. It is
 * told what files hold and asks nobody.
 */
export class Corpus {
  readonly folders: readonly SourcesFolder[];
  /** How much is read of one file. */
  readonly limits: Limits;
  descriptions: Descriptions = noDescriptions;
  /** What the last reading took, on all threads together. */
  spent: Spent = nothingSpent;
  #state: CorpusStatus['state'] = 'reading';
  #total = 0;
  #store: Store;

  constructor(folders: readonly SourcesFolder[], limits = defaultLimits, store: Store = new MemoryStore()) {
    this.folders = folders;
    this.limits = limits;
    this.#store = store;
  }

  get store(): Store {
    return this.#store;
  }

  /** Goes on with another store, and with what it holds already. */
  use(store: Store): void {
    this.#store.close();
    this.#store = store;
    this.catchUp();
  }

  /** Takes what is in the store by now, whoever put it there. */
  catchUp(): void {
    this.store.publish();
    this.#state = !this.store.extent.complete ? 'reading' : this.index.size === 0 ? 'idle' : 'ready';
    this.#total = this.store.fileCount;
  }

  /** Has nothing any more, and reads nothing. */
  empty(): void {
    this.use(new MemoryStore());
    this.#state = 'stopped';
  }

  get index(): Index {
    return this.store.index;
  }

  status(): CorpusStatus {
    return { state: this.#state, read: this.index.size, total: this.#total, skipped: this.index.skipped };
  }

  /** Whether anything is known of a file. */
  holds(id: string): boolean {
    return this.store.file(id) !== null;
  }

  /** Takes what the folders say of their sources; where that has changed, every file counts as changed. */
  async describe(descriptions: Descriptions): Promise<void> {
    this.descriptions = descriptions;
    const described = this.#described();
    if (described === this.store.extent.described) return;
    if (this.store.fileCount > 0) await this.doubt();
    await this.store.note({ described });
  }

  /** Lets every file count as changed at the next comparison. */
  async doubt(): Promise<void> {
    this.#state = 'reading';
    await this.store.doubt();
  }

  /** What a reading of a file depends on beside the file. */
  #described(): string {
    return `${JSON.stringify(this.limits)}\n${this.descriptions.text}`;
  }

  /** Whether the store holds what the folders hold by this listing, all of it read. */
  isCurrent(files: readonly Listed[], descriptions: Descriptions): boolean {
    this.descriptions = descriptions;
    const { complete, described } = this.store.extent;
    if (!complete || described !== this.#described()) return false;
    const { changed, removed } = this.#differences(files);
    return changed.length === 0 && removed.length === 0;
  }

  #differences(files: readonly Listed[]): { readonly changed: readonly Listed[]; readonly removed: readonly string[] } {
    const changed = new Map(files.map((it) => [it.id, it]));
    const removed: string[] = [];
    for (const { id, size, modified } of this.store.files()) {
      const now = changed.get(id);
      if (!now) removed.push(id);
      else if (now.size === size && now.modified === modified) changed.delete(id);
    }
    return { changed: [...changed.values()], removed };
  }

  /** Takes the listing of the folders; returns the files that are new or have changed, and drops those that are gone. */
  async compare(files: readonly Listed[], left: readonly Skipped[]): Promise<readonly Listed[]> {
    this.store.publish();
    const { changed, removed } = this.#differences(files);
    this.#total = files.length;
    if (removed.length > 0) await this.take({ files: [], segments: [], removed });
    await this.store.note({ left });
    return changed;
  }

  /** Takes any number of files at once: what became of each, and the segments with what they hold. */
  async take(change: Change): Promise<void> {
    await this.store.commit(change);
  }

  /** Puts the sources that were read of a file. */
  async put(file: Listed, records: readonly SourceRecord[]): Promise<void> {
    const segments = records.length > 0 ? [buildSegment(records)] : [];
    await this.take({ files: [{ ...file, skipped: null }], segments, removed: [] });
  }

  /** Notes that nothing could be read of a file. What it held before is gone. */
  async skip(file: Listed, reason: string): Promise<void> {
    await this.take({ files: [{ ...file, skipped: reason }], segments: [], removed: [] });
  }

  async remove(id: string): Promise<void> {
    if (this.holds(id)) await this.take({ files: [], segments: [], removed: [id] });
  }

  /** Lets drafts see what was read by now. */
  publish(): void {
    this.store.publish();
  }

  /** The end of a reading. A corpus without a readable source is idle: nothing is said of drafts. */
  async finish(outcome: 'all' | 'stopped'): Promise<void> {
    this.store.publish();
    // Where nothing was read, absence proves nothing.
    await this.store.note({ complete: outcome === 'all' && this.index.size > 0 });
    this.#state = outcome === 'stopped' ? 'stopped' : this.index.size === 0 ? 'idle' : 'ready';
    this.#total = this.store.fileCount;
  }
}
