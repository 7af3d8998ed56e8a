import type { NameForm } from '../../../core/corpus/name-table.ts';
import type { Index, Posting, Source, StoredPassage } from '../../../core/corpus/source.ts';
import { TouchedKeys } from '../../../core/corpus/touched-keys.ts';
import { ListLookup } from './list-lookup.ts';
import { type DiskSegment, SegmentReader } from './segment-rows.ts';
import type { Database } from './sqlite.ts';
import { StoredNames } from './stored-names.ts';
import { StoredSources } from './stored-sources.ts';
import { unpackTouched } from './touched-rows.ts';

/** What a commit changes of the whole. */
interface State {
  readonly commits: number;
  readonly layout: number;
  readonly sources: number;
  readonly passages: number;
  readonly complete: boolean;
  readonly gaps: Index['skipped'];
  readonly described: string;
}

const nothing: State = { commits: 0, layout: 0, sources: 0, passages: 0, complete: false, gaps: [], described: '' };

/**
 * The index as it is on the disk, read by this process and written by any. All look-ups of one turn of the event loop see one
 * state of it; the next turn may see a later one. `generation` moves at `publish` alone, so that what was made of a generation
 * stays good for those who type meanwhile. A fault of the disk is told once, and from then on nothing is found.
 */
export class StoredIndex implements Index {
  generation = 0;
  readonly #database: Database;
  readonly #fault: (error: unknown) => void;
  readonly #state;
  readonly #dead;
  readonly #skipped;
  readonly #commits;
  readonly #segments: SegmentReader;
  readonly #lists = new ListLookup();
  readonly #names: StoredNames;
  readonly #sources: StoredSources;
  readonly #touched = new TouchedKeys();
  #now = nothing;
  #open: readonly DiskSegment[] = [];
  #reading = false;
  #unpublished = false;
  #closed = false;
  #skips: Index['skipped'] = [];

  constructor(database: Database, fault: (error: unknown) => void) {
    this.#database = database;
    this.#fault = fault;
    this.#state = database.prepare('SELECT * FROM state');
    this.#dead = database.prepare('SELECT number FROM dead');
    this.#skipped = database.prepare('SELECT path, skipped FROM files WHERE skipped IS NOT NULL ORDER BY rowid');
    this.#commits = database.prepare('SELECT number, keys FROM commits WHERE number > ? ORDER BY number');
    this.#segments = new SegmentReader(database);
    this.#names = new StoredNames(database);
    this.#sources = new StoredSources(database);
    this.publish();
  }

  get size(): number {
    return this.#ask(0, () => this.#now.sources);
  }

  get passageCount(): number {
    return this.#ask(0, () => this.#now.passages);
  }

  get complete(): boolean {
    return this.#ask(false, () => this.#now.complete);
  }

  get skipped(): Index['skipped'] {
    return this.#ask([], () => this.#skips);
  }

  /** The gaps of the last listing, without the files that were skipped. */
  get gaps(): Index['skipped'] {
    return this.#ask([], () => this.#now.gaps);
  }

  /** The commits of all processes up to now. */
  get commits(): number {
    return this.#ask(0, () => this.#now.commits);
  }

  get described(): string {
    return this.#ask('', () => this.#now.described);
  }

  sources(): Iterable<Source> {
    return this.#pull(() => this.#sources.all());
  }

  source(number: number): Source | null {
    return this.#ask(null, () => this.#sources.source(number));
  }

  passage(source: number, passage: number): StoredPassage | null {
    return this.#ask(null, () => this.#sources.passage(source, passage));
  }

  passagesOf(source: number): number {
    return this.#ask(0, () => this.#sources.record(source)?.passageCount ?? 0);
  }

  lookup(key: string, limit: number): { readonly count: number; readonly postings: readonly Posting[] } {
    return this.#ask({ count: 0, postings: [] }, () => this.#lists.lookup(key, limit));
  }

  forms(block: string, limit: number): readonly NameForm[] {
    return this.#ask([], () => this.#names.forms(block, limit));
  }

  findForms(words: readonly string[], limit: number): readonly NameForm[] {
    return this.#ask([], () => this.#names.find(words, limit));
  }

  byKey(key: string): readonly number[] {
    return this.#ask([], () => this.#sources.byKey(key));
  }

  byLabel(label: string): readonly number[] {
    return this.#ask([], () => this.#sources.byLabel(label));
  }

  byTitle(title: string): readonly number[] {
    return this.#ask([], () => this.#sources.byTitle(title));
  }

  byUrl(url: string): number | null {
    return this.#ask(null, () => this.#sources.byUrl(url));
  }

  sourcesFrom(letters: string): Iterable<Source> {
    return this.#pull(() => this.#sources.from(letters));
  }

  sourcesWith(words: readonly string[]): Iterable<Source> {
    return this.#pull(() => this.#sources.with(words));
  }

  touchedSince(generation: number): ReadonlySet<string> | null {
    return this.#touched.since(generation);
  }

  /** Makes what was committed by now, by whomever, a new generation. */
  publish(): void {
    this.#ask(undefined, () => {});
    if (this.#unpublished) this.#touched.publish(++this.generation);
    this.#unpublished = false;
  }

  close(): void {
    this.#leave();
    this.#closed = true;
  }

  /** Lets go of the state that is being read: what this process committed just now is to be seen. */
  refresh(): void {
    this.#leave();
  }

  #ask<T>(otherwise: T, run: () => T): T {
    if (this.#closed) return otherwise;
    try {
      this.#enter();
      return run();
    } catch (error) {
      this.#closed = true;
      this.#fault(error);
      return otherwise;
    }
  }

  /** Each step of a list that is pulled reads in a state of its own turn. */
  *#pull(list: () => Generator<Source>): Generator<Source> {
    const all = this.#ask(null, list);
    while (all) {
      const step = this.#ask(null, () => all.next());
      if (!step || step.done) return;
      yield step.value;
    }
  }

  /** Begins to read one state of the index, until the end of this turn. */
  #enter(): void {
    if (this.#reading) return;
    this.#database.exec('BEGIN');
    this.#reading = true;
    setImmediate(() => this.#leave());
    const row = this.#state.get();
    if (!row) throw new Error('the index has no state');
    const [commits, layout] = [Number(row.commits), Number(row.layout)];
    if (commits === this.#now.commits && layout === this.#now.layout) return;
    if (commits !== this.#now.commits) this.#catchUp(commits);
    this.#now = {
      commits,
      layout,
      sources: Number(row.sources),
      passages: Number(row.passages),
      complete: row.complete === 1,
      gaps: JSON.parse(String(row.gaps)),
      described: String(row.described),
    };
    const dead = new Set(this.#dead.all().map((it) => Number(it.number)));
    this.#open = this.#segments.read(this.#open, dead);
    this.#lists.use(this.#open);
    this.#sources.forget(dead);
    const skipped = this.#skipped.all().map((it) => ({ path: String(it.path), reason: String(it.skipped) }));
    this.#skips = [...this.#now.gaps, ...skipped];
  }

  #leave(): void {
    if (!this.#reading) return;
    this.#reading = false;
    try {
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#closed = true;
      this.#fault(error);
    }
  }

  /** Notes what the commits since the last look touched. */
  #catchUp(commits: number): void {
    this.#unpublished = true;
    const rows = this.#commits.all(this.#now.commits);
    // The oldest commits are not kept: after them, anything may be otherwise.
    if (rows.length < commits - this.#now.commits) this.#touched.everything();
    for (const row of rows) {
      if (row.keys === null) this.#touched.everything();
      else this.#touched.add(unpackTouched(row.keys as Uint8Array));
    }
  }
}
