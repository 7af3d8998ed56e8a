import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Listed, Skipped } from '../../core/workspace/ports.ts';
import { explain } from './explain.ts';

/** What lies below a folder. */
export interface Listing {
  readonly files: readonly Listed[];
  readonly skipped: readonly Skipped[];
}

/** What a walk asks of the disk. */
type Ask = { readonly folder: string } | { readonly file: string };

/** What the disk says: the entries of a folder and its real path, the state of a file, or why not. */
type Answer =
  | { readonly real: string; readonly entries: Dirent[] }
  | { readonly state: Stats }
  | { readonly error: unknown };

/** Lists a folder in one go, which costs a fifth of asking for one thing after another; null where there is none. */
export function listNow(path: string, step: () => void = () => {}): Listing | null {
  const found: Found = { files: [], skipped: [], seen: new Set() };
  const walk = walkFolder(path, basename(path), found);
  if (!isFolder(ask({ file: path }))) return null;
  for (let next = walk.next(); !next.done; next = walk.next(ask(next.value))) step();
  return found;
}

/** Lists a folder and leaves this thread to others meanwhile; null where there is none, `more` where it holds more than `most` files. */
export async function listFolder(path: string): Promise<Listing | null>;
export async function listFolder(path: string, most: number): Promise<Listing | 'more' | null>;
export async function listFolder(path: string, most = Number.POSITIVE_INFINITY): Promise<Listing | 'more' | null> {
  const found: Found = { files: [], skipped: [], seen: new Set() };
  const walk = walkFolder(path, basename(path), found);
  if (!isFolder(await askLater({ file: path }))) return null;
  for (let next = walk.next(); !next.done; next = walk.next(await askLater(next.value)))
    if (found.files.length > most) return 'more';
  return found;
}

interface Found {
  readonly files: Listed[];
  readonly skipped: Skipped[];
  /** Real paths of the folders walked: a link that leads back to one of them is not followed again. */
  readonly seen: Set<string>;
}

function* walkFolder(folder: string, shown: string, found: Found): Generator<Ask, void, Answer> {
  const answer = yield { folder };
  if (!('entries' in answer)) {
    found.skipped.push({ path: shown, reason: explain('error' in answer ? answer.error : '') });
    return;
  }
  if (found.seen.has(answer.real)) return;
  found.seen.add(answer.real);
  answer.entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of answer.entries) {
    // Version control and tools keep thousands of files in such folders, none of them for people.
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    const name = `${shown}/${entry.name}`;
    if (entry.isDirectory()) yield* walkFolder(path, name, found);
    else yield* takeFile(path, name, found);
  }
}

function* takeFile(file: string, shown: string, found: Found): Generator<Ask, void, Answer> {
  const answer = yield { file };
  if (isFolder(answer)) yield* walkFolder(file, shown, found);
  else if (!('state' in answer))
    found.skipped.push({ path: shown, reason: explain('error' in answer ? answer.error : '') });
  else if (!answer.state.isFile()) found.skipped.push({ path: shown, reason: 'is not a regular file' });
  else {
    const { size, mtimeMs } = answer.state;
    found.files.push({ id: pathToFileURL(file).href, path: shown, size, modified: mtimeMs });
  }
}

function isFolder(answer: Answer): boolean {
  return 'state' in answer && answer.state.isDirectory();
}

function ask(it: Ask): Answer {
  try {
    if ('file' in it) return { state: statSync(it.file) };
    return { real: realpathSync(it.folder), entries: readdirSync(it.folder, { withFileTypes: true }) };
  } catch (error) {
    return { error };
  }
}

async function askLater(it: Ask): Promise<Answer> {
  try {
    if ('file' in it) return { state: await stat(it.file) };
    return { real: await realpath(it.folder), entries: await readdir(it.folder, { withFileTypes: true }) };
  } catch (error) {
    return { error };
  }
}
