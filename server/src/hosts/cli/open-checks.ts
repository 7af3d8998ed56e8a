import { basename, dirname, join } from 'node:path';
import { type Checks, noChecks } from '../../core/checks/check.ts';
import { checksName, readChecks } from '../../core/checks/checks-file.ts';
import { idOf } from '../node/files.ts';
import { type Io, UsageError } from './io.ts';
import { absolute, openFile } from './open-file.ts';

/** Where the checks of a draft are kept. */
export function checksPlace(draft: string): string {
  return join(dirname(draft), checksName(basename(draft)));
}

/** The checks beside a draft; none where there is no such file. */
export async function openChecks(io: Io, path: string): Promise<Checks> {
  const opened = await openFile(io, path);
  if (!('reason' in opened)) return readChecks(opened.text);
  if ((await io.files.look(idOf(absolute(io, path)))) === null) return noChecks;
  throw new UsageError(`${path}: ${opened.reason}`);
}
