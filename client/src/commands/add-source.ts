import * as l10n from '@vscode/l10n';
import { env, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';
import { type AddSourceParams, addSourceCommand } from '../../../server/src/lsp/protocol.ts';
import type { DraftInFront } from '../draft-in-front.ts';

/** *Add source from clipboard*: what was copied, as a source of the draft in front; an address alone is asked for its page. */
export async function addFromClipboard(client: BaseLanguageClient, draft: DraftInFront): Promise<void> {
  const text = await env.clipboard.readText();
  if (isAddress(text)) return addFromAddress(client, draft, text.trim());
  if (text.trim() !== '') return addText(client, draft, text);
  void window.showInformationMessage(l10n.t('There is no text on the clipboard.'));
}

/** *Add source from selection*: the words that are selected in any editor. */
export async function addFromSelection(client: BaseLanguageClient, draft: DraftInFront): Promise<void> {
  const editor = window.activeTextEditor;
  const text = editor?.document.getText(editor.selection) ?? '';
  if (text.trim() !== '') return addText(client, draft, text);
  void window.showInformationMessage(l10n.t('Select the words that are to become a source.'));
}

/** *Add source from address*: the one command that connects to the network, and only to the address that the writer gives. */
export async function addFromAddress(client: BaseLanguageClient, draft: DraftInFront, given = ''): Promise<void> {
  const address = await window.showInputBox({
    title: l10n.t('Add Source from Address'),
    prompt: l10n.t('The page is fetched once, and kept beside your sources.'),
    placeHolder: 'https://',
    value: given,
    validateInput: (it) => (isAddress(it) ? null : l10n.t('An address that begins with http:// or https://')),
  });
  if (address) await add(client, { uri: draftOf(client, draft), address: address.trim() });
}

/** A command of the server that VS Code runs, from a quick fix: nothing is fetched untrusted, and what was added is shown. */
export async function followCommand(
  command: string,
  args: unknown[],
  next: (command: string, args: unknown[]) => unknown,
): Promise<unknown> {
  if (command !== addSourceCommand) return next(command, args);
  if (!workspace.isTrusted) {
    void window.showWarningMessage(l10n.t('Nothing is fetched in a workspace that is not trusted.'));
    return null;
  }
  const added = await next(command, args);
  await show(added);
  return added;
}

async function addText(client: BaseLanguageClient, draft: DraftInFront, text: string): Promise<void> {
  const [first = ''] = text.trim().split('\n');
  const title = await window.showInputBox({
    title: l10n.t('Add Source (1/2)'),
    prompt: l10n.t('What is it called? The file is named for it.'),
    value: first.trim().slice(0, 120),
  });
  if (title === undefined) return;
  const url = await window.showInputBox({
    title: l10n.t('Add Source (2/2)'),
    prompt: l10n.t('Where is it from? Leave empty where it has no address. Nothing is fetched.'),
    placeHolder: 'https://',
  });
  if (url !== undefined) await add(client, { uri: draftOf(client, draft), text, title, url });
}

async function add(client: BaseLanguageClient, params: AddSourceParams): Promise<void> {
  const added = await client.sendRequest(ExecuteCommandRequest.type, {
    command: addSourceCommand,
    arguments: [params],
  });
  await show(added);
}

async function show(added: unknown): Promise<void> {
  if (typeof added === 'string' && !/\.(?:pdf|docx|odt)$/i.test(added))
    await window.showTextDocument(Uri.parse(added), { preview: true, preserveFocus: true });
}

/** The draft whose sources get it; without one, the workspace's first folder says where. */
function draftOf(client: BaseLanguageClient, draft: DraftInFront): string {
  const folder = workspace.workspaceFolders?.[0];
  const file = draft.editor?.document.uri ?? (folder && Uri.joinPath(folder.uri, 'draft.md'));
  return file ? client.code2ProtocolConverter.asUri(file) : '';
}

function isAddress(text: string): boolean {
  return /^\s*https?:\/\/\S+\s*$/i.test(text);
}
