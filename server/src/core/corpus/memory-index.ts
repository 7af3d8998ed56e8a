import { assignKeys } from './keys.ts';
import { type NameForm, NameTable } from './name-table.ts';
import type { Index, Posting, Source, SourceRecord, StoredPassage } from './source.ts';
import { keysOf } from './source-keys.ts';

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
  #sources: ReadonlyMap<number, Source> | null = null;
  /** Sources by the keys they were given: several only where folders of one name hold files of one name. */
  #byKey = new Map<string, readonly number[]>();
  #byUrl = new Map<string, number>();

  get size(): number {
    return this.#entries.size;
  }

  /** Puts the sources of a file in the place of those that it held before. Returns the keys that this commit touched. */
  put(file: string, records: readonly SourceRecord[]): ReadonlySet<string> {
    const touched = new Set(this.remove(file));
    this.#byFile.set(
      file,
      records.map((it) => this.#add(it, touched)),
    );
    this.#changed();
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
    for (const passage of record.passages) this.#names.add(number, passage.mentions);
    this.passageCount += record.passages.length;
    return number;
  }

  /** Removes the sources of a file; nothing where there are none. Returns the keys touched. */
  remove(file: string): ReadonlySet<string> {
    const touched = new Set<string>();
    const numbers = this.#byFile.get(file) ?? [];
    for (const number of numbers) this.#take(number, touched);
    this.#byFile.delete(file);
    if (numbers.length > 0) this.#changed();
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
    this.#names.remove(number, entry.keys.keys());
    this.#entries.delete(number);
    this.passageCount -= entry.record.passages.length;
  }

  sources(): Iterable<Source> {
    return this.#named().values();
  }

  /** The sources as they were put, with their passages. */
  *records(): Generator<SourceRecord> {
    for (const { record } of this.#entries.values()) yield record;
  }

  source(number: number): Source | null {
    return this.#named().get(number) ?? null;
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

  allForms(): Iterable<NameForm> {
    return this.#names.all();
  }

  byKey(key: string): readonly number[] {
    this.#named();
    return this.#byKey.get(key) ?? [];
  }

  byUrl(url: string): number | null {
    this.#named();
    return this.#byUrl.get(trimUrl(url)) ?? null;
  }

  /** Lets changes gather without a new generation until `publish`: what was looked up stays good for those who type meanwhile. */
  gather(): void {
    this.#gathering = true;
  }

  /** Makes what was gathered a new generation; nothing where nothing changed. */
  publish(): void {
    if (this.#unpublished) this.generation++;
    this.#unpublished = false;
    this.#gathering = false;
  }

  #changed(): void {
    this.#sources = null;
    this.#unpublished = true;
    if (!this.#gathering) this.publish();
  }

  #named(): ReadonlyMap<number, Source> {
    if (this.#sources) return this.#sources;
    const numbers = [...this.#entries.keys()];
    const records = numbers.map((it) => this.#entries.get(it)!.record);
    const { keys, bare } = assignKeys(records.map((it) => ({ ...it, declared: it.metadata.key })));
    this.#sources = new Map(
      records.map((record, i) => [
        numbers[i]!,
        {
          id: record.id,
          file: record.file,
          format: record.format,
          path: record.path,
          key: keys[i]!,
          metadata: record.metadata,
        },
      ]),
    );
    this.#byKey = new Map();
    this.#byUrl = new Map();
    for (const [number, { key, metadata }] of this.#sources) {
      this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), number]);
      const url = metadata.url === null ? null : trimUrl(metadata.url);
      if (url !== null && !this.#byUrl.has(url)) this.#byUrl.set(url, number);
    }
    const byKey = new Map([...bare].map(([key, list]) => [key, list.map((it) => numbers[it]!)]));
    for (const [i, key] of keys.entries()) byKey.set(key, [numbers[i]!]);
    this.#byKey = byKey;
    const byUrl = new Map<string, number>();
    records.forEach(({ metadata: { url } }, i) => {
      if (url && !byUrl.has(trimUrl(url))) byUrl.set(trimUrl(url), numbers[i]!);
    });
    this.#byUrl = byUrl;
    return this.#sources;
  }
}

/** Where a reader came from, which no address needs: the marks that newsletters, advertisers and social networks add. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|igshid|mc_[ce]id|yclid|ocid|cmpid|smid)=/i;

/** Addresses that differ in scheme, `www.`, a closing slash, a fragment or marks of tracking name the same page. */
function trimUrl(url: string): string {
  const [page = '', query = ''] = url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/#.*$/, '')
    .split('?', 2);
  const kept = query.split('&').filter((it) => it !== '' && !tracking.test(it));
  return page.replace(/\/$/, '') + (kept.length > 0 ? `?${kept.join('&')}` : '');
}

function isOneSource(kept: Postings | readonly Posting[]): kept is readonly Posting[] {
  return Array.isArray(kept);
}
