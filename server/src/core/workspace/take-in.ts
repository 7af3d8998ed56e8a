import type { Knowledge } from '../mentions/knowledge.ts';
import type { Corpus } from './corpus.ts';
import { type Descriptions, fieldsOf, isDescription, isLeftOut, readDescriptions } from './descriptions.ts';
import { matcher } from './glob.ts';
import type { Clock, Files, Listed, Reader, Signal, Skipped } from './ports.ts';
import type { ReadingOrder } from './reading-order.ts';
import { chooseSources, isBibliography, isHidden } from './source-files.ts';
import { Stopwatch } from './stopwatch.ts';

/** What an intake needs of the world. */
export interface Intake {
  readonly files: Files;
  readonly clock: Clock;
  readonly knowledge: Knowledge;
  readonly reader: Reader;
}

/** Changed files from which on comparing the whole folder costs less than looking at each. */
const storm = 100;

/** Listed files that are looked at before others have their turn. */
const stretch = 2000;

/**
 * Brings a corpus up to date with its folders: new and changed files are read, in that order, gone ones dropped,
 * unreadable ones named. `progress` is called after each file. Returns false when the signal asked to stop; what was
 * read by then stays.
 */
export async function takeIn(
  corpus: Corpus,
  intake: Intake,
  signal: Signal,
  progress: () => void,
  order: ReadingOrder,
): Promise<boolean> {
  const { found, left, bibliographies } = await listAll(corpus, intake);
  const descriptions = await readAbout(corpus, bibliographies, intake.files);
  await corpus.describe(descriptions);
  const changed = await corpus.compare(found, [...left, ...descriptions.problems]);
  return readInto(corpus, order(changed), intake, signal, progress);
}

/** Whether a corpus holds all that its folders hold now, whoever read it. */
export async function isCurrent(corpus: Corpus, world: Pick<Intake, 'files' | 'clock'>): Promise<boolean> {
  const { found, bibliographies } = await listAll(corpus, world);
  return corpus.isCurrent(found, await readAbout(corpus, bibliographies, world.files));
}

function readAbout(corpus: Corpus, bibliographies: readonly Listed[], files: Files): Promise<Descriptions> {
  const folders = corpus.folders.map((it) => it.folder);
  return readDescriptions(folders, bibliographies, files, corpus.limits);
}

/**
 * Looks at single files of a corpus again: those that are there are read, gone ones dropped. Something that is or was a
 * folder, or very many files, make it compare the whole. Returns false when the signal asked to stop.
 */
export async function takeFiles(
  corpus: Corpus,
  ids: ReadonlySet<string>,
  intake: Intake,
  signal: Signal,
  progress: () => void,
  order: ReadingOrder,
): Promise<boolean> {
  const compare = () => takeIn(corpus, intake, signal, progress, order);
  if (ids.size > storm) return compare();
  corpus.publish();
  const found: Listed[] = [];
  for (const id of ids) {
    if (corpus.folders.some(({ folder }) => isDescription(intake.files.pathIn(folder, id) ?? ''))) return compare();
    const state = await intake.files.look(id);
    if (state === 'folder' || (state === null && !corpus.holds(id))) return compare();
    if (state === null) await corpus.remove(id);
    else found.push(...(await wantedOf(corpus, { id, ...state }, intake.files)));
  }
  // Where a reading was stopped, the files that it left are still unread.
  const unread = corpus.status().state === 'stopped';
  return readInto(corpus, order(found), intake, signal, progress, unread);
}

/** The file under the path by which a corpus knows it, where it is to be read; one that is not is named. */
async function wantedOf(corpus: Corpus, file: Omit<Listed, 'path'>, files: Files): Promise<readonly Listed[]> {
  for (const { folder, pattern } of corpus.folders) {
    const path = files.pathIn(folder, file.id);
    if (path === null || !isWanted(path, pattern)) continue;
    const { chosen, skipped } = chooseSources([{ ...file, path }], corpus.limits);
    for (const it of skipped) await corpus.skip({ ...file, path }, it.reason);
    return chosen;
  }
  return [];
}

function isWanted(path: string, pattern: string | null): boolean {
  return pattern === null || matcher(pattern)(path.split('/').slice(1).join('/'));
}

/** Reads files into a corpus, and ends its reading; `unread` where there are others that it has not read. */
async function readInto(
  corpus: Corpus,
  files: readonly Listed[],
  intake: Intake,
  signal: Signal,
  progress: () => void,
  unread = false,
): Promise<boolean> {
  const { entries } = corpus.descriptions;
  const described = files.map((it) => ({ ...it, fields: fieldsOf(it.id, corpus.descriptions, intake.files), entries }));
  const wanted = described.filter((it) => !isLeftOut(it.fields));
  const leftOut = described.filter((it) => isLeftOut(it.fields));
  const skipped = leftOut.map(({ fields: _, entries: __, ...file }) => ({
    ...file,
    skipped: 'left out (“read: no” in sources.yml)',
  }));
  if (skipped.length > 0) await corpus.take({ files: skipped, segments: [], removed: [] });
  let taken = 0;
  const watch = new Stopwatch(() => intake.clock.now());
  for await (const { outcomes, segments, spent } of intake.reader.read(wanted, corpus.limits, signal)) {
    watch.add(spent);
    watch.start();
    await corpus.take({
      files: outcomes.flatMap(({ file: { fields: _, entries: __, ...file }, reason, missing }) =>
        missing ? [] : [{ ...file, skipped: reason }],
      ),
      segments,
      removed: outcomes.flatMap((it) => (it.missing ? [it.file.id] : [])),
    });
    watch.lap('commit');
    taken += outcomes.length;
    for (const _ of outcomes) progress();
  }
  corpus.spent = watch.spent;
  const whole = taken === wanted.length;
  await corpus.finish(whole && !unread ? 'all' : 'stopped');
  return whole;
}

async function listAll(
  corpus: Corpus,
  { files, clock }: Pick<Intake, 'files' | 'clock'>,
): Promise<{
  readonly found: readonly Listed[];
  readonly left: readonly Skipped[];
  readonly bibliographies: readonly Listed[];
}> {
  const found = new Map<string, Listed>();
  const bibliographies = new Map<string, Listed>();
  const left: Skipped[] = [];
  for (const { folder, pattern } of corpus.folders) {
    const listed = await files.list(folder);
    if (!listed) continue;
    for (const it of listed.skipped) left.push(it);
    for (let at = 0; at < listed.files.length; at += stretch) {
      const some = listed.files.slice(at, at + stretch);
      for (const file of some) if (isBibliography(file.path) && !isHidden(file.path)) bibliographies.set(file.id, file);
      const wanted = some.filter((it) => isWanted(it.path, pattern));
      const { chosen, skipped } = chooseSources(wanted, corpus.limits);
      // Folders may overlap: a file is read once, by the path under which it was met first.
      for (const file of chosen) if (!found.has(file.id)) found.set(file.id, file);
      left.push(...skipped);
      if (at > 0) await clock.turn();
    }
  }
  return { found: [...found.values()], left, bibliographies: [...bibliographies.values()] };
}
