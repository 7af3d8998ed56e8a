import type { DatabaseSync } from 'node:sqlite';

/** One open database. */
export type Database = DatabaseSync;

/** SQLite as this Node has it. */
export type Sqlite = typeof import('node:sqlite');

/** Loads SQLite when an index is first wanted; null where this Node has none (before 22.13). */
export async function loadSqlite(): Promise<Sqlite | null> {
  const { emitWarning } = process;
  // Node 22 warns that the module is new: nothing that a reader of ours could act on.
  process.emitWarning = () => {};
  try {
    return await import('node:sqlite');
  } catch {
    return null;
  } finally {
    process.emitWarning = emitWarning;
  }
}
