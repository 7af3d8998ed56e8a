import * as l10n from '@vscode/l10n';
import { commands, Uri, type WorkspaceFolder, window, workspace } from 'vscode';

/** *Create a sources folder*: an empty one in the folder of the story, shown in the Explorer to drop files on. */
export async function createSourcesFolder(): Promise<void> {
  const story = await storyFolder();
  if (!story) return;
  const folder = Uri.joinPath(story.uri, 'sources');
  await workspace.fs.createDirectory(folder);
  await commands.executeCommand('revealInExplorer', folder);
  void window.showInformationMessage(
    l10n.t('Put the articles, transcripts and notices of your story into “sources”. They are read as they come.'),
  );
}

/** *Choose a sources folder*: any folder of the disk, kept as a setting of this workspace. */
export async function chooseSources(): Promise<void> {
  const story = await storyFolder();
  if (!story) return;
  const [chosen] =
    (await window.showOpenDialog({
      title: l10n.t('Where are the sources of this story?'),
      openLabel: l10n.t('Read These'),
      canSelectFolders: true,
      canSelectFiles: false,
      defaultUri: story.uri,
    })) ?? [];
  if (!chosen) return;
  const settings = workspace.getConfiguration('sourceline', story.uri);
  // A path inside the story moves with it.
  const path = workspace.getWorkspaceFolder(chosen) ? workspace.asRelativePath(chosen, false) : chosen.fsPath;
  await settings.update('sources', [path]);
}

async function storyFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? window.showWorkspaceFolderPick() : folders[0];
}
