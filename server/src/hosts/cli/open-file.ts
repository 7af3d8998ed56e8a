import { isAbsolute, relative, resolve, sep } from 'node:path';
import { idOf } from '../node/files.ts';
import type { Io } from './io.ts';

/** A file that was named on the command line: its text, or why there is none. */
export type Opened =
  | { readonly path: string; readonly text: string; readonly problems: readonly string[] }
  | { readonly path: string; readonly reason: string };

/** Opens a file by the path that was typed, which is also the path that is shown. */
export async function openFile(io: Io, path: string): Promise<Opened> {
  return { path, ...(await io.files.read(idOf(absolute(io, path)))) };
}

/** The absolute path of one that was typed. */
export function absolute(io: Io, path: string): string {
  return isAbsolute(path) ? path : resolve(io.cwd, path);
}

/** A path with forward slashes, relative to the working folder where it lies inside it. */
export function shown(io: Io, path: string): string {
  const short = relative(io.cwd, absolute(io, path));
  return (short && !short.startsWith('..') ? short : path).split(sep).join('/');
}
