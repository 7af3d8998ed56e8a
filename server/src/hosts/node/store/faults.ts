import { ForeignIndex } from './open-database.ts';

/** Thrown for bytes that are not those that were put away. */
export class DamagedIndex extends Error {}

/** Result codes of SQLite. */
const code = { busy: 5, readOnly: 8, io: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const;

export function isBusy(error: unknown): boolean {
  return codeOf(error) === code.busy;
}

/** Whether what is on the disk is at fault, and not the disk. */
export function isDamage(error: unknown): boolean {
  const result = codeOf(error);
  if (error instanceof DamagedIndex || error instanceof ForeignIndex) return true;
  return result === code.corrupt || result === code.notADatabase || (result === null && !isOfSystem(error));
}

/** What went wrong, in words. */
export function explain(error: unknown): string {
  const system = error instanceof Error && 'code' in error ? String(error.code) : '';
  const result = codeOf(error);
  if (result === code.full || system === 'ENOSPC') return 'the disk is full';
  if (result === code.readOnly || system === 'EROFS') return 'the folder may not be written';
  if (system === 'EACCES' || system === 'EPERM') return 'this user may not write there';
  if (result === code.cannotOpen) return 'the file cannot be opened';
  if (result === code.busy) return 'another program keeps it locked';
  if (result === code.io) return 'the disk failed';
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 255 : null;
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
