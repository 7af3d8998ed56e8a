import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourcesFolder } from '../../../core/workspace/locate-sources.ts';
import type { IndexLocation } from '../../../core/workspace/store.ts';

/** The folder in which this user's programs keep what they can make again, with a folder of ours in it. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Sourceline', 'Cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'Sourceline');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'sourceline');
}

/** The name of the folder beside sources that holds their index. */
const besideName = '.sourceline';

/**
 * The folder that holds the index of some folders of sources: one of its own below `cache`, or in `.sourceline` beside the
 * first of them; there, where nobody has chosen, when they lie on another volume than `cache`.
 */
export function placeIndex(folders: readonly SourcesFolder[], location: IndexLocation, cache: string): string {
  const first = fileURLToPath(folders[0]?.folder ?? 'file:///');
  const beside = location === 'beside' || (location === null && !isOnOneVolume(first, cache));
  // Beside the sources, which may be moved together with them, the name of the folder is enough.
  const identity = folders.map(({ folder, pattern }) => [beside ? basename(folder) : folder, pattern]);
  const name = createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 16);
  return beside ? join(dirname(first), besideName, name) : join(cache, name);
}

function isOnOneVolume(folder: string, cache: string): boolean {
  const [one, other] = [volumeOf(folder), volumeOf(cache)];
  return one === null || other === null || one === other;
}

/** The volume of a path, or of the nearest folder above it that there is. */
function volumeOf(path: string): number | null {
  for (let at = path; ; at = dirname(at)) {
    try {
      return statSync(at).dev;
    } catch {
      if (dirname(at) === at) return null;
    }
  }
}
