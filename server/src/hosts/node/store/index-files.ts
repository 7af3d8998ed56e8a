import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { explain } from './faults.ts';
import { Lead } from './lead.ts';
import type { Sqlite } from './sqlite.ts';

/** Deletes the folder of an index; returns why it could not, or null. */
export function deleteIndex(sqlite: Sqlite | null, folder: string): string | null {
  const locks = readNames(folder).filter((it) => it.endsWith('.lock'));
  const leads = sqlite ? locks.map((it) => new Lead(sqlite, join(folder, it))) : [];
  try {
    if (!leads.every((it) => it.take()))
      return `${folder}: another program has the index open; close it first, or delete the index there`;
    for (const it of leads) it.leave();
    rmSync(folder, { recursive: true, force: true });
    if (basename(dirname(folder)) === '.sourceline' && readNames(dirname(folder)).every((it) => it === '.gitignore'))
      rmSync(dirname(folder), { recursive: true, force: true });
    return null;
  } catch (error) {
    return `${folder}: ${explain(error)}`;
  } finally {
    for (const it of leads) it.leave();
  }
}

/** Puts a damaged index out of the way, in the place of one that was put there before. False where that cannot be. */
export function setAside(path: string): boolean {
  try {
    if (existsSync(path)) renameSync(path, join(dirname(path), 'damaged.sqlite'));
    removeFiles(path);
    return true;
  } catch {
    return false;
  }
}

/** Removes an index, with all that SQLite and this process put beside it. */
export function removeFiles(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
  for (const ending of ['.lock', '.ask']) rmSync(path.replace(/\.sqlite$/, ending), { force: true });
}

/** The file whose lock says who writes an index. */
export function lockOf(path: string): string {
  return path.replace(/\.sqlite$/, '.lock');
}

/** The names in a folder; none where there is no folder. */
export function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
