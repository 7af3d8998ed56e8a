import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { formatOf } from '../../core/documents/formats.ts';
import type { Limits } from '../../core/documents/limits.ts';
import type { Knowledge } from '../../core/mentions/knowledge.ts';
import type { Clock, Files, Listed, Reader } from '../../core/workspace/ports.ts';
import { type FileReading, readFile } from '../../core/workspace/read-file.ts';
import { readHere } from '../../core/workspace/read-here.ts';
import { nodeClock } from './clock.ts';
import { nodeFiles } from './files.ts';
import { listFolder } from './list-folder.ts';
import { pathOf } from './path-of.ts';
import { unpackListing } from './workers/pack-listing.ts';
import { Pool } from './workers/pool.ts';
import { readInPool } from './workers/read-in-pool.ts';

/** Files of text up to so many bytes, one alone and all together, are read sooner than a worker has started. */
const small = { each: 40_000, all: 120_000 };

/** Files in a folder that are listed on this thread. */
const fewFiles = 200;

const pool = new Pool(workerFile(), workerCount(availableParallelism()));

/** The reader of this machine: a few small texts are read here, all else in workers, each of which may end at any file. */
export function nodeReader(world: {
  readonly files: Files;
  readonly clock: Clock;
  readonly knowledge: Knowledge;
}): Reader {
  const here = readHere(world);
  const there = readInPool(pool);
  return { read: (files, ...rest) => (isSmall(files) ? here : there).read(files, ...rest) };
}

/** The documents of one file: of a small text read here, of all else in a worker, which may end at it. */
export function readDocuments(file: Listed, limits: Limits): Promise<FileReading> {
  return isSmall([file])
    ? readFile(file, nodeFiles, limits)
    : pool.read({ document: { id: file.id, path: file.path }, limits });
}

/** The files of this machine for a process that must never wait: a folder of many files is listed in a worker. */
export const patientFiles: Files = {
  ...nodeFiles,
  async list(folder) {
    const path = pathOf(folder);
    if (path === null) return null;
    const few = await listFolder(path, fewFiles);
    if (few !== 'more') return few;
    const listed = await pool.list(path);
    // A worker that ended tells nothing of the folder: it is listed here then, however long that takes.
    if (listed && 'at' in listed) return listFolder(path);
    return listed && unpackListing(listed, nodeClock);
  },
};

function isSmall(files: readonly Listed[]): boolean {
  const isText = (it: Listed) => formatOf(it.path)?.parser === undefined && it.size <= small.each;
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
