import { applicationId, format, prepare, schema } from './schema.ts';
import type { Database, Sqlite } from './sqlite.ts';

/** Thrown for a file that is no index of ours, or not of this format. */
export class ForeignIndex extends Error {}

/** Thrown for a file that another process is only just making. */
export class UnfinishedIndex extends Error {}

/**
 * Opens the database of an index; with `create`, makes it where there is none. Throws what SQLite throws, `ForeignIndex` or
 * `UnfinishedIndex`.
 */
export function openDatabase(sqlite: Sqlite, path: string, create: boolean): Database {
  const database = new sqlite.DatabaseSync(path);
  try {
    prepare(database);
    const pragma = (name: string) => Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
    if (pragma('schema_version') === 0 && !create) throw new UnfinishedIndex('is not there yet');
    if (pragma('schema_version') === 0) make(database);
    if (pragma('application_id') !== applicationId) throw new ForeignIndex('is no index of Sourceline');
    if (pragma('user_version') !== format) throw new ForeignIndex('is an index of another version of Sourceline');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function make(database: Database): void {
  database.exec('PRAGMA page_size = 8192');
  const { journal_mode: mode } = database.prepare('PRAGMA journal_mode = WAL').get() ?? {};
  if (mode !== 'wal') throw new Error(`the file system allows no index that several programs share (journal: ${mode})`);
  database.exec(
    `BEGIN IMMEDIATE; PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${format};${schema} COMMIT`,
  );
}
