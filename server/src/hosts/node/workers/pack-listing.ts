import type { Clock, Listed } from '../../../core/workspace/ports.ts';
import type { Listing } from '../list-folder.ts';
import type { PackedListing } from './messages.ts';

/** A listing as a worker sends it: a hundred thousand objects would hold the other side up. */
export function packListing(listing: Listing | null): PackedListing | null {
  if (!listing) return null;
  const { files, skipped } = listing;
  return {
    ids: files.map((it) => it.id).join('\0'),
    paths: files.map((it) => it.path).join('\0'),
    numbers: Float64Array.from(files.flatMap((it) => [it.size, it.modified])),
    skipped,
  };
}

/** Files unpacked before others have their turn. */
const stretch = 2000;

export async function unpackListing({ ids, paths, numbers, skipped }: PackedListing, clock: Clock): Promise<Listing> {
  const files: Listed[] = [];
  if (numbers.length === 0) return { files, skipped };
  const allPaths = paths.split('\0');
  for (const [i, id] of ids.split('\0').entries()) {
    files.push({ id, path: allPaths[i] ?? '', size: numbers[i * 2] ?? 0, modified: numbers[i * 2 + 1] ?? 0 });
    if (files.length % stretch === 0) await clock.turn();
  }
  return { files, skipped };
}
