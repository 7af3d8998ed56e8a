import type { Knowledge } from '../mentions/knowledge.ts';
import { BatchBuilder } from './batch-builder.ts';
import { drain } from './drain.ts';
import type { Clock, Files, Reader } from './ports.ts';
import { readWanted } from './read-wanted.ts';

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
        const found = await readWanted(file, world, limits, (work) => drain(work, world.clock, signal));
        if (!found) return;
        const batch = new BatchBuilder();
        batch.add(file, found);
        yield batch.take();
      }
    },
  };
}
