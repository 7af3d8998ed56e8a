import { FileType, type TextDocument, Uri, workspace } from 'vscode';

/**
 * Whether this window has anything to check: a `sources` folder or a `sourceline.json` at the root of a workspace folder, the
 * setting `sourceline.sources`, or an open Markdown file with a `sources` folder beside or above it. Looks at a handful of
 * names; it never walks a tree.
 */
export async function isWanted(): Promise<boolean> {
  const setting = workspace.getConfiguration('sourceline').inspect('sources');
  if (setting?.globalValue || setting?.workspaceValue || setting?.workspaceFolderValue) return true;
  for (const { uri } of workspace.workspaceFolders ?? []) {
    if ((await isFolder(Uri.joinPath(uri, 'sources'))) || (await exists(Uri.joinPath(uri, 'sourceline.json'))))
      return true;
  }
  for (const document of workspace.textDocuments) if (await hasSources(document)) return true;
  return false;
}

/** Looks beside the draft, then upwards to its workspace folder; without one, beside the draft alone. */
async function hasSources(document: TextDocument): Promise<boolean> {
  if (document.languageId !== 'markdown' || document.uri.scheme !== 'file') return false;
  const top = workspace.getWorkspaceFolder(document.uri)?.uri;
  let folder = Uri.joinPath(document.uri, '..');
  while (!(await isFolder(Uri.joinPath(folder, 'sources')))) {
    const above = Uri.joinPath(folder, '..');
    if (!top || folder.path === top.path || above.path === folder.path) return false;
    folder = above;
  }
  return true;
}

async function isFolder(uri: Uri): Promise<boolean> {
  return (await typeOf(uri)) === FileType.Directory;
}

async function exists(uri: Uri): Promise<boolean> {
  return (await typeOf(uri)) !== null;
}

async function typeOf(uri: Uri): Promise<FileType | null> {
  try {
    // A linked folder is a folder too.
    return (await workspace.fs.stat(uri)).type & ~FileType.SymbolicLink;
  } catch {
    return null;
  }
}
