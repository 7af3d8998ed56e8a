import type { WorkspaceEdit } from 'vscode-languageserver';
import { indexLines } from '../core/text/lines.ts';
import type { Session } from './session.ts';
import { settingsFile } from './settings.ts';
import { toPosition } from './to-lsp.ts';

/**
 * Writes one setting into the `sourceline.json` of a draft's workspace folder, as an edit that the writer can undo. Says so
 * where there is no such folder, or the file is not what it should be.
 */
export async function setSetting(session: Session, uri: string, key: string, value: string): Promise<void> {
  const { connection, ports } = session;
  const folder = session.folders.find((it) => ports.files.pathIn(it, uri) !== null) ?? session.folders[0];
  if (folder === undefined) {
    connection.window.showInformationMessage(`${settingsFile} needs a folder: open the draft's folder first`);
    return;
  }
  const file = ports.files.resolve(folder, settingsFile);
  const content = await ports.files.read(file);
  const before = 'reason' in content ? null : content.text;
  const after = withSetting(before ?? '{}', key, value);
  if (after === null) {
    connection.window.showWarningMessage(`${settingsFile} is not JSON: ${key} was not written`);
    return;
  }
  await connection.workspace.applyEdit({ label: `Set ${key} to ${value}`, edit: replaceAll(file, before, after) });
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

function replaceAll(uri: string, before: string | null, after: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  const end = before === null ? start : toPosition(indexLines(before), before.length);
  const edit = { textDocument: { uri, version: null }, edits: [{ range: { start, end }, newText: after }] };
  return { documentChanges: before === null ? [{ kind: 'create', uri }, edit] : [edit] };
}
