import type { Listed } from './ports.ts';

/** In which order files are read. */
export type ReadingOrder = (files: readonly Listed[]) => readonly Listed[];

/** By path: the same on every machine. */
export const byPath: ReadingOrder = (files) => [...files].sort(comparePaths);

/** Files whose name stands in one of the texts, as a citation would, then the newest: what a writer asks for first. */
export function citedAndNewest(texts: readonly string[]): ReadingOrder {
  const words = new Set(texts.flatMap((it) => it.match(/[\p{L}\p{N}_-]+/gu) ?? []));
  return (files) =>
    files
      .map((file) => ({ file, cited: words.has(stemOf(file.path)) ? 0 : 1 }))
      .sort((a, b) => a.cited - b.cited || b.file.modified - a.file.modified || comparePaths(a.file, b.file))
      .map(({ file }) => file);
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}

function comparePaths(a: Listed, b: Listed): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
