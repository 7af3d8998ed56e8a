import type { BibliographyEntry } from '../documents/bibliography.ts';
import type { Limits } from '../documents/limits.ts';
import { type Described, readSourcesFile } from '../documents/sources-file.ts';
import { matcher } from './glob.ts';
import type { Files, Listed, Skipped } from './ports.ts';
import { isBibliography } from './source-files.ts';

/** The name of the file in which a sources folder describes its sources. */
export const descriptionsName = 'sources.yml';

/** What the `sources.yml` files and bibliographies of a corpus say, and what tells their state from another. */
export interface Descriptions {
  readonly text: string;
  readonly byFolder: ReadonlyMap<string, readonly Described[]>;
  /** The entries of all bibliographies among the sources. */
  readonly entries: readonly BibliographyEntry[];
  /** What in them could not be understood. */
  readonly problems: readonly Skipped[];
}

export const noDescriptions: Descriptions = { text: '', byFolder: new Map(), entries: [], problems: [] };

/** Reads the `sources.yml` of each folder, where there is one, and the bibliographies that were found in them. */
export async function readDescriptions(
  folders: readonly string[],
  bibliographies: readonly Listed[],
  files: Files,
  limits: Limits,
): Promise<Descriptions> {
  const texts: string[] = [];
  const byFolder = new Map<string, readonly Described[]>();
  const problems: Skipped[] = [];
  for (const folder of new Set(folders)) {
    const id = files.resolve(folder, descriptionsName);
    const content = await files.read(id);
    if (!('text' in content)) continue;
    texts.push(content.text);
    const read = readSourcesFile(content.text);
    byFolder.set(folder, read.described);
    for (const reason of read.problems) problems.push({ path: files.pathIn(folder, id) ?? descriptionsName, reason });
  }
  const entries: BibliographyEntry[] = [];
  for (const { id, path, size, modified } of bibliographies) {
    texts.push(`${path} ${size} ${modified}`);
    const parsing = await files.parse(id, 'bibliography', limits);
    if ('parsed' in parsing) entries.push(...parsing.parsed);
    for (const reason of 'parsed' in parsing ? parsing.problems : [parsing.reason]) problems.push({ path, reason });
  }
  return { text: texts.join('\u0000'), byFolder, entries, problems };
}

/** All that the `sources.yml` of its folder says of a file, later entries over earlier ones. */
export function fieldsOf(id: string, descriptions: Descriptions, files: Files): readonly ReadonlyMap<string, string>[] {
  return [...descriptions.byFolder].flatMap(([folder, described]) => {
    const path = files.pathIn(folder, id)?.split('/').slice(1).join('/');
    if (path === undefined) return [];
    return described.filter(({ pattern }) => pattern === path || matcher(pattern)(path)).map(({ fields }) => fields);
  });
}

/** Whether a `sources.yml` says `read: no` of a file, the last entry that says either. */
export function isLeftOut(fields: readonly ReadonlyMap<string, string>[]): boolean {
  return /^(?:no|false)$/i.test(fields.findLast((it) => it.has('read'))?.get('read') ?? '');
}

/** The `sources.yml` that describes a file, and the file's path as written there; null where it lies in none of the folders. */
export function descriptionOf(
  folders: readonly string[],
  id: string,
  files: Files,
): { readonly file: string; readonly path: string } | null {
  for (const folder of folders) {
    const path = files.pathIn(folder, id)?.split('/').slice(1).join('/');
    if (path) return { file: files.resolve(folder, descriptionsName), path };
  }
  return null;
}

/** Whether a path is that of a file that describes sources. */
export function isDescription(path: string): boolean {
  return path.endsWith(`/${descriptionsName}`) || isBibliography(path);
}
