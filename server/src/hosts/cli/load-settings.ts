import { dirname, join } from 'node:path';
import { defaultSettings, type Settings } from '../../core/findings/settings.ts';
import { readSettings } from '../../core/workspace/read-settings.ts';
import { type Io, UsageError } from './io.ts';
import { absolute, openFile } from './open-file.ts';

/** The settings of `--config`, else of the `sourceline.json` in the working folder or beside the sources folder. */
export async function loadSettings(io: Io, config: string | null, sources: string): Promise<Settings> {
  const named = config ?? null;
  const places = named
    ? [named]
    : [join(io.cwd, 'sourceline.json'), join(dirname(absolute(io, sources)), 'sourceline.json')];
  for (const place of places) {
    const opened = await openFile(io, place);
    if ('reason' in opened) {
      if (named) throw new UsageError(`--config ${named}: ${opened.reason}`);
      continue;
    }
    const { settings, problems } = readSettings(parse(place, opened.text));
    for (const problem of problems) io.err(`${place}: ${problem}`);
    return settings;
  }
  return defaultSettings;
}

function parse(place: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${place}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
