import { idOf } from '../node/files.ts';
import { type Io, UsageError } from './io.ts';
import { absolute } from './open-file.ts';

/** Writes a result to the file of `--out`, or text to standard output; returns the exit code. */
export async function putOut(
  io: Io,
  command: string,
  content: string | Uint8Array,
  path: string | null,
): Promise<number> {
  if (path === null) {
    if (typeof content !== 'string') throw new UsageError('this format needs --out FILE');
    await io.out(content);
    return 0;
  }
  const refused = await io.save(idOf(absolute(io, path)), content);
  if (refused === null) return 0;
  io.err(`sourceline ${command}: ${path} ${refused}`);
  return 2;
}
