import type { MessagePort } from 'node:worker_threads';
import { buffersOf } from '../../../core/corpus/segment/segment.ts';
import type { SourceRecord } from '../../../core/corpus/source.ts';
import type { Knowledge } from '../../../core/mentions/knowledge.ts';
import { BatchBuilder } from '../../../core/workspace/batch-builder.ts';
import type { Files } from '../../../core/workspace/ports.ts';
import { readFile } from '../../../core/workspace/read-file.ts';
import { readWanted } from '../../../core/workspace/read-wanted.ts';
import { listNow } from '../list-folder.ts';
import { collectWhenGrown } from './collect-when-grown.ts';
import { type DocumentJob, type Job, type ListJob, Slot, type WorkerStart } from './messages.ts';
import { packListing } from './pack-listing.ts';

/** The worker's side: does one job after another, and shows at every step where it is. */
export function doJobs(
  port: MessagePort,
  { slots }: WorkerStart,
  world: { readonly files: Files; readonly knowledge: Knowledge },
): void {
  const keepSmall = collectWhenGrown();
  port.on('message', async (job: Job | DocumentJob | ListJob) => {
    if ('path' in job) {
      port.postMessage(packListing(listNow(job.path, () => Atomics.add(slots, Slot.steps, 1))));
      return;
    }
    if ('document' in job) {
      port.postMessage(await readFile(job.document, world.files, job.limits));
      return;
    }
    const builder = new BatchBuilder(() => performance.now());
    for (const [i, file] of job.files.entries()) {
      if (Atomics.load(slots, Slot.stop) === 1) break;
      Atomics.store(slots, Slot.file, i);
      builder.watch.start();
      const found = await readWanted(file, world, job.limits, (work) => pullAll(work, slots), builder.watch);
      if (found) builder.add(file, found);
      keepSmall();
    }
    const batch = builder.take();
    port.postMessage(
      batch,
      batch.segments.flatMap((it) => buffersOf(it) as ArrayBuffer[]),
    );
  });
}

function pullAll(work: Generator<void, readonly SourceRecord[]>, slots: Int32Array): readonly SourceRecord[] {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    Atomics.add(slots, Slot.steps, 1);
  }
}
