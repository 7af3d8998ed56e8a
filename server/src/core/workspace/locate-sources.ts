import { isGlob, splitGlob } from './glob.ts';
import type { Files } from './ports.ts';

/** A folder of sources, with the pattern its files must meet, or all of them. */
export interface SourcesFolder {
  readonly folder: string;
  readonly pattern: string | null;
}

/**
 * Where a draft's sources lie: on the nearest level upwards, from its own folder to its workspace folder, at which one of
 * the settings' folders exists; all that exist on that level. A draft outside every workspace folder has only the level it
 * stands on, and an untitled one only the workspace folders'. Null where there is none: then nothing is read or said.
 */
export async function locateSources(
  draft: string,
  roots: readonly string[],
  settings: readonly string[],
  files: Files,
): Promise<readonly SourcesFolder[] | null> {
  for (const level of levelsOf(draft, roots, files)) {
    const found: SourcesFolder[] = [];
    for (const entry of settings) {
      const { folder, rest } = isGlob(entry) ? splitGlob(entry) : { folder: entry, rest: null };
      const id = files.resolve(level, folder);
      if ((await files.look(id)) === 'folder') found.push({ folder: id, pattern: rest });
    }
    if (found.length > 0) return found;
  }
  return null;
}

/** The workspace folder a file lies in, the innermost where they nest; null where it lies in none. */
export function rootOf(id: string, roots: readonly string[], files: Files): string | null {
  const holding = roots.filter((it) => files.pathIn(it, id) !== null);
  return holding.sort((a, b) => b.length - a.length)[0] ?? null;
}

function levelsOf(draft: string, roots: readonly string[], files: Files): readonly string[] {
  const own = files.parent(draft);
  if (own === null) return roots;
  const root = rootOf(draft, roots, files);
  if (root === null) return [own];
  const levels: string[] = [];
  for (let level: string | null = own; level !== null; level = files.parent(level)) {
    // Asked of the files, and not of the letters: one folder has several addresses.
    if (files.pathIn(root, level) === null) break;
    levels.push(level);
  }
  return levels;
}
