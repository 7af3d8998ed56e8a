import { NameSums, unpackNames } from '../../../core/corpus/segment/count-names.ts';
import { entriesOf, firstNumber, firstText } from '../../../core/corpus/segment/key-table.ts';
import { type Pieces, pieceOf } from '../../../core/corpus/segment/pieces.ts';
import { PackedRecord } from '../../../core/corpus/segment/record-codec.ts';
import { type Segment, sourceCount } from '../../../core/corpus/segment/segment.ts';
import { shingleKey } from '../../../core/corpus/shingle-keys.ts';
import { visitKeys } from '../../../core/corpus/source-keys.ts';
import type { Change, Extent } from '../../../core/workspace/store.ts';
import { checkedBytes, sumOf } from './checked-bytes.ts';
import { NameRows } from './name-rows.ts';
import { pieceId } from './schema.ts';
import { insertSegment } from './segment-rows.ts';
import { SourceRows } from './source-rows.ts';
import type { Database } from './sqlite.ts';
import { packTouched } from './touched-rows.ts';
import { within } from './transaction.ts';

/** Sources of a commit up to which it says what it touched; after more, everything may be otherwise. */
const fewSources = 64;
/** Commits of which is kept what they touched. */
const keptCommits = 64;

/** Writes an index. Each call is one transaction: after a fault all of it is there or nothing. What SQLite throws is passed on. */
export class StoreWriter {
  readonly #database: Database;
  readonly #names: NameRows;
  readonly #sources: SourceRows;
  readonly #sql;

  constructor(database: Database) {
    this.#database = database;
    this.#names = new NameRows(database);
    this.#sources = new SourceRows(database);
    this.#sql = {
      state: database.prepare('SELECT * FROM state'),
      count: database.prepare(
        'UPDATE state SET commits = commits + 1, sources = sources + ?, passages = passages + ?, next_source = ?, next_segment = ?',
      ),
      putFile: database.prepare(
        `INSERT INTO files(id, path, size, modified, skipped) VALUES(?, ?, ?, ?, ?)
         ON CONFLICT(id) DO UPDATE SET path = excluded.path, size = excluded.size, modified = excluded.modified, skipped = excluded.skipped`,
      ),
      dropFile: database.prepare('DELETE FROM files WHERE id = ?'),
      record: database.prepare('SELECT sum, data FROM records WHERE number = ?'),
      putRecord: database.prepare('INSERT INTO records VALUES(?, ?, ?)'),
      dropRecord: database.prepare('DELETE FROM records WHERE number = ?'),
      putPiece: database.prepare('INSERT INTO pieces VALUES(?, ?, ?)'),
      bury: database.prepare('INSERT INTO dead VALUES(?)'),
      putCommit: database.prepare('INSERT INTO commits SELECT commits, ? FROM state'),
      dropCommits: database.prepare('DELETE FROM commits WHERE number <= (SELECT commits FROM state) - ?'),
    };
  }

  commit(change: Change): void {
    within(this.#database, () => this.#put(change));
  }

  note({ complete, left, described }: Partial<Extent>): void {
    within(this.#database, () => {
      const sets: [string, string | number][] = [];
      if (complete !== undefined) sets.push(['complete', complete ? 1 : 0]);
      if (left !== undefined) sets.push(['gaps', JSON.stringify(left)]);
      if (described !== undefined) sets.push(['described', described]);
      // What a reader keeps of the state is read again when the layout has another number.
      for (const [column, value] of sets)
        this.#database.prepare(`UPDATE state SET ${column} = ?, layout = layout + 1`).run(value);
    });
  }

  /** Lets every file count as not read, and the reading as not ended. */
  doubt(): void {
    within(this.#database, () =>
      this.#database.exec(
        'UPDATE files SET size = -1, modified = -1; UPDATE state SET complete = 0, layout = layout + 1',
      ),
    );
  }

  #put({ files, segments, removed }: Change): void {
    const state = this.#sql.state.get()!;
    const gone = [...files.map((it) => it.id), ...removed].flatMap((it) => this.#sources.ofFile(it));
    const coming = segments.reduce((sum, it) => sum + sourceCount(it), 0);
    const touched = gone.length + coming <= fewSources ? new Set<string>() : null;
    const buried = new NameSums();
    let passages = 0;
    for (const number of gone) passages -= this.#bury(number, buried, touched);
    for (const it of removed) this.#sql.dropFile.run(it);
    for (const it of files) this.#sql.putFile.run(it.id, it.path, it.size, it.modified, it.skipped);
    let [source, id] = [Number(state.next_source), Number(state.next_segment)];
    for (const segment of segments) {
      if (sourceCount(segment) === 0) continue;
      this.#putSegment(segment, id++, source, touched);
      source += sourceCount(segment);
      passages += segment.starts.at(-1)!;
    }
    if (gone.length + coming === 0) {
      // Nothing that a draft is held against is otherwise: what is kept of the state is read again, and no more.
      this.#database.exec('UPDATE state SET layout = layout + 1');
      return;
    }
    const sums = segments.map((it) => unpackNames(it.names));
    this.#names.change(sums, buried.sums, touched);
    this.#sql.count.run(coming - gone.length, passages, source, id);
    this.#sql.putCommit.run(touched && packTouched(touched));
    this.#sql.dropCommits.run(keptCommits);
  }

  /** Takes a source out; returns how many passages it had. Its postings stay until its segment is written anew. */
  #bury(number: number, names: NameSums, touched: Set<string> | null): number {
    const packed = new PackedRecord(checkedBytes(this.#sql.record.get(number)!));
    const { passages } = packed.record();
    names.add(passages);
    if (touched) {
      const note = (key: string) => void touched.add(key);
      for (const it of passages)
        visitKeys(it, { mention: note, word: note, run: (hash) => touched.add(shingleKey(hash)) });
    }
    this.#sources.remove(number, touched);
    this.#sql.dropRecord.run(number);
    this.#sql.bury.run(number);
    return passages.length;
  }

  #putSegment(segment: Segment, id: number, first: number, touched: Set<string> | null): void {
    const numbers = Uint32Array.from({ length: sourceCount(segment) }, (_, i) => first + i);
    for (const [i, number] of numbers.entries()) {
      const data = pieceOf(segment.records, i);
      this.#sources.add(number, new PackedRecord(data).head(), touched);
      this.#sql.putRecord.run(number, sumOf(data), data);
    }
    const { starts, words, runs, chunks } = segment;
    const firstWords = this.#putPieces(id, 'words', words, firstText);
    const firstRuns = this.#putPieces(id, 'runs', runs, firstNumber);
    this.#putPieces(id, 'chunks', chunks, () => 0);
    insertSegment(this.#database, { id, numbers, starts, firstWords, firstRuns: Uint32Array.from(firstRuns) });
    if (!touched) return;
    for (let i = 0; i < words.ends.length; i++)
      for (const { key } of entriesOf<string>(pieceOf(words, i), 'text')) touched.add(key);
    for (let i = 0; i < runs.ends.length; i++)
      for (const { key } of entriesOf<number>(pieceOf(runs, i), 'number')) touched.add(shingleKey(key));
  }

  #putPieces<K>(id: number, kind: 'words' | 'runs' | 'chunks', pieces: Pieces, first: (bytes: Uint8Array) => K): K[] {
    return Array.from(pieces.ends, (_, i) => {
      const bytes = pieceOf(pieces, i);
      this.#sql.putPiece.run(pieceId(id, kind, i), sumOf(bytes), bytes);
      return first(bytes);
    });
  }
}
