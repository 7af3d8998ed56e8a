import type { Wanted } from '../../../core/workspace/ports.ts';

/** The first jobs are small, so that the first answers come at once; no later one holds more than this. */
const first = { files: 8, bytes: 64_000 };
const most = { files: 512, bytes: 4_000_000 };

/**
 * Cuts a list of files into jobs, in order. Jobs grow at first, and shrink towards the end, so that the workers end together.
 * It depends on the files alone.
 */
export function cutJobs(files: readonly Wanted[], workers: number): readonly (readonly Wanted[])[] {
  const jobs: Wanted[][] = [];
  for (let at = 0; at < files.length; ) {
    const growth = 2 ** Math.floor(jobs.length / workers);
    const share = Math.ceil((files.length - at) / (workers * 3));
    const count = Math.min(first.files * growth, most.files, Math.max(share, first.files));
    const bytes = Math.min(first.bytes * growth, most.bytes);
    const job: Wanted[] = [];
    for (let size = 0; at < files.length && job.length < count; at++) {
      const file = files[at]!;
      size += file.size;
      if (job.length > 0 && size > bytes) break;
      job.push(file);
    }
    jobs.push(job);
  }
  return jobs;
}
