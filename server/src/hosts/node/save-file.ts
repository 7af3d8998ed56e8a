import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Writes a file by its `file:` address, whole or not at all: first beside it, then in its place. Returns why not, or null. */
export async function saveFile(id: string, content: string | Uint8Array): Promise<string | null> {
  return writeBeside(id, content, rename);
}

/** The same for a file that is not there yet, with the folders to it: what is there stays as it is. */
export async function createFile(id: string, content: string | Uint8Array): Promise<string | null> {
  try {
    await mkdir(dirname(fileURLToPath(id)), { recursive: true });
  } catch (error) {
    return explain(error);
  }
  return writeBeside(id, content, async (beside, path) => {
    // Some disks have no links.
    await link(beside, path).catch(() => copyFile(beside, path, constants.COPYFILE_EXCL));
    await rm(beside);
  });
}

async function writeBeside(
  id: string,
  content: string | Uint8Array,
  put: (beside: string, path: string) => Promise<void>,
): Promise<string | null> {
  let beside = '';
  try {
    const path = fileURLToPath(id);
    beside = `${path}.${randomUUID().slice(0, 8)}.tmp`;
    await writeFile(beside, content);
    await put(beside, path);
    return null;
  } catch (error) {
    if (beside !== '') await rm(beside, { force: true }).catch(() => {});
    return explain(error);
  }
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return reasons[code] ?? `could not be written (${code})`;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'has no folder to be written to',
  ENOTDIR: 'has no folder to be written to',
  EACCES: 'may not be written by this user',
  EPERM: 'may not be written by this user',
  EROFS: 'is on a disk that cannot be written to',
  ENOSPC: 'could not be written: the disk is full',
  EISDIR: 'is a folder',
  EEXIST: 'is there already',
};
