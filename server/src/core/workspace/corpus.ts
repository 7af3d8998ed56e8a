import { MemoryIndex } from '../corpus/memory-index.ts';
import type { SourceRecord } from '../corpus/source.ts';
import { type Descriptions, noDescriptions } from './descriptions.ts';
import type { SourcesFolder } from './locate-sources.ts';
import type { FileState, Listed, Skipped } from './ports.ts';

/** How far the reading of a corpus has come, for a status line. */
export interface CorpusStatus {
  readonly state: 'reading' | 'ready' | 'stopped' | 'idle';
  readonly read: number;
  /** Sources that are to be read in all, as far as is known. */
  readonly total: number;
  readonly skipped: readonly Skipped[];
}

/**
 * The sources of one story: its folders, what is known of each file, and the index over them. It is told what files hold and
 * asks nobody.
 */
export class Corpus {
  readonly folders: readonly SourcesFolder[];
  readonly index = new MemoryIndex();
  descriptions: Descriptions = noDescriptions;
  #state: CorpusStatus['state'] = 'reading';
  #total = 0;
  readonly #files = new Map<string, FileState>();
  readonly #skipped = new Map<string, Skipped>();
  /** What the listing itself left out. */
  #left: readonly Skipped[] = [];

  constructor(folders: readonly SourcesFolder[]) {
    this.folders = folders;
    this.index.complete = false;
  }

  status(): CorpusStatus {
    return { state: this.#state, read: this.index.size, total: this.#total, skipped: this.index.skipped };
  }

  /** Whether anything is known of a file. */
  holds(id: string): boolean {
    return this.#files.has(id);
  }

  /** Takes what the folders say of their sources; where that has changed, every file counts as changed. */
  describe(descriptions: Descriptions): void {
    if (descriptions.text !== this.descriptions.text) this.doubt();
    this.descriptions = descriptions;
  }

  /** Lets every file count as changed at the next comparison. */
  doubt(): void {
    this.#state = 'reading';
    for (const id of this.#files.keys()) this.#files.set(id, { size: -1, modified: -1 });
  }

  /** Takes the listing of the folders; returns the files that are new or have changed, and drops those that are gone. */
  compare(files: readonly Listed[], left: readonly Skipped[]): readonly Listed[] {
    this.index.gather();
    const listed = new Set(files.map((it) => it.id));
    for (const id of [...this.#files.keys()]) if (!listed.has(id)) this.remove(id);
    this.#total = files.length;
    this.#left = left;
    this.#tellSkipped();
    return files.filter((it) => {
      const known = this.#files.get(it.id);
      return known?.size !== it.size || known.modified !== it.modified;
    });
  }

  /** Puts the sources that were read of a file. */
  put(file: Listed, records: readonly SourceRecord[]): void {
    this.#files.set(file.id, { size: file.size, modified: file.modified });
    this.index.put(file.id, records);
    if (this.#skipped.delete(file.id)) this.#tellSkipped();
  }

  /** Notes that nothing could be read of a file. What it held before is gone. */
  skip(file: Listed, reason: string): void {
    this.#files.set(file.id, { size: file.size, modified: file.modified });
    this.#skipped.set(file.id, { path: file.path, reason });
    this.index.remove(file.id);
    this.#tellSkipped();
  }

  remove(id: string): void {
    this.#files.delete(id);
    this.index.remove(id);
    if (this.#skipped.delete(id)) this.#tellSkipped();
  }

  /** Lets drafts see what was read by now. */
  publish(): void {
    this.index.publish();
    this.index.gather();
  }

  /** The end of a reading. A corpus without a readable source is idle: nothing is said of drafts. */
  finish(outcome: 'all' | 'stopped'): void {
    this.#state = outcome === 'stopped' ? 'stopped' : this.index.size === 0 ? 'idle' : 'ready';
    this.#total = this.#files.size;
    this.index.complete = outcome === 'all';
    this.index.publish();
  }

  #tellSkipped(): void {
    this.index.skipped = [...this.#left, ...this.#skipped.values()];
  }
}
