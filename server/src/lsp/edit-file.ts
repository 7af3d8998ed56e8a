import type { WorkspaceEdit } from 'vscode-languageserver';
import { indexLines } from '../core/text/lines.ts';
import type { Session } from './session.ts';
import { tell } from './tell.ts';
import { toPosition } from './to-lsp.ts';

/**
 * Changes a file beside the drafts as an edit that the writer can undo. `change` gets the text, null where there is no such
 * file, and returns the new one, or null where it will not touch what stands there: then the writer is told so.
 */
export async function editFile(
  session: Session,
  file: string,
  label: string,
  change: (before: string | null) => string | null,
): Promise<void> {
  const content = await session.ports.files.read(file);
  if ('reason' in content && !content.missing) {
    tell(session, 'warning', `${nameOf(file)} ${content.reason}: nothing was written`);
    return;
  }
  const before = 'reason' in content ? null : content.text;
  const after = change(before);
  if (after === null) {
    tell(session, 'warning', `${nameOf(file)} is not what it should be: nothing was written (${label})`);
    return;
  }
  // An editor that keeps what it edits in files nobody has open would leave them unsaved; of a refactoring it saves them.
  const metadata = { isRefactoring: true };
  await session.connection.workspace.applyEdit({ label, edit: replaceAll(file, before, after), metadata });
}

function nameOf(file: string): string {
  return decodeURIComponent(file.slice(file.lastIndexOf('/') + 1));
}

function replaceAll(uri: string, before: string | null, after: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  const end = before === null ? start : toPosition(indexLines(before), before.length);
  const edit = { textDocument: { uri, version: null }, edits: [{ range: { start, end }, newText: after }] };
  return { documentChanges: before === null ? [{ kind: 'create', uri }, edit] : [edit] };
}
