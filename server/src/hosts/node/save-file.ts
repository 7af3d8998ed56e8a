import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Writes a file by its `file:` address, whole or not at all: first beside it, then in its place. Returns why not, or null. */
export async function saveFile(id: string, content: string | Uint8Array): Promise<string | null> {
  let beside = '';
  try {
    const path = fileURLToPath(id);
    beside = `${path}.${randomUUID().slice(0, 8)}.tmp`;
    await writeFile(beside, content);
    await rename(beside, path);
    return null;
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return reasons[code] ?? `could not be written (${code})`;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'has no folder to be written to',
  ENOTDIR: 'has no folder to be written to',
  EACCES: 'may not be written by this user',
  EPERM: 'may not be written by this user',
  EROFS: 'is on a disk that cannot be written to',
  ENOSPC: 'could not be written: the disk is full',
  EISDIR: 'is a folder',
};
