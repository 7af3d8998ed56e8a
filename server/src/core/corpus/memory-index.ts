import { type NameForm, NameTable } from './name-table.ts';
import type { Index, Posting, Source, SourceRecord, StoredPassage } from './source.ts';
import { keysOf } from './source-keys.ts';
import { SourceTable } from './source-table.ts';
import { TouchedKeys, touchedSource } from './touched-keys.ts';

interface Entry {
  readonly record: SourceRecord;
  readonly keys: ReadonlyMap<string, readonly Posting[]>;
}

/** The postings of one key of several sources, with their number in front: a count costs nothing. */
interface Postings {
  count: number;
  readonly bySource: Map<number, readonly Posting[]>;
}

/**
 * The index in memory. Numbers are given once and never used again, so that a posting of a removed source is simply gone;
 * a change is a removal and an addition, and touches no other source.
 */
export class MemoryIndex implements Index {
  generation = 0;
  complete = true;
  skipped: readonly { readonly path: string; readonly reason: string }[] = [];
  passageCount = 0;
  readonly #entries = new Map<number, Entry>();
  /** The numbers of a file's sources. */
  readonly #byFile = new Map<string, readonly number[]>();
  /** Most keys are runs of words that one source alone has: those hold its list as it is. */
  readonly #postings = new Map<string, Postings | readonly Posting[]>();
  readonly #names = new NameTable();
  #next = 0;
  #gathering = false;
  #unpublished = false;
  readonly #sources = new SourceTable();
  readonly #touched = new TouchedKeys();

  get size(): number {
    return this.#entries.size;
  }

  /** Puts the sources of a file in the place of those that it held before. Returns the keys that this commit touched. */
  put(file: string, records: readonly SourceRecord[]): ReadonlySet<string> {
    const touched = this.#drop(file);
    this.#byFile.set(
      file,
      records.map((it) => this.#add(it, touched)),
    );
    this.#changed(touched);
    return touched;
  }

  #add(record: SourceRecord, touched: Set<string>): number {
    const number = this.#next++;
    const keys = keysOf(record, number);
    this.#entries.set(number, { record, keys });
    for (const [key, postings] of keys) {
      const kept = this.#postings.get(key);
      if (!kept) this.#postings.set(key, postings);
      else if (isOneSource(kept)) {
        const bySource = new Map([[kept[0]!.source, kept]]).set(number, postings);
        this.#postings.set(key, { count: kept.length + postings.length, bySource });
      } else {
        kept.bySource.set(number, postings);
        kept.count += postings.length;
      }
      touched.add(key);
    }
    for (const passage of record.passages) this.#names.add(number, passage.mentions, touched);
    for (const it of this.#sources.add(number, record)) touched.add(touchedSource(it));
    this.passageCount += record.passages.length;
    return number;
  }

  /** Removes the sources of a file; nothing where there are none. Returns the keys touched. */
  remove(file: string): ReadonlySet<string> {
    const had = this.#byFile.has(file);
    const touched = this.#drop(file);
    if (had) this.#changed(touched);
    return touched;
  }

  #drop(file: string): Set<string> {
    const touched = new Set<string>();
    for (const number of this.#byFile.get(file) ?? []) this.#take(number, touched);
    this.#byFile.delete(file);
    return touched;
  }

  #take(number: number, touched: Set<string>): void {
    const entry = this.#entries.get(number);
    if (!entry) return;
    for (const [key, postings] of entry.keys) {
      touched.add(key);
      const kept = this.#postings.get(key);
      if (!kept) continue;
      if (isOneSource(kept)) {
        if (kept[0]!.source === number) this.#postings.delete(key);
      } else if (kept.bySource.delete(number)) {
        kept.count -= postings.length;
        if (kept.bySource.size === 0) this.#postings.delete(key);
      }
    }
    this.#names.remove(number, entry.keys.keys(), touched);
    for (const it of this.#sources.remove(number)) touched.add(touchedSource(it));
    this.#entries.delete(number);
    this.passageCount -= entry.record.passages.length;
  }

  sources(): Iterable<Source> {
    return this.#sources.all();
  }

  source(number: number): Source | null {
    return this.#sources.source(number);
  }

  passage(source: number, passage: number): StoredPassage | null {
    return this.#entries.get(source)?.record.passages[passage] ?? null;
  }

  passagesOf(source: number): number {
    return this.#entries.get(source)?.record.passages.length ?? 0;
  }

  lookup(key: string, limit: number): { readonly count: number; readonly postings: readonly Posting[] } {
    const kept = this.#postings.get(key);
    if (!kept) return { count: 0, postings: [] };
    if (isOneSource(kept)) return { count: kept.length, postings: kept.slice(0, limit) };
    const postings: Posting[] = [];
    for (const list of kept.bySource.values()) {
      if (postings.length >= limit) break;
      for (const posting of list) if (postings.length < limit) postings.push(posting);
    }
    return { count: kept.count, postings };
  }

  forms(block: string, limit: number): readonly NameForm[] {
    return this.#names.forms(block, limit);
  }

  findForms(words: readonly string[], limit: number): readonly NameForm[] {
    return this.#names.find(words, limit);
  }

  byKey(key: string): readonly number[] {
    return this.#sources.byKey(key);
  }

  byLabel(label: string): readonly number[] {
    return this.#sources.byLabel(label);
  }

  byTitle(title: string): readonly number[] {
    return this.#sources.byTitle(title);
  }

  byUrl(url: string): number | null {
    return this.#sources.byUrl(url);
  }

  sourcesFrom(letters: string): Iterable<Source> {
    return this.#sources.from(letters);
  }

  sourcesWith(words: readonly string[]): Iterable<Source> {
    return this.#sources.with(words);
  }

  touchedSince(generation: number): ReadonlySet<string> | null {
    return this.#touched.since(generation);
  }

  /** Lets changes gather without a new generation until `publish`: what was looked up stays good for those who type meanwhile. */
  gather(): void {
    this.#gathering = true;
  }

  /** Makes what was gathered a new generation; nothing where nothing changed. */
  publish(): void {
    if (this.#unpublished) this.#touched.publish(++this.generation);
    this.#unpublished = false;
    this.#gathering = false;
  }

  #changed(touched: ReadonlySet<string>): void {
    this.#touched.add(touched);
    this.#unpublished = true;
    if (!this.#gathering) this.publish();
  }
}

function isOneSource(kept: Postings | readonly Posting[]): kept is readonly Posting[] {
  return Array.isArray(kept);
}
