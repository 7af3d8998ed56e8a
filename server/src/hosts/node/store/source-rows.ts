import { labelOf } from '../../../core/citations/quotable.ts';
import type { SourceHead } from '../../../core/corpus/segment/record-codec.ts';
import type { Source } from '../../../core/corpus/source.ts';
import { catalogueWords, trimUrl } from '../../../core/corpus/source-table.ts';
import { touchedSource } from '../../../core/corpus/touched-keys.ts';
import type { Database } from './sqlite.ts';

/** What is kept of a source beside its passages, as text: a `Source` but for its number and key. */
type Kept = Omit<Source, 'number' | 'key'> & { readonly qualified: string };

/** The source of a row. */
export function toSource(number: number, key: string, head: string): Source {
  const { qualified: _, ...kept } = JSON.parse(head) as Kept;
  return { ...kept, number, key };
}

/** Puts sources into their table and takes them out, each with the key that it has among the others (`SourceTable`). */
export class SourceRows {
  readonly #insert;
  readonly #delete;
  readonly #sharing;
  readonly #one;
  readonly #rename;
  readonly #addWord;
  readonly #dropWord;
  readonly #ofFile;

  constructor(database: Database) {
    this.#insert = database.prepare(
      'INSERT INTO sources(number, file, bare, key, lower, label, title, url, head) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#delete = database.prepare('DELETE FROM sources WHERE number = ?');
    this.#sharing = database.prepare('SELECT number, key, head FROM sources WHERE bare = ? ORDER BY number LIMIT 3');
    this.#one = database.prepare('SELECT bare, key, head FROM sources WHERE number = ?');
    this.#rename = database.prepare('UPDATE sources SET key = ?, lower = ?, label = ? WHERE number = ?');
    this.#addWord = database.prepare('INSERT INTO source_words VALUES(?, ?)');
    this.#dropWord = database.prepare('DELETE FROM source_words WHERE word = ? AND number = ?');
    this.#ofFile = database.prepare('SELECT number FROM sources WHERE file = ? ORDER BY number');
  }

  /** The numbers of the sources of a file. */
  ofFile(file: string): readonly number[] {
    return this.#ofFile.all(file).map((it) => Number(it.number));
  }

  /** Adds a source; where another has its key, both are told apart by their folders. */
  add(number: number, { stem, parent, ...kept }: SourceHead, touched: Set<string> | null): void {
    const bare = kept.metadata.key ?? stem;
    const qualified = `${parent}-${stem}`;
    const sharing = this.#sharing.all(bare);
    const key = sharing.length > 0 ? qualified : bare;
    const { title, url } = kept.metadata;
    const head = JSON.stringify({ ...kept, qualified } satisfies Kept);
    const address = url ? trimUrl(url) : null;
    this.#insert.run(number, kept.file, bare, key, key.toLowerCase(), label(key), title || null, address, head);
    for (const word of catalogueWords({ ...kept, number, key })) this.#addWord.run(word, number);
    if (sharing.length === 1) this.#give(sharing[0]!, true, bare, touched);
  }

  remove(number: number, touched: Set<string> | null): void {
    const row = this.#one.get(number);
    if (!row) return;
    for (const word of catalogueWords(toSource(number, String(row.key), String(row.head))))
      this.#dropWord.run(word, number);
    this.#delete.run(number);
    const sharing = this.#sharing.all(String(row.bare));
    if (sharing.length === 1) this.#give(sharing[0]!, false, String(row.bare), touched);
  }

  /** Gives a source that was there before the key that it has now. */
  #give(row: Record<string, unknown>, shared: boolean, bare: string, touched: Set<string> | null): void {
    const [number, head] = [Number(row.number), String(row.head)];
    const key = shared ? (JSON.parse(head) as Kept).qualified : bare;
    if (key === row.key) return;
    for (const word of catalogueWords(toSource(number, String(row.key), head))) this.#dropWord.run(word, number);
    for (const word of catalogueWords(toSource(number, key, head))) this.#addWord.run(word, number);
    this.#rename.run(key, key.toLowerCase(), label(key), number);
    touched?.add(touchedSource(number));
  }
}

/** The footnote label of a key that cannot be one as it is. */
function label(key: string): string | null {
  return labelOf(key) === key ? null : labelOf(key);
}
