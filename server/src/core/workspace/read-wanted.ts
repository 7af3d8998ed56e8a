import type { SourceRecord } from '../corpus/source.ts';
import type { Limits } from '../documents/limits.ts';
import { describe } from '../documents/sources-file.ts';
import type { Knowledge } from '../mentions/knowledge.ts';
import type { Files, Outcome, Wanted } from './ports.ts';
import { readFile } from './read-file.ts';
import { recordInBatches } from './read-source.ts';

/** How a thread does the long part of reading a file: all at once, or in steps with other work between. Null when it was stopped. */
export type Pull = (
  work: Generator<void, readonly SourceRecord[]>,
) => Promise<readonly SourceRecord[] | null> | readonly SourceRecord[] | null;

/** The sources of a file, or why there are none. */
export type Found = Pick<Outcome, 'reason' | 'missing'> & { readonly records: readonly SourceRecord[] };

/** Reads one file into the sources that it holds; null when the pulling stopped. Never rejects. */
export async function readWanted(
  file: Wanted,
  { files, knowledge }: { readonly files: Files; readonly knowledge: Knowledge },
  limits: Limits,
  pull: Pull,
): Promise<Found | null> {
  try {
    const reading = await readFile(file, files, limits);
    if ('reason' in reading) return { ...reading, records: [] };
    const parts = reading.parts.map((it) => ({ ...it, document: file.fields.reduce(describe, it.document) }));
    const records = await pull(recordAll(parts));
    return records && { reason: null, missing: false, records };
  } catch (error) {
    // A fault of ours on one file is that file's loss, and no reason to leave the others unread.
    const fault = error instanceof Error ? error.message : String(error);
    return { reason: `could not be read: a fault of the reader (${fault})`, missing: false, records: [] };
  }

  function* recordAll(parts: readonly Parameters<typeof recordInBatches>[1][]) {
    const records: SourceRecord[] = [];
    for (const part of parts) records.push(yield* recordInBatches(file, part, knowledge));
    return records;
  }
}
