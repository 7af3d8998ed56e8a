import { defaultLimits, type Limits } from '../core/documents/limits.ts';
import { rules } from '../core/findings/all.ts';
import { defaultSettings, type Settings } from '../core/findings/settings.ts';
import { readSettings } from '../core/workspace/read-settings.ts';
import type { Session } from './session.ts';

/** The file at the root of a workspace folder that holds settings for every host. */
export const settingsFile = 'sourceline.json';

/**
 * Asks for the settings of every workspace folder and puts them to use: those of its `sourceline.json`, and over them what
 * the editor sets otherwise than by default. A client that cannot be asked has said them at initialisation or not at all.
 */
export async function applySettings(session: Session): Promise<void> {
  const turn = ++session.settingsTurn;
  const [common, ...own] = await fetchSettings(session);
  const settings = new Map<string, Settings>();
  for (const [i, folder] of session.folders.entries()) {
    const file = await readFile(session, folder);
    settings.set(folder, merge(session, own[i] ?? common, file));
  }
  // Settings that were asked for later are newer, whichever answer came first.
  if (turn !== session.settingsTurn) return;
  const outside = merge(session, common, defaultSettings);
  await session.watched.follow([...settings.values(), outside]);
  await session.workspace.setFolders(settings, outside);
  session.announcer.statusChanged();
  session.announcer.viewsChanged(session.workspace.drafts().map((it) => it.id));
}

/** The editor's settings: first those outside any folder, then those of each folder. */
async function fetchSettings({ client, connection, folders, given }: Session): Promise<readonly unknown[]> {
  if (!client.workspace?.configuration) return [given, ...folders.map(() => given)];
  const section = 'sourceline';
  try {
    return await connection.workspace.getConfiguration([
      { section },
      ...folders.map((scopeUri) => ({ scopeUri, section })),
    ]);
  } catch {
    // A client that promises an answer and gives none gets the defaults.
    return [];
  }
}

async function readFile(session: Session, folder: string): Promise<Settings> {
  const { files } = session.ports;
  const content = await files.read(files.resolve(folder, settingsFile));
  if ('reason' in content) return defaultSettings;
  try {
    const { settings, problems } = readSettings(JSON.parse(content.text));
    for (const problem of problems) session.connection.console.warn(`${settingsFile}: ${problem}`);
    // What a workspace brings does not open the own network.
    return { ...settings, privateAddresses: false };
  } catch (error) {
    session.connection.console.warn(`${settingsFile}: ${error instanceof Error ? error.message : error}`);
    return defaultSettings;
  }
}

/** The editor sends a default where nothing is set, so that a value equal to it leaves the file's. */
function merge(session: Session, editor: unknown, file: Settings): Settings {
  const { settings, problems } = readSettings(editor);
  for (const problem of problems) session.connection.console.warn(problem);
  const set = Object.entries(settings).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(defaultSettings[key as keyof Settings]),
  );
  const findings = Object.entries(settings.findings).filter(([code, it]) => it !== severityOf(code));
  const limits = Object.entries(settings.limits).filter(([name, it]) => it !== defaultLimits[name as keyof Limits]);
  return {
    ...file,
    ...Object.fromEntries(set),
    findings: { ...file.findings, ...Object.fromEntries(findings) },
    limits: { ...file.limits, ...Object.fromEntries(limits) },
  };
}

function severityOf(code: string): string | undefined {
  return rules.find((it) => it.code === code)?.severity;
}
