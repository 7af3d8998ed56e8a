import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourcesFolder } from '../../../core/workspace/locate-sources.ts';
import { deleteIndex } from './index-files.ts';
import type { Sqlite } from './sqlite.ts';

/** Milliseconds after which the index of a folder that is gone goes too. */
const patience = 30 * 86_400_000;

const fileName = 'folders.json';

interface Note {
  readonly folders: readonly string[];
  /** When the folders were first missed; null while one of them is there. */
  readonly missedSince: number | null;
}

/** Writes beside an index of which folders it is. */
export function noteFolders(place: string, folders: readonly SourcesFolder[]): void {
  const note: Note = { folders: folders.map((it) => fileURLToPath(it.folder)), missedSince: null };
  writeFileSync(join(place, fileName), JSON.stringify(note), { mode: 0o600 });
}

/** Removes the indexes of folders that have been gone for thirty days, and notes which are gone now. */
export function removeLeftovers(sqlite: Sqlite, cache: string, now = Date.now()): void {
  try {
    for (const name of readdirSync(cache)) {
      const place = join(cache, name);
      const note = readNote(place);
      if (!note) continue;
      const missed = note.folders.every((it) => !existsSync(it));
      if (missed && note.missedSince !== null && now - note.missedSince >= patience) deleteIndex(sqlite, place);
      else if (missed !== (note.missedSince !== null))
        writeFileSync(join(place, fileName), JSON.stringify({ ...note, missedSince: missed ? now : null }), {
          mode: 0o600,
        });
    }
  } catch {
    // Another process may be at the same work; what is left is looked at the next time.
  }
}

function readNote(place: string): Note | null {
  try {
    const note: unknown = JSON.parse(readFileSync(join(place, fileName), 'utf8'));
    return typeof note === 'object' && note !== null && 'folders' in note ? (note as Note) : null;
  } catch {
    return null;
  }
}
