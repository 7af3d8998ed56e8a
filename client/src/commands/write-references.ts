import * as l10n from '@vscode/l10n';
import { commands, type TextEditor, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { referencesCommand } from '../../../server/src/lsp/protocol.ts';

/** *Write References*: saves what the draft cites as the bibliography that `pandoc --citeproc` reads, where the writer says. */
export async function writeReferences(client: BaseLanguageClient, { document }: TextEditor): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const references = await commands.executeCommand<string | null>(referencesCommand, uri);
  if (references === null) {
    void window.showInformationMessage(l10n.t('This draft has no sources yet.'));
    return;
  }
  const beside = document.isUntitled ? undefined : Uri.joinPath(document.uri, '..', 'references.json');
  const target = await window.showSaveDialog({
    ...(beside && { defaultUri: beside }),
    filters: { 'CSL-JSON': ['json'] },
  });
  if (target) await workspace.fs.writeFile(target, new TextEncoder().encode(references));
}
