import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { getHeapStatistics } from 'node:v8';
import { defaultLimits } from '../../server/src/core/documents/limits.ts';
import { noKnowledge } from '../../server/src/core/mentions/knowledge.ts';
import { MemoryStore } from '../../server/src/core/workspace/memory-store.ts';
import type { Outcome, Wanted } from '../../server/src/core/workspace/ports.ts';
import { readHere } from '../../server/src/core/workspace/read-here.ts';
import { byPath, citedAndNewest } from '../../server/src/core/workspace/reading-order.ts';
import { nodeClock } from '../../server/src/hosts/node/clock.ts';
import { idOf, nodeFiles } from '../../server/src/hosts/node/files.ts';
import { listFolder, listNow } from '../../server/src/hosts/node/list-folder.ts';
import { collectWhenGrown } from '../../server/src/hosts/node/workers/collect-when-grown.ts';
import { cutJobs } from '../../server/src/hosts/node/workers/cut-jobs.ts';
import { unpackListing } from '../../server/src/hosts/node/workers/pack-listing.ts';
import { Pool } from '../../server/src/hosts/node/workers/pool.ts';
import { readInPool } from '../../server/src/hosts/node/workers/read-in-pool.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const hostile = new URL('../support/hostile-worker.ts', import.meta.url);
const real = new URL('../../server/src/hosts/node/workers/worker.ts', import.meta.url);
const going = { aborted: false };

const wanted = (name: string, size = 10): Wanted => ({
  id: `file:///story/sources/${name}`,
  path: `sources/${name}`,
  size,
  modified: 0,
  fields: [],
});

/** What becomes of files whose names say what they do, `read` or the reason, in two workers. */
async function become(
  t: TestContext,
  names: readonly string[],
  limits: Partial<typeof defaultLimits> = {},
): Promise<readonly (readonly [string, string])[]> {
  const pool = new Pool(hostile, 2);
  t.after(() => pool.close());
  const outcomes: Outcome[] = [];
  const files = names.map((it) => wanted(it));
  for await (const it of readInPool(pool).read(files, { ...defaultLimits, ...limits }, going))
    outcomes.push(...it.outcomes);
  return outcomes.map((it) => [it.file.path.slice('sources/'.length), it.reason ?? 'read']);
}

test('a file that never ends is given up and named, and all others are read', async (t) => {
  const names = ['a.txt', 'b.txt', 'spins.txt', 'c.txt', 'waits.txt', 'd.txt'];
  const became = await become(t, names, { seconds: 0.5 });
  const reason = 'took longer than 0.5 s to get on and was given up (setting limits.seconds)';
  assert.deepEqual(
    became,
    names.map((it) => [it, /spins|waits/.test(it) ? reason : 'read']),
  );
});

test('a file that takes all memory is given up and named, inside the heap and outside of it', async (t) => {
  const names = ['a.txt', 'hoards.txt', 'b.txt', 'buffers.txt', 'c.txt'];
  const became = await become(t, names, { memoryMegabytes: 40, seconds: 60 });
  const reason = 'took more than 40 MB of memory and was given up (setting limits.memoryMegabytes)';
  assert.deepEqual(
    became,
    names.map((it) => [it, /hoards|buffers/.test(it) ? reason : 'read']),
  );
});

test('a file that ends its worker, or breaks it, costs itself alone', async (t) => {
  const became = new Map(await become(t, ['a.txt', 'exits.txt', 'b.txt', 'breaks.txt', 'throws.txt', 'c.txt']));
  for (const name of ['a.txt', 'b.txt', 'c.txt']) assert.equal(became.get(name), 'read');
  assert.equal(became.get('exits.txt'), 'ended the thread that read it (exit code 3)');
  assert.equal(became.get('breaks.txt'), 'ended the thread that read it (broken)');
  assert.equal(became.get('throws.txt'), 'could not be read: a fault of the reader (no such thing)');
});

test('workers that do not start leave every file named', async (t) => {
  const pool = new Pool(new URL('../support/no-such-worker.ts', import.meta.url), 2);
  t.after(() => pool.close());
  const outcomes: Outcome[] = [];
  for await (const it of readInPool(pool).read([wanted('a.txt'), wanted('b.txt')], defaultLimits, going))
    outcomes.push(...it.outcomes);
  assert.equal(outcomes.length, 2);
  for (const it of outcomes) assert.match(it.reason ?? 'read', /^not read: .*Cannot find module/);
});

