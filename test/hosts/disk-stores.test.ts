import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { buildSegment } from '../../server/src/core/corpus/segment/build-segment.ts';
import { MemoryStore } from '../../server/src/core/workspace/memory-store.ts';
import type { Loss, Store, Stores } from '../../server/src/core/workspace/store.ts';
import { idOf } from '../../server/src/hosts/node/files.ts';
import { DiskStore } from '../../server/src/hosts/node/store/disk-store.ts';
import { diskStores } from '../../server/src/hosts/node/store/disk-stores.ts';
import { explain } from '../../server/src/hosts/node/store/faults.ts';
import { Lead } from '../../server/src/hosts/node/store/lead.ts';
import { removeLeftovers } from '../../server/src/hosts/node/store/leftovers.ts';
import { openDatabase, UnfinishedIndex } from '../../server/src/hosts/node/store/open-database.ts';
import { openPatiently } from '../../server/src/hosts/node/store/open-patiently.ts';
import { cacheFolder, placeIndex } from '../../server/src/hosts/node/store/place-index.ts';
import { loadSqlite } from '../../server/src/hosts/node/store/sqlite.ts';
import { WritingInThread } from '../../server/src/hosts/node/store/writing-in-thread.ts';
import { record } from '../support/records.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const sqlite = await loadSqlite();
const skip = !sqlite && 'this Node has no SQLite';

/** A folder of sources and one for indexes, with what was told and lost. */
class Place {
  readonly told: string[] = [];
  readonly lost: Loss[] = [];
  readonly folders;
  readonly stores: Stores;
  readonly index: string;
  readonly #open: Store[] = [];

  constructor(root: string) {
    const cache = join(root, 'cache');
    this.folders = [{ folder: idOf(join(root, 'story', 'sources')), pattern: null }];
    this.stores = diskStores({ cache: () => cache, tell: (it) => this.told.push(it) });
    this.index = placeIndex(this.folders, 'cache', cache);
  }

  async open(location: 'cache' | 'beside' = 'cache'): Promise<Store> {
    const store = await this.stores.open(this.folders, location, (it) => this.lost.push(it));
    this.#open.push(store);
    return store;
  }

  /** The file of the index. */
  async file(): Promise<string> {
    const name = (await readdir(this.index)).find((it) => /^index-.*\.sqlite$/.test(it));
    return join(this.index, name ?? 'none');
  }

