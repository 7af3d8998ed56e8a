import { setTimeout } from 'node:timers/promises';
import type { Settings } from '../../core/findings/settings.ts';
import type { Knowledge } from '../../core/mentions/knowledge.ts';
import { Corpus } from '../../core/workspace/corpus.ts';
import type { SourcesFolder } from '../../core/workspace/locate-sources.ts';
import { MemoryStore } from '../../core/workspace/memory-store.ts';
import { byPath } from '../../core/workspace/reading-order.ts';
import type { Loss } from '../../core/workspace/store.ts';
import { isCurrent, takeIn } from '../../core/workspace/take-in.ts';
import { nodeClock } from '../node/clock.ts';
import { idOf } from '../node/files.ts';
import { type Io, UsageError } from './io.ts';
import { absolute } from './open-file.ts';

/** Times, 100 ms apart, that nothing comes of another program's reading before this one reads for itself. */
const patience = 300;

/**
 * Brings the index of a sources folder up to date and opens it; whoever called closes its store. One file that cannot be read
 * stops nothing; a folder that is not there does. While another program writes the index, its work is waited for.
 */
export async function loadSources(io: Io, folder: string, knowledge: Knowledge, settings: Settings): Promise<Corpus> {
  const { files } = io;
  const folders = foldersOf(io, folder);
  const state = await files.look(folders[0]!.folder);
  if (state !== 'folder')
    throw new UsageError(`--sources ${folder}: ${state ? 'is a file, not a folder' : 'there is no such folder'}`);
  const corpus = new Corpus(folders, settings.limits);
  const world = { files, clock: nodeClock, knowledge };
  const intake = { ...world, reader: io.reader(world) };
  const stores = io.stores((message) => io.err(message));
  for (let tries = 0; ; tries++) {
    let lost: Loss | null = null;
    if (tries < 3) corpus.use(await stores.open(corpus.folders, settings.indexLocation, (loss) => (lost = loss)));
    else corpus.use(new MemoryStore());
    const other = corpus.store.leads() || (await awaitOther(corpus, io));
    if (corpus.store.leads()) await takeIn(corpus, intake, { aborted: false }, () => {}, byPath);
    else if (!other && lost === null) {
      io.err(`another program is busy with the index of ${folder}: sources are read into memory`);
      tries = 3;
      continue;
    }
    // What a store says of its end comes in a later turn.
    await nodeClock.turn();
    if (lost === null) return corpus;
    if (lost !== 'damaged') tries = 3;
  }
}

/** A folder of sources as a corpus has it, whether it is there or not. */
export function foldersOf(io: Io, folder: string): readonly SourcesFolder[] {
  return [{ folder: idOf(absolute(io, folder)), pattern: null }];
}

/** Waits until the program that writes an index has read all there is, or writes no longer; false where that comes to nothing. */
async function awaitOther(corpus: Corpus, { files }: Io): Promise<boolean> {
  let seen = -1;
  for (let left = patience; left > 0; left--) {
    corpus.catchUp();
    if (corpus.store.leads() || (await isCurrent(corpus, { files, clock: nodeClock }))) return true;
    // It may have been at work when the files changed.
    if (left % 20 === 0) corpus.store.ask();
    if (corpus.index.generation !== seen) left = patience;
    seen = corpus.index.generation;
    await setTimeout(100);
  }
  return false;
}
