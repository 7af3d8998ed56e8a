import type { Database } from './sqlite.ts';

/** Does some writing at once: after a fault nothing of it is there. Throws what `run` and SQLite throw. */
export function within(database: Database, run: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    run();
    database.exec('COMMIT');
  } catch (error) {
    // After some faults SQLite has ended the transaction itself.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
