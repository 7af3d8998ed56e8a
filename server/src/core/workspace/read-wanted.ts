import type { SourceRecord } from '../corpus/source.ts';
import { describeByEntry } from '../documents/bibliography.ts';
import type { Limits } from '../documents/limits.ts';
import { describe } from '../documents/sources-file.ts';
import type { Knowledge } from '../mentions/knowledge.ts';
import type { Files, Outcome, Wanted } from './ports.ts';
import { readFile } from './read-file.ts';
import { recordInBatches } from './read-source.ts';
import type { Stopwatch } from './stopwatch.ts';

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
  watch: Stopwatch,
): Promise<Found | null> {
  try {
    const reading = await readFile(file, files, limits, watch);
    if ('reason' in reading) return { ...reading, records: [] };
    const entries = file.entries ?? [];
    const parts = reading.parts.map((it) => {
      const described = file.fields.reduce(describe, it.document);
      return {
        ...it,
        document: entries.length === 0 ? described : describeByEntry(described, pathOf(file, it.name), entries),
      };
    });
    const records = await pull(recordAll(parts));
    watch.lap('recognise');
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

/** The path by which an entry of a bibliography may name a source: of a file that holds several, each by its own name. */
function pathOf(file: Wanted, part: string | null): string {
  return part === null ? file.path : `${file.path}/${part}`;
}