test('a reading that is told to stop ends with what it has', async (t) => {
  const pool = new Pool(hostile, 1);
  t.after(() => pool.close());
  const signal = { aborted: false };
  const files = Array.from({ length: 100 }, (_, i) => wanted(`a${i}.txt`));
  const outcomes: Outcome[] = [];
  for await (const it of readInPool(pool).read(files, defaultLimits, signal)) {
    outcomes.push(...it.outcomes);
    signal.aborted = true;
  }
  assert.ok(outcomes.length > 0 && outcomes.length < 100);
  assert.deepEqual(
    outcomes.map((it) => it.file),
    files.slice(0, outcomes.length),
  );
});

test('workers read what this thread reads, in the same order', async (t) => {
  const texts = Array.from({ length: 60 }, (_, i) => [
    `sources/${i}.${i % 2 ? 'txt' : 'md'}`,
    `Mayor Ada Brennick opened harbour ${i} on Monday.\n\n“It took ${i + 20} years to build,” she said.\n`,
  ]);
  const folder = await temporaryFolder(t, Object.fromEntries(texts));
  const listed = await nodeFiles.list(idOf(`${folder}/sources`));
  const fields = [new Map([['outlet', 'The Herald']])];
  const files = byPath(listed?.files ?? []).map((it) => ({ ...it, fields }));
  const pool = new Pool(real, 2);
  t.after(() => pool.close());
  const world = { files: nodeFiles, clock: nodeClock, knowledge: noKnowledge };
  const all = async (reader: ReturnType<typeof readHere>) => {
    const store = new MemoryStore();
    for await (const { outcomes, segments } of reader.read(files, defaultLimits, going))
      await store.commit({ files: outcomes.map(({ file }) => ({ ...file, skipped: null })), segments, removed: [] });
    const { index } = store;
    return [...index.sources()].map((it) => [it, index.passage(it.number, 0), index.lookup('n:ada brennick', 100)]);
  };
  const there = await all(readInPool(pool));
  assert.equal(there.length, 60);
  assert.deepEqual(there, await all(readHere(world)));
});

test('a worker lists a folder as this thread does, at once or in steps', async (t) => {
  const names = Array.from({ length: 30 }, (_, i) => [`sources/part ${i % 3}/${i}.txt`, `${i}`]);
  const folder = await temporaryFolder(t, { ...Object.fromEntries(names), 'sources/.git/x.txt': 'x' });
  const path = `${folder}/sources`;
  const pool = new Pool(real, 1);
  t.after(() => pool.close());
  const packed = await pool.list(path);
  assert.ok(packed && 'ids' in packed);
  const listed = await unpackListing(packed, nodeClock);
  assert.equal(listed.files.length, 30);
  const { files, skipped } = listNow(path)!;
  assert.deepEqual(listed, { files, skipped });
  assert.deepEqual((await listFolder(path))?.files, files);
  assert.equal(await listFolder(path, 20), 'more');
  assert.equal(await pool.list(`${folder}/none`), null);
  assert.equal(listNow(`${folder}/none`), null);
});

test('a heap that has grown by garbage is cleared when it is looked at', () => {
  const used = () => getHeapStatistics().used_heap_size;
  const look = collectWhenGrown();
  const before = used();
  // Kept until it is old: what is young goes by itself.
  const kept = Array.from({ length: 1_000_000 }, (_, i) => ({ i, text: `${i}` }));
  assert.ok(used() - before > 40_000_000);
  kept.length = 0;
  look();
  assert.ok(used() - before < 30_000_000);
});

test('jobs hold every file once, in order, few at first', () => {
  const files = Array.from({ length: 5000 }, (_, i) => wanted(`${i}.txt`, i % 100 === 0 ? 3_000_000 : 3000));
  const jobs = cutJobs(files, 2);
  assert.deepEqual(jobs.flat(), files);
  assert.ok(jobs[0]!.length <= 8);
  assert.ok(jobs.every((it) => it.length <= 512));
  assert.ok(jobs.every((it) => it.length === 1 || it.reduce((sum, one) => sum + one.size, 0) <= 4_000_000));
  assert.deepEqual(cutJobs([], 2), []);
});

test('cited files come first, then the newest', () => {
  const files = [
    { ...wanted('old.txt'), modified: 1 },
    { ...wanted('new.txt'), modified: 3 },
    { ...wanted('cited.md'), modified: 0 },
    { ...wanted('also-new.txt'), modified: 3 },
  ];
  assert.deepEqual(
    citedAndNewest(['She left. [@cited, p. 3]'])(files).map((it) => it.path.slice('sources/'.length)),
    ['cited.md', 'also-new.txt', 'new.txt', 'old.txt'],
  );
});