  close(): void {
    for (const it of this.#open) it.close();
  }
}

async function place(test: TestContext): Promise<Place> {
  const root = await temporaryFolder(test, { 'story/sources/a.txt': 'Ada Brennick came.\n' });
  const made = new Place(root);
  test.after(() => made.close());
  return made;
}

async function put(store: Store, count: number, from = 0): Promise<void> {
  for (let i = from; i < from + count; i++) {
    const source = record(`${i}`, [`Ada Brennick counted ${100 + i} boats.`]);
    const file = { id: source.file, path: source.path, size: i, modified: i, skipped: null };
    await store.commit({ files: [file], segments: [buildSegment([source])], removed: [] });
  }
  await store.note({ complete: true });
}

const answers = (store: Store) => store.index.lookup('n:ada brennick', 0).count;

test('what was put away is there again, for its owner alone', { skip }, async (t) => {
  const it = await place(t);
  const store = await it.open();
  await put(store, 3);
  store.close();
  assert.deepEqual(
    [
      answers(store),
      await it
        .file()
        .then((path) => stat(path))
        .then(({ mode }) => mode & 0o777),
    ],
    [0, 0o600],
  );
  assert.equal((await stat(it.index)).mode & 0o777, 0o700);
  const again = await it.open();
  assert.equal(answers(again), 3);
  assert.equal(again.extent.complete, true);
  for (const name of await readdir(it.index)) assert.equal((await stat(join(it.index, name))).mode & 0o077, 0, name);
  assert.deepEqual([it.told, it.lost], [[], []]);
});

test('many sources at once are put away by a thread, in their turn with the few', { skip }, async (t) => {
  const it = await place(t);
  const store = await it.open();
  const sources = Array.from({ length: 60 }, (_, i) => record(`${i}`, [`Ada Brennick counted ${i} boats.`]));
  const files = sources.map(({ file, path }) => ({ id: file, path, size: 1, modified: 1, skipped: null }));
  const few = put(store, 3);
  const many = store.commit({
    files,
    segments: [buildSegment(sources.slice(0, 30)), buildSegment(sources.slice(30))],
    removed: [],
  });
  const gone = store.commit({ files: [], segments: [], removed: ['7', '8'] });
  await Promise.all([few, many, gone]);
  assert.deepEqual([answers(store), store.fileCount], [58, 58]);
  const closing = store.commit({ files: [], segments: [], removed: ['9'] });
  store.close();
  await closing;
  const again = await it.open();
  assert.ok(answers(again) >= 57);
  assert.deepEqual([it.told, it.lost], [[], []]);
});

test('a thread that writes says when it has nothing more to do, so that it can be let go of', { skip }, async (t) => {
  const it = await place(t);
  const store = await it.open();
  await put(store, 3);
  store.close();
  const writing = new WritingInThread(await it.file(), (error) => assert.fail(String(error)));
  t.after(() => writing.close());
  const few = Array.from({ length: 9 }, (_, i) => record(`more ${i}`, ['It rained.']));
  const commits = few.map((one) => writing.commit({ files: [], segments: [buildSegment([one])], removed: [] }));
  assert.ok(writing.busy);
  await Promise.all([...commits, writing.doubt()]);
  while (writing.busy) await setImmediate();
});

test('a file that is cut short, overwritten or no index is set aside, told of once, and made anew', {
  skip,
}, async (t) => {
  const damages: Readonly<Record<string, (path: string) => Promise<void>>> = {
    empty: (path) => truncate(path, 0),
    short: (path) => truncate(path, 20_000),
    half: async (path) => truncate(path, Math.floor((await stat(path)).size / 2)),
    noise: async (path) =>
      writeFile(
        path,
        Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 251),
      ),
    text: (path) => writeFile(path, 'This is no index.\n'),
    foreign: async (path) => {
      await rm(path);
      const other = new sqlite!.DatabaseSync(path);
      other.exec('CREATE TABLE mine(x)');
      other.close();
    },
  };
  for (const [name, damage] of Object.entries(damages)) {
    const it = await place(t);
    const first = await it.open();
    await put(first, 20);
    first.close();
    await damage(await it.file());
    const second = await it.open();
    const spared = answers(second);
    // A file that was cut may open, and fail when the missing part is asked for.
    for (let i = 0; i < 3; i++) await setImmediate();
    const store = it.lost.length > 0 ? await it.open() : second;
    assert.equal(it.lost.length > 0 ? 0 : spared, 0, name);
    assert.equal(store.fileCount, 0, name);
    await put(store, 4);
    assert.equal(answers(store), 4, name);
    assert.equal(it.told.length, name === 'empty' ? 0 : 1, name);
    if (name !== 'empty') assert.match(it.told[0]!, /was damaged .* set aside and is made anew/, name);
    it.close();
  }
});

test('noise in the middle of an index is noticed where it is read', { skip }, async (t) => {
  const it = await place(t);
  const first = await it.open();
  await put(first, 40);
  first.close();
  const path = await it.file();
  const bytes = await readFile(path);
  // Texts of sources stand in the file as they are: a letter is changed in each.
  for (let at = bytes.indexOf('counted'); at >= 0; at = bytes.indexOf('counted', at + 1)) bytes[at] = 0x43;
  await writeFile(path, bytes);
  const store = await it.open();
  const { postings } = store.index.lookup('n:ada brennick', 50);
  const texts = postings.map(({ source, passage }) => store.index.passage(source, passage)?.text);
  assert.ok(texts.every((text) => text === undefined || text.includes('counted')));
  await setImmediate();
  await setImmediate();
  assert.deepEqual(it.lost, ['damaged']);
  assert.equal(it.told.length, 1);
});

