import * as l10n from '@vscode/l10n';
import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode';

/** A file that tells the window of the demo story what it is for. State of the extension may reach another window too late. */
const pendingFile = 'demo-to-open.txt';

/** *Open the demo story*: as a copy in the extension's own storage, to be changed at will; a second time as it was left, or afresh. */
export async function openDemo(context: ExtensionContext): Promise<void> {
  const story = await copyDemo(context);
  if (!story) return;
  const pending = Uri.joinPath(context.globalStorageUri, pendingFile);
  await workspace.fs.writeFile(pending, new TextEncoder().encode(story.toString()));
  await commands.executeCommand('vscode.openFolder', story, {
    forceNewWindow: (workspace.workspaceFolders ?? []).length > 0,
  });
}

/** The copy, made where there is none; null where the person thinks better of it. */
export async function copyDemo(context: ExtensionContext, ask = askWhich): Promise<Uri | null> {
  const story = Uri.joinPath(context.globalStorageUri, 'kelmouth');
  if (await exists(story)) {
    const choice = await ask();
    if (choice === 'as it was') return story;
    if (choice === null) return null;
    await workspace.fs.delete(story, { recursive: true, useTrash: true });
  }
  await workspace.fs.createDirectory(context.globalStorageUri);
  await workspace.fs.copy(Uri.joinPath(context.extensionUri, 'client', 'demo'), story);
  return story;
}

/** In the window of the demo story: its draft, and the facts beside it. */
export async function continueDemo(context: ExtensionContext): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const pending = Uri.joinPath(context.globalStorageUri, pendingFile);
  if (!folder || !(await exists(pending))) return;
  if (new TextDecoder().decode(await workspace.fs.readFile(pending)) !== folder.toString()) return;
  await workspace.fs.delete(pending);
  await window.showTextDocument(Uri.joinPath(folder, 'draft.md'));
  await commands.executeCommand('sourceline.facts.focus');
}

async function askWhich(): Promise<'as it was' | 'afresh' | null> {
  const kept = l10n.t('Open as You Left It');
  const afresh = l10n.t('Start Afresh');
  const message = l10n.t('The demo story was opened before.');
  const choice = await window.showInformationMessage(message, { modal: true }, kept, afresh);
  return choice === kept ? 'as it was' : choice === afresh ? 'afresh' : null;
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
