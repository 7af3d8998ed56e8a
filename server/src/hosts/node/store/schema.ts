import type { Database } from './sqlite.ts';

/** Says that a database is ours: “slin”. */
export const applicationId = 0x736c696e;

/** Counts up with every change of the tables, of segments or of what is in them. An index of another format is built anew. */
export const format = 2;

/**
 * The tables of an index. `pieces` holds the blocks and chunks of all segments (`pieceId`); `dead` the sources that are gone
 * and still stand in a segment; `commits` what each of the last commits touched, null where that is everything. Everything
 * that finds a source or a name is there a second time in the order in which it is looked up.
 */
export const schema = `
CREATE TABLE state(one INTEGER PRIMARY KEY CHECK(one = 1), commits INTEGER NOT NULL, layout INTEGER NOT NULL,
  sources INTEGER NOT NULL, passages INTEGER NOT NULL, next_source INTEGER NOT NULL, next_segment INTEGER NOT NULL,
  complete INTEGER NOT NULL, gaps TEXT NOT NULL, described TEXT NOT NULL);
INSERT INTO state VALUES(1, 0, 0, 0, 0, 0, 1, 0, '[]', '');
CREATE TABLE files(id TEXT NOT NULL UNIQUE, path TEXT NOT NULL, size INTEGER NOT NULL, modified REAL NOT NULL, skipped TEXT);
CREATE INDEX files_skipped ON files(skipped) WHERE skipped IS NOT NULL;
CREATE TABLE sources(number INTEGER PRIMARY KEY, file TEXT NOT NULL, bare TEXT NOT NULL, key TEXT NOT NULL, lower TEXT NOT NULL,
  label TEXT, title TEXT, url TEXT, head TEXT NOT NULL);
CREATE INDEX sources_file ON sources(file);
CREATE INDEX sources_bare ON sources(bare);
CREATE INDEX sources_key ON sources(key);
CREATE INDEX sources_lower ON sources(lower);
CREATE INDEX sources_label ON sources(label) WHERE label IS NOT NULL;
CREATE INDEX sources_title ON sources(title) WHERE title IS NOT NULL;
CREATE INDEX sources_url ON sources(url) WHERE url IS NOT NULL;
CREATE TABLE source_words(word TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(word, number)) WITHOUT ROWID;
CREATE TABLE records(number INTEGER PRIMARY KEY, sum INTEGER NOT NULL, data BLOB NOT NULL);
CREATE TABLE segments(id INTEGER PRIMARY KEY, first INTEGER NOT NULL, sum INTEGER NOT NULL, numbers BLOB NOT NULL, starts BLOB NOT NULL,
  words BLOB NOT NULL, runs BLOB NOT NULL);
CREATE TABLE pieces(id INTEGER PRIMARY KEY, sum INTEGER NOT NULL, data BLOB NOT NULL);
CREATE TABLE dead(number INTEGER PRIMARY KEY);
CREATE TABLE names(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, text TEXT NOT NULL, type TEXT NOT NULL,
  demonym INTEGER NOT NULL, count INTEGER NOT NULL, sources INTEGER NOT NULL, blocks TEXT NOT NULL, sum BLOB NOT NULL);
CREATE TABLE name_blocks(block TEXT NOT NULL, rank INTEGER NOT NULL, key TEXT NOT NULL, name INTEGER NOT NULL,
  PRIMARY KEY(block, rank DESC, key)) WITHOUT ROWID;
CREATE TABLE name_words(word TEXT NOT NULL, name INTEGER NOT NULL, PRIMARY KEY(word, name)) WITHOUT ROWID;
CREATE TABLE commits(number INTEGER PRIMARY KEY, keys BLOB);
`;

/** What is said to every connection. A commit is safe from the end of this process; the log is cut back when nobody reads it. */
export function prepare(database: Database): void {
  database.exec(`
    PRAGMA busy_timeout = 5000;
    PRAGMA synchronous = NORMAL;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -8000;
    PRAGMA journal_size_limit = 16000000;
  `);
}

/** Kinds of pieces by the number that stands in their id. */
const kinds = { words: 0, runs: 1, chunks: 2 } as const;

const perKind = 2 ** 26;
const perSegment = 2 ** 28;

/** Where a piece of a segment is kept. */
export function pieceId(segment: number, kind: keyof typeof kinds, number: number): number {
  return segment * perSegment + kinds[kind] * perKind + number;
}

/** The ids of all pieces of a segment: from the first, to before the second. */
export function pieceRange(segment: number): readonly [number, number] {
  return [segment * perSegment, (segment + 1) * perSegment];
}
