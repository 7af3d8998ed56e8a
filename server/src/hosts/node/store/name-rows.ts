import { addCounts, blocksOf, formOf, noCounts } from '../../../core/corpus/name-counts.ts';
import type { NameForm } from '../../../core/corpus/name-table.ts';
import { ByteReader } from '../../../core/corpus/segment/byte-reader.ts';
import { ByteWriter } from '../../../core/corpus/segment/byte-writer.ts';
import { type NameSum, readSum, writeSum } from '../../../core/corpus/segment/count-names.ts';
import { touchedBlock } from '../../../core/corpus/touched-keys.ts';
import { listsOf, rankOf, searchWords } from './name-ranks.ts';
import type { Database } from './sqlite.ts';

interface Row {
  id: number | null;
  /** The form as it is in the tables; null where it is not. */
  readonly before: NameForm | null;
  readonly sum: NameSum;
}

/** Changes what is kept of names: the sum under each key, and the lists that the name stands in. */
export class NameRows {
  readonly #select;
  readonly #insert;
  readonly #update;
  readonly #delete;
  readonly #list;
  readonly #unlist;
  readonly #addWord;
  readonly #dropWord;

  constructor(database: Database) {
    this.#select = database.prepare('SELECT id, sum FROM names WHERE key = ?');
    this.#insert = database.prepare(
      'INSERT INTO names(key, text, type, demonym, count, sources, blocks, sum) VALUES(?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#update = database.prepare(
      'UPDATE names SET text = ?, type = ?, demonym = ?, count = ?, sources = ?, blocks = ?, sum = ? WHERE id = ?',
    );
    this.#delete = database.prepare('DELETE FROM names WHERE id = ?');
    this.#list = database.prepare('INSERT INTO name_blocks VALUES(?, ?, ?, ?)');
    this.#unlist = database.prepare('DELETE FROM name_blocks WHERE block = ? AND rank = ? AND key = ?');
    this.#addWord = database.prepare('INSERT INTO name_words VALUES(?, ?)');
    this.#dropWord = database.prepare('DELETE FROM name_words WHERE word = ? AND name = ?');
  }

  /** Adds what new sources say, takes away what old ones said, and notes the blocks that this touches. */
  change(
    added: readonly ReadonlyMap<string, NameSum>[],
    removed: ReadonlyMap<string, NameSum>,
    touched: Set<string> | null,
  ): void {
    const rows = new Map<string, Row>();
    // Nothing is taken away before all is added: what stays never goes below nothing.
    for (const sums of added) for (const [key, sum] of sums) add(this.#row(rows, key).sum, sum, 1);
    for (const [key, sum] of removed) add(this.#row(rows, key).sum, sum, -1);
    for (const [key, row] of rows) this.#put(key, row, touched);
  }

  #row(rows: Map<string, Row>, key: string): Row {
    let row = rows.get(key);
    if (row) return row;
    const found = this.#select.get(key);
    const sum = found ? readSum(new ByteReader(found.sum as Uint8Array)) : { counts: noCounts(), sources: 0 };
    row = { id: found ? Number(found.id) : null, before: found ? toForm(key, sum) : null, sum };
    rows.set(key, row);
    return row;
  }

  #put(key: string, row: Row, touched: Set<string> | null): void {
    const { before } = row;
    const after = row.sum.sources > 0 ? toForm(key, row.sum) : null;
    if (touched)
      for (const it of [before, after]) for (const block of it?.blocks ?? []) touched.add(touchedBlock(block));
    if (after) {
      const out = new ByteWriter();
      writeSum(out, row.sum);
      const { text, type, demonym, count, sources, blocks } = after;
      const values = [text, type, demonym ? 1 : 0, count, sources, blocks.join('\n'), out.take()] as const;
      if (row.id === null) row.id = Number(this.#insert.run(key, ...values).lastInsertRowid);
      else this.#update.run(...values, row.id);
    } else if (row.id !== null) this.#delete.run(row.id);
    if (row.id !== null) this.#move(key, row.id, before, after);
  }

  #move(key: string, id: number, before: NameForm | null, after: NameForm | null): void {
    const old = before ? listsOf(before) : [];
    const now = after ? listsOf(after) : [];
    const stays = before && after && rankOf(before.count) === rankOf(after.count);
    for (const it of old) if (before && !(stays && now.includes(it))) this.#unlist.run(it, rankOf(before.count), key);
    for (const it of now) if (after && !(stays && old.includes(it))) this.#list.run(it, rankOf(after.count), key, id);
    const oldWords = before ? searchWords(before) : [];
    const words = after ? searchWords(after) : [];
    for (const it of oldWords) if (!words.includes(it)) this.#dropWord.run(it, id);
    for (const it of words) if (!oldWords.includes(it)) this.#addWord.run(it, id);
  }
}

function add(sum: NameSum, more: NameSum, by: 1 | -1): void {
  addCounts(sum.counts, more.counts, by);
  sum.sources += by * more.sources;
}

function toForm(key: string, { counts, sources }: NameSum): NameForm {
  return formOf(key, counts, sources, blocksOf(counts.readAs));
}
