import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { platform } from 'node:process';

/**
 * Calls back after something changed below a folder; returns how to stop. On Linux folders are watched and not their files: Node's
 * own way takes a watch and a kilobyte for each file, and the system has no more than some ten thousand for everybody.
 */
export function watchFolder(path: string, changed: () => void): () => void {
  if (platform === 'linux') return watchFolders(path, changed);
  try {
    const watcher = watch(path, { recursive: true }, changed);
    // A folder that is taken away ends its watcher; that is a change like any other.
    watcher.on('error', changed);
    return () => watcher.close();
  } catch {
    return () => {};
  }
}

/** The same, folder by folder. */
export function watchFolders(path: string, changed: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  add(path);
  return () => {
    for (const it of watchers.values()) it.close();
    watchers.clear();
  };

  function add(folder: string): void {
    if (watchers.has(folder)) return;
    try {
      if (!statSync(folder).isDirectory()) return;
      const watcher = watch(folder, (event, name) => {
        // Something came, went or has another name: a folder perhaps.
        if (event === 'rename' && name !== null) look(folder, name);
        changed();
      });
      watchers.set(folder, watcher);
      watcher.on('error', () => {
        drop(folder);
        changed();
      });
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory() && isWatched(entry.name)) add(join(folder, entry.name));
    } catch {
      // What cannot be watched, or went meanwhile, is found when the folders are compared.
    }
  }

  /** What has a name in a folder may be another than before: its watches, and those below it, are set anew. */
  function look(folder: string, name: string): void {
    const path = join(folder, name);
    for (const it of [...watchers.keys()]) if (it === path || it.startsWith(join(path, '/'))) drop(it);
    if (isWatched(name)) add(path);
  }

  function drop(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }
}

/** Tools keep thousands of folders in such ones, and none of their files is a source. */
function isWatched(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}
