import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { formatOf } from '../../core/documents/formats.ts';
import type { Knowledge } from '../../core/mentions/knowledge.ts';
import type { Clock, Files, Reader, Wanted } from '../../core/workspace/ports.ts';
import { readHere } from '../../core/workspace/read-here.ts';
import { Pool } from './workers/pool.ts';
import { readInPool } from './workers/read-in-pool.ts';

/** Files of text up to so many bytes, one alone and all together, are read sooner than a worker has started. */
const small = { each: 40_000, all: 120_000 };

/** The reader of this machine: a few small texts are read here, all else in workers, each of which may end at any file. */
export function nodeReader(world: {
  readonly files: Files;
  readonly clock: Clock;
  readonly knowledge: Knowledge;
}): Reader {
  const here = readHere(world);
  const pool = new Pool(workerFile(), workerCount(availableParallelism()));
  const there = readInPool(pool);
  return { read: (files, ...rest) => (isSmall(files) ? here : there).read(files, ...rest) };
}

function isSmall(files: readonly Wanted[]): boolean {
  const isText = (it: Wanted) => formatOf(it.path)?.parser === undefined && it.size <= small.each;
  return files.every(isText) && files.reduce((sum, it) => sum + it.size, 0) <= small.all;
}

/** Two cores are both used, since the main thread is idle meanwhile; of more, one is left to the editor. */
function workerCount(cores: number): number {
  return Math.max(Math.min(cores, 2), Math.min(4, cores - 1));
}

/** The worker's bundle, or its source in development. */
function workerFile(): URL {
  const bundle = new URL('./worker.mjs', import.meta.url);
  return existsSync(bundle) ? bundle : new URL('./workers/worker.ts', import.meta.url);
}
