import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { noKnowledge } from '../../server/src/core/mentions/knowledge.ts';
import { Corpus } from '../../server/src/core/workspace/corpus.ts';
import { MemoryStore } from '../../server/src/core/workspace/memory-store.ts';
import { readHere } from '../../server/src/core/workspace/read-here.ts';
import { byPath } from '../../server/src/core/workspace/reading-order.ts';
import { takeIn } from '../../server/src/core/workspace/take-in.ts';
import { nodeClock } from '../../server/src/hosts/node/clock.ts';
import { idOf, nodeFiles } from '../../server/src/hosts/node/files.ts';
import { diskStores } from '../../server/src/hosts/node/store/disk-stores.ts';
import { loadSqlite } from '../../server/src/hosts/node/store/sqlite.ts';
import { Random } from '../bench/random.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// `KILLS=100 npm test test/kill/kills.test.ts`: an indexing process is killed at random moments, again and again over one index.
const kills = Number(process.env.KILLS ?? 3);
const most = 24;
/** The processes are of one version, whatever becomes of the code while they run. */
const version = 'killed';
const world = { files: nodeFiles, clock: nodeClock, knowledge: noKnowledge };

test(`an index outlives ${kills} kills with all that was acknowledged, and finds the rest by itself`, {
  skip: !(await loadSqlite()) && 'this Node has no SQLite',
}, async (t) => {
  const random = new Random(20_310_506);
  const folder = await temporaryFolder(t);
  const sources = join(folder, 'sources');
  const cache = join(folder, 'cache');
  await mkdir(sources);
  const script = await bundle(folder);
  const written = new Map<string, string>();
  let killed = 0;
  for (let round = 0; killed < kills; round++) {
    for (let change = random.below(most); change >= 0; change--) await changeOne(sources, written, random, round);
    const acknowledged = await indexUntilKilled(script, cache, sources, 1 + random.below(3 * most));
    if (acknowledged.killed) killed++;
    await examine(cache, sources, written, acknowledged.states, `round ${round}`);
  }
  t.diagnostic(`${killed} kills, ${written.size} sources at the end`);
});

/** The process in one file: it starts many times. */
async function bundle(folder: string): Promise<string> {
  const outfile = join(folder, 'index-sources.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('index-sources.ts', import.meta.url))],
    ...{ outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' },
    mainFields: ['module', 'main'],
    external: ['pdfjs-dist/*'],
    // Bundled CommonJS packages ask for Node's own modules.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  return outfile;
}

/** Writes, rewrites or removes a file; every text of a file has a length of its own. */
async function changeOne(folder: string, written: Map<string, string>, random: Random, round: number): Promise<void> {
  const path = join(folder, `${random.below(most)}.txt`);
  const id = idOf(path);
  if (written.has(id) && random.next() < 0.3) {
    written.delete(id);
    await rm(path);
    return;
  }
  const text = `Ada Brennick counted ${1000 + round} boats in Port Ellis.\n\n${'The harbour stays shut. '.repeat(1 + random.below(40))}${'x'.repeat(round + 1)}\n`;
  written.set(id, text);
  await writeFile(path, text);
}

/** Runs the process until it has said so many lines, then kills it; returns the sizes of the files it had put away. */
async function indexUntilKilled(script: string, cache: string, sources: string, lines: number) {
  const child = spawn(process.execPath, [script, cache, idOf(sources), version], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const states = new Map<string, number | null>();
  let left = lines;
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line);
    assert.equal(said.told, undefined, said.told);
    for (const [id, size] of said.kept ?? []) states.set(id, size);
    for (const id of said.removed ?? []) states.set(id, null);
    if (--left === 0) child.kill('SIGKILL');
  }
  const [code, signal] = await exit;
  assert.ok(signal === 'SIGKILL' || code === 0, `ended with ${code}`);
  return { killed: signal === 'SIGKILL', states };
}

/** Opens the index as the next start does: it answers, holds what was acknowledged, and is brought up to date. */
async function examine(
  cache: string,
  sources: string,
  written: ReadonlyMap<string, string>,
  acknowledged: ReadonlyMap<string, number | null>,
  round: string,
): Promise<void> {
  const folders = [{ folder: idOf(sources), pattern: null }];
  const fail = (message: string) => assert.fail(`${round}: ${message}`);
  const store = await diskStores({ cache: () => cache, tell: fail, version }).open(folders, 'cache', fail);
  assert.ok(store.leads(), `${round}: the lead is not free`);
  for (const [id, size] of acknowledged) assert.equal(store.file(id)?.size ?? null, size, `${round}: ${id}`);
  const held = [...store.index.sources()];
  const { postings } = store.index.lookup('w:boat', 1000);
  assert.equal(new Set(postings.map((it) => it.source)).size, held.length, `${round}: not every source answers`);

  const corpus = new Corpus(folders);
  corpus.use(store);
  const memory = new Corpus(folders, corpus.limits, new MemoryStore());
  for (const it of [corpus, memory])
    await takeIn(it, { ...world, reader: readHere(world) }, { aborted: false }, () => {}, byPath);
  const all = ({ index }: Corpus) =>
    [...index.sources()]
      .map(({ number, id }) => `${id}: ${index.passage(number, 0)?.text} ${index.passagesOf(number)}`)
      .sort();
  assert.deepEqual(all(corpus), all(memory), round);
  assert.equal(corpus.index.size, written.size);
  for (const key of ['w:harbour', 'w:boat', 'n:ada brennick', 'w:port', 'w:nothing'])
    assert.equal(corpus.index.lookup(key, 0).count, memory.index.lookup(key, 0).count, `${round}: ${key}`);
  assert.deepEqual(corpus.index.forms('s:brennick', 9), memory.index.forms('s:brennick', 9));
  store.close();
}
