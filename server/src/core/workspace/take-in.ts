import type { SourceRecord } from '../corpus/source.ts';
import { defaultLimits } from '../documents/limits.ts';
import type { Knowledge } from '../mentions/knowledge.ts';
import type { Corpus } from './corpus.ts';
import { applyDescriptions, isDescription, readDescriptions } from './descriptions.ts';
import { drain } from './drain.ts';
import { matcher } from './glob.ts';
import type { Clock, FileState, Files, Listed, Signal, Skipped } from './ports.ts';
import { readFile } from './read-file.ts';
import { recordInBatches } from './read-source.ts';
import { chooseSources } from './source-files.ts';

/** What an intake needs of the world. */
export interface Intake {
  readonly files: Files;
  readonly clock: Clock;
  readonly knowledge: Knowledge;
}

/**
 * Brings a corpus up to date with its folders: new and changed files are read, gone ones dropped, unreadable ones named.
 * `progress` is called after each file. Returns false when the signal asked to stop; what was read by then stays.
 */
export async function takeIn(corpus: Corpus, intake: Intake, signal: Signal, progress: () => void): Promise<boolean> {
  const { found, left } = await listAll(corpus, intake.files);
  const descriptions = await readDescriptions(
    corpus.folders.map((it) => it.folder),
    intake.files,
  );
  await corpus.describe(descriptions);
  for (const file of await corpus.compare(found, [...left, ...descriptions.problems])) {
    progress();
    if (signal.aborted || !(await takeFile(corpus, file, intake, signal))) {
      await corpus.finish('stopped');
      return false;
    }
  }
  await corpus.finish('all');
  return true;
}

/**
 * Looks at single files of a corpus again: those that are there are read, gone ones dropped. Something that is or was a
 * folder makes it compare the whole. Returns false when the signal asked to stop.
 */
export async function takeFiles(
  corpus: Corpus,
  ids: Iterable<string>,
  intake: Intake,
  signal: Signal,
  progress: () => void,
): Promise<boolean> {
  corpus.publish();
  for (const id of ids) {
    if (corpus.folders.some(({ folder }) => isDescription(intake.files.pathIn(folder, id) ?? '')))
      return takeIn(corpus, intake, signal, progress);
    const state = await intake.files.look(id);
    if (state === 'folder' || (state === null && !corpus.holds(id))) return takeIn(corpus, intake, signal, progress);
    if (state === null) await corpus.remove(id);
    else await takeChanged(corpus, { id, ...state }, intake, signal);
    progress();
  }
  await corpus.finish(signal.aborted ? 'stopped' : 'all');
  return !signal.aborted;
}

async function takeChanged(
  corpus: Corpus,
  file: FileState & { readonly id: string },
  intake: Intake,
  signal: Signal,
): Promise<void> {
  for (const { folder, pattern } of corpus.folders) {
    const path = intake.files.pathIn(folder, file.id);
    if (path === null || !isWanted(path, pattern)) continue;
    const { chosen, skipped } = chooseSources([{ ...file, path }]);
    for (const it of skipped) await corpus.skip({ ...file, path }, it.reason);
    for (const it of chosen) await takeFile(corpus, it, intake, signal);
    return;
  }
}

function isWanted(path: string, pattern: string | null): boolean {
  return pattern === null || matcher(pattern)(path.split('/').slice(1).join('/'));
}

/** Reads one file into a corpus; false when the signal asked to stop. */
async function takeFile(corpus: Corpus, file: Listed, intake: Intake, signal: Signal): Promise<boolean> {
  try {
    const reading = await readFile(file, intake.files, defaultLimits);
    if ('reason' in reading) {
      if (reading.missing) await corpus.remove(file.id);
      else await corpus.skip(file, reading.reason);
      return true;
    }
    const records: SourceRecord[] = [];
    for (const part of reading.parts) {
      const document = applyDescriptions(part.document, file.id, corpus.descriptions, intake.files);
      const record = await drain(recordInBatches(file, { ...part, document }, intake.knowledge), intake.clock, signal);
      if (!record) return false;
      records.push(record);
    }
    await corpus.put(file, records);
    return true;
  } catch (error) {
    // A fault of ours on one file is that file's loss, and no reason to leave the others unread.
    await corpus.skip(
      file,
      `could not be read: a fault of the reader (${error instanceof Error ? error.message : error})`,
    );
    return true;
  }
}

async function listAll(
  corpus: Corpus,
  files: Files,
): Promise<{ readonly found: readonly Listed[]; readonly left: readonly Skipped[] }> {
  const found = new Map<string, Listed>();
  const left: Skipped[] = [];
  for (const { folder, pattern } of corpus.folders) {
    const listed = await files.list(folder);
    if (!listed) continue;
    const { chosen, skipped } = chooseSources(listed.files.filter((it) => isWanted(it.path, pattern)));
    // Folders may overlap: a file is read once, by the path under which it was met first.
    for (const file of chosen) if (!found.has(file.id)) found.set(file.id, file);
    for (const it of [...listed.skipped, ...skipped]) left.push(it);
  }
  return { found: [...found.values()], left };
}
