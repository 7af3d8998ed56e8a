import { crc32 } from 'node:zlib';
import { DamagedIndex } from './faults.ts';

/** What tells bytes from others: SQLite notices a damaged table, and not a damaged value in it. */
export function sumOf(...parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, it) => crc32(it, sum), 0);
}

/** The bytes of a row with its sum, as they were put away; throws `DamagedIndex` where they are others. */
export function checkedBytes(row: Readonly<Record<string, unknown>>): Uint8Array {
  const data = row.data as Uint8Array;
  checkSum(row, data);
  return data;
}

export function checkSum(row: Readonly<Record<string, unknown>>, ...parts: readonly Uint8Array[]): void {
  if (sumOf(...parts) !== row.sum) throw new DamagedIndex('some of it is not what was written');
}
