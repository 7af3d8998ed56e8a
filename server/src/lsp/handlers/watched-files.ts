import { type DidChangeWatchedFilesParams, FileChangeType } from 'vscode-languageserver';
import { checksEnding } from '../../core/checks/checks-file.ts';
import type { Session } from '../session.ts';
import { applySettings } from '../settings.ts';

export async function handleWatchedFiles(session: Session, params: DidChangeWatchedFilesParams): Promise<void> {
  const uris = params.changes.map((it) => it.uri.replace(/\/+$/, ''));
  session.workspace.sourcesChanged(uris);
  for (const it of uris) if (it.endsWith(checksEnding)) session.announcer.checksChanged(it);
  if (uris.some((it) => it.endsWith('/sourceline.json'))) return applySettings(session);
  // A folder that came or went may be the sources of a draft, or lie nearer to it than the one it had.
  if (!params.changes.some((it) => it.type !== FileChangeType.Changed)) return;
  if (!(await session.workspace.relocate())) return;
  session.announcer.statusChanged();
  session.announcer.viewsChanged(session.workspace.drafts().map((it) => it.id));
}
