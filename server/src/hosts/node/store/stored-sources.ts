import { placeAt } from '../../../core/corpus/look-ups.ts';
import { PackedRecord } from '../../../core/corpus/segment/record-codec.ts';
import type { Source, StoredPassage } from '../../../core/corpus/source.ts';
import { catalogueWords, trimUrl } from '../../../core/corpus/source-table.ts';
import { BoundedCache } from './bounded-cache.ts';
import { checkedBytes } from './checked-bytes.ts';
import { toSource } from './source-rows.ts';
import type { Database } from './sqlite.ts';

/**
 * Bytes, about, that passages may take in memory: those that evidence was last read from. With what is made of each when it is
 * compared (its tokens, its words, what stands around each of its mentions) it takes four times its own.
 */
const passageBytes = 64_000_000;
/** Packed sources kept open. */
const recordBytes = 8_000_000;
const keptSources = 2000;
/** Sources read at once where one after the other is pulled. */
const page = 64;

/** The sources as they are kept: what is known of each, its passages, and what finds it. */
export class StoredSources {
  readonly #one;
  readonly #next;
  readonly #byKey;
  readonly #byBare;
  readonly #byLabel;
  readonly #byTitle;
  readonly #byUrl;
  readonly #from;
  readonly #count;
  readonly #with;
  readonly #record;
  readonly #sources = new BoundedCache<number, Source | null>(keptSources);
  readonly #records = new BoundedCache<number, PackedRecord | null>(recordBytes);
  /** Sources that are gone and may still be in memory. */
  #dead: ReadonlySet<number> = new Set();
  readonly #passages = new BoundedCache<number, StoredPassage | null>(passageBytes);

  constructor(database: Database) {
    const columns = 'SELECT number, key, head FROM sources';
    this.#one = database.prepare(`${columns} WHERE number = ?`);
    this.#next = database.prepare(`${columns} WHERE number > ? ORDER BY number LIMIT ?`);
    this.#byKey = database.prepare('SELECT number FROM sources WHERE key = ? ORDER BY number DESC LIMIT 1');
    this.#byBare = database.prepare('SELECT number FROM sources WHERE bare = ? ORDER BY number');
    this.#byLabel = database.prepare('SELECT number FROM sources WHERE label = ? ORDER BY number');
    this.#byTitle = database.prepare('SELECT number FROM sources WHERE title = ? ORDER BY number');
    this.#byUrl = database.prepare('SELECT number FROM sources WHERE url = ? ORDER BY number LIMIT 1');
    this.#from = database.prepare(
      `SELECT number, key, head, lower FROM sources WHERE lower >= ? AND lower < ? AND (lower > ? OR number > ?)
       ORDER BY lower, number LIMIT ?`,
    );
    this.#count = database.prepare(
      'SELECT count(*) AS count FROM (SELECT 1 FROM source_words WHERE word >= ? AND word < ? LIMIT 1000)',
    );
    this.#with = database.prepare(
      `SELECT word, number FROM source_words WHERE (word > ? OR (word = ? AND number > ?)) AND word < ?
       ORDER BY word, number LIMIT ?`,
    );
    this.#record = database.prepare('SELECT sum, data FROM records WHERE number = ?');
  }

  /** Forgets what may be otherwise after a commit: keys, and what is gone. A number never stands for another source. */
  forget(dead: ReadonlySet<number>): void {
    this.#sources.clear();
    // Those that were dead and are not even that any more left with their segment.
    for (const it of this.#dead)
      if (!dead.has(it)) {
        this.#records.clear();
        this.#passages.clear();
        break;
      }
    this.#dead = dead;
  }

  *all(): Generator<Source> {
    for (let last = -1; ; ) {
      const rows = this.#next.all(last, page);
      for (const row of rows) yield this.#keep(row);
      if (rows.length < page) return;
      last = Number(rows.at(-1)?.number);
    }
  }

  source(number: number): Source | null {
    const known = this.#sources.get(number);
    if (known !== undefined) return known;
    const row = this.#one.get(number);
    if (row) return this.#keep(row);
    this.#sources.set(number, null, 1);
    return null;
  }

  passage(source: number, passage: number): StoredPassage | null {
    if (this.#dead.has(source)) return null;
    const id = placeAt({ source, passage });
    const known = this.#passages.get(id);
    if (known !== undefined) return known;
    const found = this.record(source)?.passage(passage) ?? null;
    const cost = found ? 2500 + 16 * found.text.length + 2500 * found.mentions.length : 100;
    this.#passages.set(id, found, cost);
    return found;
  }

  /** A source as it was put away. */
  record(number: number): PackedRecord | null {
    if (this.#dead.has(number)) return null;
    const known = this.#records.get(number);
    if (known !== undefined) return known;
    const row = this.#record.get(number);
    const data = row && checkedBytes(row);
    const record = data ? new PackedRecord(data) : null;
    this.#records.set(number, record, 1000 + (data?.length ?? 0));
    return record;
  }

  byKey(key: string): readonly number[] {
    const given = this.#byKey.get(key);
    return given ? [Number(given.number)] : numbersOf(this.#byBare.all(key));
  }

  byLabel(label: string): readonly number[] {
    return numbersOf(this.#byLabel.all(label));
  }

  byTitle(title: string): readonly number[] {
    return numbersOf(this.#byTitle.all(title));
  }

  byUrl(url: string): number | null {
    const row = this.#byUrl.get(trimUrl(url));
    return row ? Number(row.number) : null;
  }

  *from(letters: string): Generator<Source> {
    const lower = letters.toLowerCase();
    for (let [at, number] = [lower, -1]; ; ) {
      const rows = this.#from.all(at, `${lower}\u{10ffff}`, at, number, page);
      for (const row of rows) yield this.#keep(row);
      if (rows.length < page) return;
      const last = rows.at(-1);
      [at, number] = [String(last?.lower), Number(last?.number)];
    }
  }

  *with(words: readonly string[]): Generator<Source> {
    const counted = words
      .map((word) => ({ word, count: Number(this.#count.get(word, `${word}\u{10ffff}`)?.count) }))
      .sort((a, b) => a.count - b.count);
    const [rarest, ...others] = counted.map((it) => it.word);
    if (rarest === undefined) return;
    const seen = new Set<number>();
    for (let [word, number] = [rarest, -1]; ; ) {
      const rows = this.#with.all(word, word, number, `${rarest}\u{10ffff}`, page);
      for (const row of rows) {
        const source = seen.has(Number(row.number)) ? null : this.source(Number(row.number));
        seen.add(Number(row.number));
        const own = source && others.length > 0 ? catalogueWords(source) : [];
        if (source && others.every((other) => own.some((it) => it.startsWith(other)))) yield source;
      }
      if (rows.length < page) return;
      const last = rows.at(-1);
      [word, number] = [String(last?.word), Number(last?.number)];
    }
  }

  #keep(row: Record<string, unknown>): Source {
    const source = toSource(Number(row.number), String(row.key), String(row.head));
    this.#sources.set(source.number, source, 1);
    return source;
  }
}

function numbersOf(rows: readonly Record<string, unknown>[]): readonly number[] {
  return rows.map((it) => Number(it.number));
}
