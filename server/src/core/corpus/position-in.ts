import { toFile } from '../documents/places.ts';
import type { StoredPassage } from './source.ts';

/** The line and column of the source's file, both from 1, at which a passage offset stands. */
export function positionIn(stored: StoredPassage, offset: number): { readonly line: number; readonly column: number } {
  const at = toFile(stored, { start: offset, end: offset }).start;
  const after = stored.fileLines.findIndex((it) => it > at);
  const inside = (after < 0 ? stored.fileLines.length : after) - 1;
  return { line: stored.line + Math.max(0, inside), column: at - (stored.fileLines[Math.max(0, inside)] ?? at) + 1 };
}
