import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { decode } from '../../core/documents/decode.ts';
import type { Limits } from '../../core/documents/limits.ts';
import type { ParserName } from '../../core/documents/parsed.ts';
import type { Content, Files, Parsing } from '../../core/workspace/ports.ts';
import { codeOf, explain } from './explain.ts';
import { listNow } from './list-folder.ts';
import { pathOf } from './path-of.ts';
import { watchFolder } from './watch-folder.ts';

/**
 * The files of this machine; ids are `file:` addresses. Reading one opens nothing else: no link is followed twice, nothing
 * is fetched, nothing is run.
 */
export const nodeFiles: Files = {
  async list(folder) {
    const path = pathOf(folder);
    return path === null ? null : listNow(path);
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
      // A worker has nothing else to do meanwhile, and is there sooner without waiting for its turn.
      const bytes = isMainThread ? await readFile(path) : readFileSync(path);
      const fetched = performance.now() - begun;
      // Loaded here, so that a server that leaves the reading to its workers starts without them.
      const { parsers } = await import('./parsers.ts');
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
    return path === null ? () => {} : watchFolder(path, changed);
  },
};

/** The address of a path of this machine. */
export function idOf(path: string): string {
  return pathToFileURL(path).href;
}
