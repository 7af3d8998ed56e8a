import type { Limits } from '../../core/documents/limits.ts';
import type { Knowledge } from '../../core/mentions/knowledge.ts';
import { Corpus } from '../../core/workspace/corpus.ts';
import { byPath } from '../../core/workspace/reading-order.ts';
import { takeIn } from '../../core/workspace/take-in.ts';
import { nodeClock } from '../node/clock.ts';
import { idOf } from '../node/files.ts';
import { type Io, UsageError } from './io.ts';
import { absolute } from './open-file.ts';

/** Reads a sources folder into memory. One file that cannot be read stops nothing; a folder that is not there does. */
export async function loadSources(io: Io, folder: string, knowledge: Knowledge, limits: Limits): Promise<Corpus> {
  const id = idOf(absolute(io, folder));
  const state = await io.files.look(id);
  if (state !== 'folder')
    throw new UsageError(`--sources ${folder}: ${state ? 'is a file, not a folder' : 'there is no such folder'}`);
  const corpus = new Corpus([{ folder: id, pattern: null }], limits);
  const world = { files: io.files, clock: nodeClock, knowledge };
  await takeIn(corpus, { ...world, reader: io.reader(world) }, { aborted: false }, () => {}, byPath);
  return corpus;
}
