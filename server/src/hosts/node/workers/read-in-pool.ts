import type { Limits } from '../../../core/documents/limits.ts';
import type { Batch, Reader, Signal, Wanted } from '../../../core/workspace/ports.ts';
import { Stopwatch } from '../../../core/workspace/stopwatch.ts';
import { cutJobs } from './cut-jobs.ts';
import { nothing } from './messages.ts';
import type { Pool } from './pool.ts';

/** Jobs that may be done or under way for each worker before the first of them is taken. */
const ahead = 3;

/** A reader that lets the workers of a pool do the work. Outcomes come in the order of the files, whoever was done first. */
export function readInPool(pool: Pool): Reader {
  return {
    async *read(files, limits, signal) {
      const jobs = cutJobs(files, pool.size);
      const flying: Promise<Batch>[] = [];
      // Whoever stops pulling wants nothing more of it.
      let left = false;
      const stop: Signal = {
        get aborted() {
          return left || signal.aborted;
        },
      };
      try {
        for (let next = 0; next < jobs.length || flying.length > 0; ) {
          while (next < jobs.length && flying.length < pool.size * ahead)
            flying.push(readAll(pool, jobs[next++]!, limits, stop));
          yield (await flying.shift()) ?? nothing;
          if (signal.aborted) return;
        }
      } finally {
        left = true;
      }
    },
  };
}

/**
 * The outcomes of one job. The file that ended its worker is named, after another try alone where others may have had a part
 * in it; what was read before it went with the worker, and is read again with what comes behind.
 */
async function readAll(
  pool: Pool,
  files: readonly Wanted[],
  limits: Limits,
  signal: Signal,
  starts = 2,
): Promise<Batch> {
  if (files.length === 0) return nothing;
  const result = await pool.run({ files, limits }, signal);
  if ('outcomes' in result) return result;
  if (result.at < 0 && starts > 0) return readAll(pool, files, limits, signal, starts - 1);
  if (result.at < 0) return unread(files, `not read: ${result.reason}`);
  const one = files.slice(result.at, result.at + 1);
  const before = await readAll(pool, files.slice(0, result.at), limits, signal);
  const itself = result.sure ? unread(one, result.reason) : await readAll(pool, one, limits, signal);
  const behind = await readAll(pool, files.slice(result.at + 1), limits, signal);
  const all = [before, itself, behind];
  const watch = new Stopwatch(() => 0);
  for (const it of all) watch.add(it.spent);
  return {
    outcomes: all.flatMap((it) => it.outcomes),
    segments: all.flatMap((it) => it.segments),
    spent: watch.spent,
  };
}

function unread(files: readonly Wanted[], reason: string): Batch {
  return { ...nothing, outcomes: files.map((file) => ({ file, reason, missing: false })) };
}
