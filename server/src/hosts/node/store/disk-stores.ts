import { chmodSync, closeSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { SourcesFolder } from '../../../core/workspace/locate-sources.ts';
import { MemoryStore } from '../../../core/workspace/memory-store.ts';
import type { IndexLocation, Loss, Store, Stores } from '../../../core/workspace/store.ts';
import { DiskStore } from './disk-store.ts';
import { explain, isDamage } from './faults.ts';
import { deleteIndex, lockOf, readNames, removeFiles, setAside } from './index-files.ts';
import { Lead } from './lead.ts';
import { noteFolders, removeLeftovers } from './leftovers.ts';
import { openDatabase } from './open-database.ts';
import { openPatiently } from './open-patiently.ts';
import { placeIndex } from './place-index.ts';
import { recogniserVersion } from './recogniser.ts';
import { loadSqlite, type Sqlite } from './sqlite.ts';
import { StoredIndex } from './stored-index.ts';

/** What stores on the disk need of their host. */
export interface DiskWorld {
  /** The folder that holds the indexes which do not lie beside their sources. Asked for when the first is opened. */
  readonly cache: () => string;
  /** Tells the user something, once. */
  readonly tell: (message: string) => void;
  /** What reads the sources, where that is not this program (`recogniserVersion`). */
  readonly version?: string;
}

/** Times, 20 ms apart, that a deletion waits for a store that is being closed. */
const patience = 100;

/** Stores on the disk of this machine; in memory where that cannot be. */
export function diskStores(world: DiskWorld): Stores {
  let version = world.version ?? null;
  let told: string | null = null;
  let swept = false;
  const tell = (message: string) => {
    // What is wrong with one index is mostly wrong with the next.
    if (message !== told) world.tell(message);
    told = message;
  };

  const openIn = async (sqlite: Sqlite, folder: string, lost: (loss: Loss) => void): Promise<Store> => {
    version ??= recogniserVersion();
    const path = join(folder, `index-${version}.sqlite`);
    const lead = new Lead(sqlite, lockOf(path));
    try {
      const leads = lead.take();
      const former = existsSync(path) ? null : openFormer(sqlite, folder);
      if (leads) createPrivately(path);
      const reading = await openPatiently(
        () => openDatabase(sqlite, path, leads),
        leads,
        () => setTimeout(50),
      );
      return new DiskStore({
        ...{ path, lead, reading, former },
        connect: () => openDatabase(sqlite, path, false),
        lost: (loss, error) => {
          if (loss === 'damaged') {
            const free = new Lead(sqlite, lockOf(path));
            if (free.take()) setAside(path);
            free.leave();
            tell(`The index of the sources was damaged (${explain(error)}). It was set aside and is made anew.`);
          } else if (loss === 'unwritable')
            tell(`The index of the sources cannot be kept: ${explain(error)} (${path}). Sources are read into memory.`);
          lost(loss);
        },
      });
    } catch (error) {
      const leads = lead.take();
      if (!leads || !isDamage(error) || !setAside(path)) {
        lead.leave();
        throw error;
      }
      lead.leave();
      tell(`The index of the sources was damaged (${explain(error)}). It was set aside and is made anew.`);
      return openIn(sqlite, folder, lost);
    }
  };

  return {
    async open(folders, location, lost) {
      const sqlite = await loadSqlite();
      if (!sqlite) {
        tell(
          `Node ${process.versions.node} has no SQLite: sources are read into memory each time. Node 22.13 and later keep an index.`,
        );
        return new MemoryStore();
      }
      const folder = placeIndex(folders, location, world.cache());
      try {
        makeFolder(folder);
        noteFolders(folder, folders);
        if (!swept) setImmediate(() => removeLeftovers(sqlite, world.cache()));
        swept = true;
        return await openIn(sqlite, folder, lost);
      } catch (error) {
        tell(`The index of the sources cannot be kept: ${explain(error)} (${folder}). Sources are read into memory.`);
        return new MemoryStore();
      }
    },
    async delete(folders, location) {
      const sqlite = await loadSqlite();
      let problem: string | null = null;
      for (const it of placesOf(folders, location, world.cache())) {
        problem ??= deleteIndex(sqlite, it);
        // A store that was closed just now may still be finishing what it was asked for.
        for (let left = patience; problem !== null && left > 0; left--) {
          await setTimeout(20);
          problem = deleteIndex(sqlite, it);
        }
      }
      return problem;
    },
  };
}

/** Every folder in which an index of these sources may lie, wherever it would be made now. */
function placesOf(folders: readonly SourcesFolder[], location: IndexLocation, cache: string): readonly string[] {
  return [...new Set(([location, 'cache', 'beside'] as const).map((it) => placeIndex(folders, it, cache)))];
}

function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const ignore = join(dirname(folder), '.gitignore');
  // Nobody means to publish an index that lies beside the sources.
  if (basename(dirname(folder)) === '.sourceline' && !existsSync(ignore)) writeFileSync(ignore, '*\n');
}

/** SQLite gives the files beside a database its permissions. */
function createPrivately(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}

/** The index that another version left behind, if it is of this format and whole. */
function openFormer(sqlite: Sqlite, folder: string): { readonly index: StoredIndex; close(): void } | null {
  for (const name of readNames(folder).filter((it) => /^index-\w+\.sqlite$/.test(it))) {
    try {
      const database = openDatabase(sqlite, join(folder, name), false);
      let whole = true;
      const index = new StoredIndex(database, () => {
        whole = false;
      });
      const close = () => {
        index.close();
        database.close();
        const lead = new Lead(sqlite, lockOf(join(folder, name)));
        if (lead.take()) removeFiles(join(folder, name));
        lead.leave();
      };
      if (index.complete && whole) return { index, close };
      close();
    } catch {
      removeFiles(join(folder, name));
    }
  }
  return null;
}
