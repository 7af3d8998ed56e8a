import { buildSegment } from '../corpus/segment/build-segment.ts';
import type { Batch, Wanted } from './ports.ts';
import type { Found } from './read-wanted.ts';

/** What was found in files as one batch: a segment of their sources, where there are any. */
export function batchOf(files: readonly { readonly file: Wanted; readonly found: Found }[]): Batch {
  const records = files.flatMap((it) => it.found.records);
  return {
    outcomes: files.map(({ file, found: { reason, missing } }) => ({ file, reason, missing })),
    segments: records.length > 0 ? [buildSegment(records)] : [],
  };
}
