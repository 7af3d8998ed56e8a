import type { Knowledge } from '../mentions/knowledge.ts';
import { BatchBuilder } from './batch-builder.ts';
import { drain } from './drain.ts';
import type { Clock, Files, Reader } from './ports.ts';
import { type Pull, readWanted } from './read-wanted.ts';

/** A reader that works on this thread, one file after another, and gives way to other work every few milliseconds. */
export function readHere(world: {
  readonly files: Files;
  readonly clock: Clock;
  readonly knowledge: Knowledge;
}): Reader {
  return {
    async *read(files, limits, signal) {
      for (const file of files) {
        if (signal.aborted) return;
        const batch = new BatchBuilder(() => world.clock.now());
        const pull: Pull = (work) => drain(work, world.clock, signal);
        const found = await readWanted(file, world, limits, pull, batch.watch);
        if (!found) return;
        batch.add(file, found);
        yield batch.take();
      }
    },
  };
}
