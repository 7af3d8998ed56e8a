import { defaultLimits } from '../../core/documents/limits.ts';
import type { FileReading } from '../../core/workspace/read-file.ts';
import { largeness } from '../../core/workspace/source-files.ts';
import { idOf } from '../node/files.ts';
import type { Io } from './io.ts';
import { absolute, shown } from './open-file.ts';

/** A source that was named on the command line, by the path that is shown: its documents, or why there are none. */
export async function openSource(
  io: Io,
  word: string,
): Promise<{ readonly path: string; readonly reading: FileReading }> {
  const path = shown(io, word);
  const id = idOf(absolute(io, word));
  const state = await io.files.look(id);
  const listed = { id, path, size: 0, modified: 0, ...(state === 'folder' ? {} : state) };
  const reason = largeness(listed, defaultLimits.megabytes);
  return { path, reading: reason === null ? await io.read(listed, defaultLimits) : { reason, missing: false } };
}
