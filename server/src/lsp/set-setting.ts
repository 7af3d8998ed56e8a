import { editFile } from './edit-file.ts';
import type { Session } from './session.ts';
import { settingsFile } from './settings.ts';
import { tell } from './tell.ts';

/** Writes one setting into the `sourceline.json` of a draft's workspace folder. Says so where there is no such folder. */
export async function setSetting(session: Session, uri: string, key: string, value: string): Promise<void> {
  const { ports } = session;
  const folder = session.folders.find((it) => ports.files.pathIn(it, uri) !== null) ?? session.folders[0];
  if (folder === undefined) {
    tell(session, 'info', `${settingsFile} needs a folder: open the draft's folder first`);
    return;
  }
  const file = ports.files.resolve(folder, settingsFile);
  await editFile(session, file, `Set ${key} to ${value}`, (before) => withSetting(before ?? '{}', key, value));
}

function withSetting(text: string, key: string, value: string): string | null {
  try {
    const settings: unknown = JSON.parse(text);
    if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) return null;
    return `${JSON.stringify({ ...settings, [key]: value }, null, 2)}\n`;
  } catch {
    return null;
  }
}
