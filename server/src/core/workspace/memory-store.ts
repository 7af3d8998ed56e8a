import { MemoryIndex } from '../corpus/memory-index.ts';
import { pieceOf } from '../corpus/segment/pieces.ts';
import { PackedRecord } from '../corpus/segment/record-codec.ts';
import { sourceCount } from '../corpus/segment/segment.ts';
import type { SourceRecord } from '../corpus/source.ts';
import type { FileState, Skipped } from './ports.ts';
import type { Change, Extent, KnownFile, Store, Stores } from './store.ts';

/** A store that lasts as long as its process: for tests, and for where the disk cannot be used. Every commit is done when it returns. */
export class MemoryStore implements Store {
  readonly index = new MemoryIndex();
  extent: Extent = { complete: false, left: [], described: '' };
  readonly #files = new Map<string, KnownFile>();
  readonly #skipped = new Map<string, Skipped>();

  constructor() {
    this.index.complete = false;
    this.index.gather();
  }

  get fileCount(): number {
    return this.#files.size;
  }

  files(): Iterable<KnownFile> {
    return this.#files.values();
  }

  file(id: string): FileState | null {
    return this.#files.get(id) ?? null;
  }

  async commit({ files, segments, removed }: Change): Promise<void> {
    const byFile = new Map<string, SourceRecord[]>();
    for (const segment of segments)
      for (let i = 0; i < sourceCount(segment); i++) {
        const record = new PackedRecord(pieceOf(segment.records, i)).record();
        const others = byFile.get(record.file);
        if (others) others.push(record);
        else byFile.set(record.file, [record]);
      }
    for (const id of removed) {
      this.index.remove(id);
      this.#files.delete(id);
      this.#skipped.delete(id);
    }
    for (const file of files) {
      this.#files.set(file.id, file);
      if (file.skipped === null) this.#skipped.delete(file.id);
      else this.#skipped.set(file.id, { path: file.path, reason: file.skipped });
      this.index.put(file.id, byFile.get(file.id) ?? []);
    }
    this.#tellSkipped();
  }

  async note(extent: Partial<Extent>): Promise<void> {
    this.extent = { ...this.extent, ...extent };
    this.index.complete = this.extent.complete;
    this.#tellSkipped();
  }

  publish(): void {
    this.index.publish();
    this.index.gather();
  }

  async doubt(): Promise<void> {
    for (const file of this.#files.values()) this.#files.set(file.id, { ...file, size: -1, modified: -1 });
  }

  leads(): boolean {
    return true;
  }

  follow(): void {}

  ask(): void {}

  close(): void {}

  #tellSkipped(): void {
    this.index.skipped = [...this.extent.left, ...this.#skipped.values()];
  }
}

/** Stores in memory alone: nothing is kept. */
export const memoryStores: Stores = { open: async () => new MemoryStore(), delete: async () => null };