test('one store leads, another reads along and takes over at once when the first has gone', { skip }, async (t) => {
  const it = await place(t);
  const first = await it.open();
  assert.equal(first.leads(), true);
  await put(first, 2);
  const second = await it.open();
  assert.equal(second.leads(), false);
  assert.equal(answers(second), 2);
  await put(first, 3, 2);
  await setImmediate();
  second.publish();
  assert.equal(answers(second), 5);
  await put(second, 1, 9);
  assert.equal(answers(second), 5);
  first.close();
  assert.equal(second.leads(), true);
  await put(second, 1, 9);
  assert.equal(answers(second), 6);
  assert.deepEqual([it.told, it.lost], [[], []]);
});

test('a reader hears of what another wrote, and whoever leads of who asks it to look again', { skip }, async (t) => {
  const it = await place(t);
  const [first, second, third] = [await it.open(), await it.open(), await it.open()];
  let wake = () => {};
  const next = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  second.follow(() => wake());
  const soon = next();
  await put(first, 1);
  // The look-out of a store keeps no process alive.
  const alive = setInterval(() => {}, 1000);
  await soon;
  assert.equal(answers(second), 1);
  second.publish();
  first.close();
  await next();
  assert.equal(second.leads(), true);
  const asked = next();
  third.ask();
  await asked;
  clearInterval(alive);
});

test('a folder that may not be written is told of once, and sources are kept in memory', {
  skip: skip || (process.getuid?.() === 0 && 'root may write anywhere'),
}, async (t) => {
  const it = await place(t);
  await mkdir(join(it.index, '..'), { recursive: true });
  await chmod(join(it.index, '..'), 0o500);
  const store = await it.open();
  await chmod(join(it.index, '..'), 0o700);
  await put(store, 2);
  assert.equal(answers(store), 2);
  assert.equal(it.told.length, 1);
  assert.match(it.told[0]!, /cannot be kept: this user may not write there .* read into memory/);
});

test('a disk that is full is told of once, and what was there before is whole', { skip }, async (t) => {
  const it = await place(t);
  const first = await it.open();
  await put(first, 5);
  first.close();
  const path = await it.file();
  let lost: Loss | null = null;
  const full = new DiskStore({
    ...{ path, lead: new Lead(sqlite!, path.replace('.sqlite', '.lock')), former: null },
    reading: openDatabase(sqlite!, path, false),
    connect: () => {
      const database = openDatabase(sqlite!, path, false);
      database.exec('PRAGMA max_page_count = 1');
      return database;
    },
    lost: (loss, error) => {
      lost = loss;
      assert.equal(explain(error), 'the disk is full');
    },
  });
  await put(full, 60, 5);
  assert.equal(answers(full), 0);
  await setImmediate();
  await setImmediate();
  assert.equal(lost, 'unwritable');
  const store = await it.open();
  assert.equal(answers(store), store.fileCount);
  assert.ok(store.fileCount >= 5);
  assert.deepEqual([it.told, it.lost], [[], []]);
});

test('on a file system that is full an index is told of once, and goes on where there is room again', {
  skip,
}, async (t) => {
  const root = await temporaryFolder(t, { 'story/sources/a.txt': 'Ada Brennick came.\n', 'cache/none': '' });
  const cache = join(root, 'cache');
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', cache]).status !== 0) {
    t.skip('no file system can be mounted here');
    return;
  }
  const it = new Place(root);
  try {
    const store = await it.open();
    let kept = 0;
    while (it.lost.length === 0 && kept < 2000) {
      await put(store, 10, kept);
      await setImmediate();
      if (it.lost.length === 0) kept += 10;
    }
    assert.ok(kept > 0 && kept < 2000);
    assert.deepEqual(it.lost, ['unwritable']);
    assert.equal(it.told.length, 1);
    assert.match(
      it.told[0] ?? '',
      /^The index of the sources cannot be kept: the disk is full \(.*Sources are read into memory\.$/,
    );
    // While there is no room, another start says so as well, and nothing is lost.
    const meanwhile = await it.open();
    assert.ok(meanwhile.fileCount >= kept || meanwhile instanceof MemoryStore);
    meanwhile.close();
    spawnSync('mount', ['-o', 'remount,size=50m', cache]);
    const again = await it.open();
    assert.ok(again.fileCount >= kept, `${again.fileCount} of ${kept}`);
    assert.equal(answers(again), again.fileCount);
    await put(again, 20, again.fileCount);
    assert.equal(answers(again), again.fileCount);
  } finally {
    it.close();
    spawnSync('umount', ['-l', cache]);
  }
});

