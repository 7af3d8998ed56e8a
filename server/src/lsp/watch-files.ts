import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { Session } from './session.ts';

/**
 * Asks the client to tell of changed files: everything below the workspace folders' sources, and settings. Where it cannot,
 * and for sources outside the workspace, the server watches by itself.
 */
export async function watchFiles({ client, connection, workspace }: Session): Promise<void> {
  if (!client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    workspace.watchFolders('all');
    return;
  }
  workspace.watchFolders('outside');
  // One pattern for all: which folders hold sources is a setting and changes, and what does not concern us costs nothing.
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] });
}
