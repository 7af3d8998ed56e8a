import { closeSync, openSync } from 'node:fs';
import { isBusy } from './faults.ts';
import type { Database, Sqlite } from './sqlite.ts';

/**
 * Who writes an index, of all processes that have it open: the one that holds a lock on a file beside it. The operating system
 * lets go of the lock when its process ends, in whatever way.
 */
export class Lead {
  readonly #sqlite: Sqlite;
  readonly #path: string;
  #held: Database | null = null;

  constructor(sqlite: Sqlite, path: string) {
    this.#sqlite = sqlite;
    this.#path = path;
  }

  /** Whether this process leads. */
  get isHeld(): boolean {
    return this.#held !== null;
  }

  /** The same; it does from now on if nobody did. Throws where nobody can: the folder may not be written. */
  take(): boolean {
    if (this.#held) return true;
    let database: Database | null = null;
    try {
      closeSync(openSync(this.#path, 'a', 0o600));
      database = new this.#sqlite.DatabaseSync(this.#path);
      database.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
      this.#held = database;
      return true;
    } catch (error) {
      database?.close();
      if (isBusy(error)) return false;
      throw error;
    }
  }

  leave(): void {
    this.#held?.close();
    this.#held = null;
  }
}
