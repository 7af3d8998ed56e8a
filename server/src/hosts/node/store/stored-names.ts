import { byUse, type NameForm } from '../../../core/corpus/name-table.ts';
import type { NameType } from '../../../core/mentions/mention.ts';
import { everyName, isCoarse, searchWords, shortList } from './name-ranks.ts';
import type { Database } from './sqlite.ts';

/** Names read at once when a person looks for one. */
const page = 100;

/** The forms of names as they are kept, found by their blocks and by the beginnings of their words. */
export class StoredNames {
  readonly #top;
  readonly #rest;
  readonly #page;
  readonly #count;
  readonly #withWord;

  constructor(database: Database) {
    const names = 'SELECT b.rank, b.key AS at, n.* FROM name_blocks b JOIN names n ON n.id = b.name WHERE b.block = ?';
    this.#top = database.prepare(`${names} ORDER BY b.rank DESC, b.key LIMIT ?`);
    this.#rest = database.prepare(`${names} AND b.rank = ?`);
    this.#page = database.prepare(
      `${names} AND (b.rank < ? OR (b.rank = ? AND b.key > ?)) ORDER BY b.rank DESC, b.key LIMIT ?`,
    );
    this.#count = database.prepare(
      'SELECT count(*) AS count FROM (SELECT 1 FROM name_words WHERE word >= ? AND word < ? LIMIT 1000)',
    );
    this.#withWord = database.prepare(
      'SELECT DISTINCT n.* FROM name_words w JOIN names n ON n.id = w.name WHERE w.word >= ? AND w.word < ?',
    );
  }

  /** The forms of a list, the most used first. */
  forms(list: string, limit: number): readonly NameForm[] {
    const rows = this.#top.all(list, limit);
    const last = rows.at(-1);
    if (!last || rows.length < limit || !isCoarse(Number(last.rank))) return rows.map(toForm).sort(byUse);
    // Those of the last rank are in no order of their counts: all of them are looked at.
    const sure = rows.filter((it) => it.rank !== last.rank);
    return [...sure, ...this.#rest.all(list, last.rank!)].map(toForm).sort(byUse).slice(0, limit);
  }

  /** The forms that hold each word wanted as the beginning of one of their own, the most used first. */
  find(words: readonly string[], limit: number): readonly NameForm[] {
    if (words.length === 0) return this.forms(everyName, limit);
    const longest = [...words].sort((a, b) => b.length - a.length)[0]!;
    const list = shortList(longest);
    if (list !== null && words.length === 1) return this.forms(list, limit);
    const holds = (it: NameForm) => {
      const own = searchWords(it);
      return words.every((word) => own.some((one) => one.startsWith(word)));
    };
    return list === null ? this.#among(words, holds, limit) : this.#through(list, holds, limit);
  }

  /** Goes through the names that have the rarest of the long words. */
  #among(words: readonly string[], holds: (it: NameForm) => boolean, limit: number): readonly NameForm[] {
    const counted = words
      .filter((it) => shortList(it) === null)
      .map((word) => ({ word, count: Number(this.#count.get(word, `${word}\u{10ffff}`)?.count) }))
      .sort((a, b) => a.count - b.count);
    const { word } = counted[0]!;
    const found = this.#withWord.all(word, `${word}\u{10ffff}`).map(toForm).filter(holds);
    return found.sort(byUse).slice(0, limit);
  }

  /** Goes through a list from its most used name on, until there is enough. */
  #through(list: string, holds: (it: NameForm) => boolean, limit: number): readonly NameForm[] {
    const found: NameForm[] = [];
    let [rank, key] = [Number.MAX_SAFE_INTEGER, ''];
    for (let rankOfLast = rank; ; ) {
      const rows = this.#page.all(list, rank, rank, key, page);
      for (const row of rows) {
        [rank, key] = [Number(row.rank), String(row.at)];
        // Of a rank whose counts differ, all are wanted before some are left out.
        if (found.length >= limit && rank !== rankOfLast) return found.sort(byUse).slice(0, limit);
        rankOfLast = rank;
        const form = toForm(row);
        if (holds(form)) found.push(form);
      }
      if (rows.length < page) return found.sort(byUse).slice(0, limit);
    }
  }
}

function toForm(row: Record<string, unknown>): NameForm {
  const blocks = String(row.blocks);
  return {
    key: String(row.key),
    text: String(row.text),
    type: String(row.type) as NameType,
    demonym: row.demonym === 1,
    count: Number(row.count),
    sources: Number(row.sources),
    blocks: blocks === '' ? [] : blocks.split('\n'),
  };
}
