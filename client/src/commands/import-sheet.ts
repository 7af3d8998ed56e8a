import * as l10n from '@vscode/l10n';
import { Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ImportedSheet, type ImportSheetParams, importSheetRequest } from '../../../server/src/lsp/protocol.ts';
import type { DraftInFront } from '../draft-in-front.ts';

/** *Take in fact-check sheet*: asks for a sheet in CSV that came back with verdicts, and says what was taken from it. */
export async function importSheet(
  client: BaseLanguageClient,
  { editor }: DraftInFront,
  ask: (folder: Uri) => Promise<Uri | undefined> = askForSheet,
): Promise<void> {
  if (!editor) return;
  const { uri } = editor.document;
  const file = await ask(Uri.joinPath(uri, '..'));
  if (!file) return;
  try {
    const csv = new TextDecoder().decode(await workspace.fs.readFile(file));
    const params: ImportSheetParams = { uri: client.code2ProtocolConverter.asUri(uri), csv };
    const { taken, problems } = await client.sendRequest<ImportedSheet>(importSheetRequest, params);
    const count = taken === 1 ? l10n.t('1 verdict was taken in.') : l10n.t('{0} verdicts were taken in.', taken);
    if (problems.length === 0) void window.showInformationMessage(count);
    else void window.showWarningMessage([count, ...problems.slice(0, problemsShown)].join(' '));
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

/** What a message has room for. */
const problemsShown = 3;

async function askForSheet(folder: Uri): Promise<Uri | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Take In a Fact-Check Sheet'),
      openLabel: l10n.t('Take In'),
      defaultUri: folder,
      filters: { CSV: ['csv', 'tsv', 'txt'] },
    })) ?? [];
  return file;
}