test('an index that is locked for a moment, or is being made, is waited for, and nothing else is', async () => {
  const busy = () => Object.assign(new Error('database is locked'), { errcode: 5 });
  const tries = async (faults: readonly Error[], leads: boolean) => {
    const left = [...faults];
    const open = () => {
      const fault = left.shift();
      if (fault) throw fault;
      return faults.length;
    };
    return openPatiently(open, leads, async () => {}).catch((error: Error) => error.message);
  };
  const unfinished = Array.from({ length: 30 }, () => new UnfinishedIndex('is not there yet'));
  assert.equal(await tries([busy(), busy()], true), 2);
  assert.equal(await tries([busy(), busy(), busy()], true), 'database is locked');
  assert.equal(await tries([busy(), ...unfinished], false), 31);
  assert.equal(await tries(unfinished, true), 'is not there yet');
  assert.equal(await tries([new Error('the disk failed')], false), 'the disk failed');
});

test('where the folder of indexes is a file, sources are kept in memory', { skip }, async (t) => {
  const it = await place(t);
  await writeFile(join(it.index, '..'), 'in the way');
  const store = await it.open();
  await put(store, 2);
  assert.equal(answers(store), 2);
  assert.equal(it.told.length, 1);
});

test('an index is deleted with all that lay beside it, and not while another program has it open', {
  skip,
}, async (t) => {
  const it = await place(t);
  const store = await it.open('beside');
  await put(store, 2);
  const story = new URL('.', it.folders[0]!.folder).pathname;
  assert.equal(await readFile(join(story, '.sourceline', '.gitignore'), 'utf8'), '*\n');
  assert.match((await it.stores.delete(it.folders, null)) ?? '', /another program has the index open/);
  store.close();
  assert.equal(await it.stores.delete(it.folders, null), null);
  assert.deepEqual(await readdir(story), ['sources']);
  assert.equal(await it.stores.delete(it.folders, null), null);
});

test('the index of a folder that has been gone for thirty days goes too, and no other', { skip }, async (t) => {
  const it = await place(t);
  const store = await it.open();
  await put(store, 1);
  store.close();
  const cache = join(it.index, '..');
  const day = 86_400_000;
  removeLeftovers(sqlite!, cache, 0);
  removeLeftovers(sqlite!, cache, 100 * day);
  assert.equal((await readdir(cache)).length, 1);
  await rm(new URL(it.folders[0]!.folder), { recursive: true });
  removeLeftovers(sqlite!, cache, 200 * day);
  removeLeftovers(sqlite!, cache, 229 * day);
  assert.equal((await readdir(cache)).length, 1);
  removeLeftovers(sqlite!, cache, 230 * day);
  assert.deepEqual(await readdir(cache), []);
});

test('the index that another version left answers until the new one is whole', { skip }, async (t) => {
  const it = await place(t);
  const first = await it.open();
  await put(first, 3);
  first.close();
  const path = await it.file();
  await rename(path, join(it.index, 'index-0123456789abcdef.sqlite'));
  const store = await it.open();
  assert.deepEqual([answers(store), store.fileCount, store.extent.complete], [3, 0, false]);
  await put(store, 2);
  store.publish();
  assert.equal(answers(store), 2);
  assert.deepEqual(
    (await readdir(it.index)).filter((name) => name.startsWith('index-0123')),
    [],
  );
});

test('the cache folder is where each system keeps such things', () => {
  assert.equal(cacheFolder({ XDG_CACHE_HOME: '/home/ada/cache' }, 'linux'), '/home/ada/cache/sourceline');
  assert.match(cacheFolder({}, 'darwin'), /Library.Caches.Sourceline$/);
  assert.match(cacheFolder({ LOCALAPPDATA: 'C:\\Ada' }, 'win32'), /^C:\\Ada.Sourceline.Cache$/);
});
