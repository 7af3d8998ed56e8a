import { type Dirent, watch } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode } from '../../core/documents/decode.ts';
import type { Limits } from '../../core/documents/limits.ts';
import type { ParserName } from '../../core/documents/parsed.ts';
import type { Content, Files, Listed, Parsing, Skipped } from '../../core/workspace/ports.ts';
import { parsers } from './parsers.ts';

/**
 * The files of this machine; ids are `file:` addresses. Reading one opens nothing else: no link is followed twice, nothing
 * is fetched, nothing is run.
 */
export const nodeFiles: Files = {
  async list(folder) {
    const path = pathOf(folder);
    if (!path || !(await isFolder(path))) return null;
    const found: Found = { files: [], skipped: [], seen: new Set() };
    await walk(path, basename(path), found);
    return found;
  },
  async read(id): Promise<Content> {
    const path = pathOf(id);
    if (!path) return { reason: `${id} is no file of this machine`, missing: true };
    try {
      const decoded = decode(await readFile(path));
      return 'reason' in decoded ? { ...decoded, missing: false } : decoded;
    } catch (error) {
      return { reason: explain(error), missing: codeOf(error) === 'ENOENT' };
    }
  },
  async parse<P extends ParserName>(id: string, parser: P, limits: Limits): Promise<Parsing<P>> {
    const path = pathOf(id);
    if (!path) return { reason: `${id} is no file of this machine`, missing: true };
    try {
      const begun = performance.now();
      const bytes = await readFile(path);
      const fetched = performance.now() - begun;
      const parsing = await parsers[parser](bytes, basename(path), limits);
      return 'parsed' in parsing ? { ...parsing, fetched } : parsing;
    } catch (error) {
      return { reason: explain(error), missing: codeOf(error) === 'ENOENT' };
    }
  },
  async look(id) {
    const path = pathOf(id);
    if (!path) return null;
    try {
      const it = await stat(path);
      if (it.isDirectory()) return 'folder';
      return it.isFile() ? { size: it.size, modified: it.mtimeMs } : null;
    } catch {
      return null;
    }
  },
  resolve(folder, path) {
    if (path.startsWith('file:')) return idOf(pathOf(path) ?? '');
    return idOf(resolve(pathOf(folder) ?? '', path.replace(/^~(?=$|[\\/])/, homedir())));
  },
  parent(id) {
    const path = pathOf(id);
    return path === null || dirname(path) === path ? null : idOf(dirname(path));
  },
  pathIn(folder, id) {
    const [outer, inner] = [pathOf(folder), pathOf(id)];
    if (outer === null || inner === null) return null;
    const inside = relative(outer, inner);
    if (inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside) return null;
    return [basename(outer), ...(inside ? inside.split(sep) : [])].join('/');
  },
  watch(folder, changed) {
    const path = pathOf(folder);
    if (!path) return () => {};
    try {
      const watcher = watch(path, { recursive: true }, changed);
      // A folder that is taken away ends its watcher; that is a change like any other.
      watcher.on('error', changed);
      return () => watcher.close();
    } catch {
      return () => {};
    }
  },
};

/** The address of a path of this machine. */
export function idOf(path: string): string {
  return pathToFileURL(path).href;
}

interface Found {
  readonly files: Listed[];
  readonly skipped: Skipped[];
  /** Real paths of the folders walked: a link that leads back to one of them is not followed again. */
  readonly seen: Set<string>;
}

async function walk(folder: string, shown: string, found: Found): Promise<void> {
  let entries: Dirent[];
  try {
    const real = await realpath(folder);
    if (found.seen.has(real)) return;
    found.seen.add(real);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    found.skipped.push({ path: shown, reason: explain(error) });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    // Version control and tools keep thousands of files in such folders, none of them for people.
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    const name = `${shown}/${entry.name}`;
    if (entry.isDirectory()) await walk(path, name, found);
    else await take(path, name, found);
  }
}

async function take(path: string, shown: string, found: Found): Promise<void> {
  try {
    const it = await stat(path);
    if (it.isDirectory()) await walk(path, shown, found);
    else if (it.isFile()) found.files.push({ id: idOf(path), path: shown, size: it.size, modified: it.mtimeMs });
    else found.skipped.push({ path: shown, reason: 'is not a regular file' });
  } catch (error) {
    found.skipped.push({ path: shown, reason: explain(error) });
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

function pathOf(id: string): string | null {
  try {
    return id.startsWith('file:') ? fileURLToPath(id) : null;
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why the operating system would not, in words. */
function explain(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read by this user';
    case 'EISDIR':
      return 'is a folder';
    case 'ELOOP':
      return 'is a link that leads back to itself';
    case 'ENOTDIR':
      return 'lies below something that is not a folder';
    default:
      return `could not be read (${codeOf(error) || String(error)})`;
  }
}
