import * as l10n from '@vscode/l10n';
import { commands, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ExportedFile, type ExportParams, exportRequest } from '../../../server/src/lsp/protocol.ts';
import type { DraftInFront } from '../draft-in-front.ts';

/** *Export sheet or annotated draft*: asks for the shape and for the place, and shows what was written. */
export async function exportDraft(client: BaseLanguageClient, { editor }: DraftInFront): Promise<void> {
  if (!editor) return;
  const { uri } = editor.document;
  const title = l10n.t('Export the Draft With Its Sources');
  const choice = await window.showQuickPick(choices(), { title, matchOnDescription: true });
  if (!choice) return;
  const { what, format } = choice;
  const params: ExportParams = { uri: client.code2ProtocolConverter.asUri(uri), what, format };
  try {
    const { name, text, base64 } = await client.sendRequest<ExportedFile>(exportRequest, params);
    const target = await window.showSaveDialog({ defaultUri: Uri.joinPath(uri, '..', name) });
    if (!target) return;
    await workspace.fs.writeFile(target, base64 === null ? Buffer.from(text ?? '') : Buffer.from(base64, 'base64'));
    await commands.executeCommand('vscode.open', target);
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

function choices() {
  const sheet = l10n.t('Fact-check sheet');
  const annotated = l10n.t('Annotated draft');
  const item = (label: string, description: string, what: ExportParams['what'], format: string) => {
    return { label, description, what, format };
  };
  return [
    item(sheet, l10n.t('HTML: to read, filter and print'), 'sheet', 'html'),
    item(sheet, l10n.t('Excel'), 'sheet', 'xlsx'),
    item(sheet, l10n.t('CSV: comes back in with verdicts'), 'sheet', 'csv'),
    item(sheet, 'Markdown', 'sheet', 'markdown'),
    item(annotated, l10n.t('Word, with comments'), 'annotated', 'docx'),
    item(annotated, l10n.t('HTML: phrases open the passage behind them'), 'annotated', 'html'),
    item(annotated, l10n.t('Markdown with footnotes'), 'annotated', 'footnotes'),
    item(annotated, 'CriticMarkup', 'annotated', 'critic'),
  ];
}
