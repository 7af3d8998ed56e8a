import {
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { rename, renameTarget } from '../../core/features/rename.ts';
import type { Session } from '../session.ts';
import { toRange, toTextEdit, toWorkspaceEdit } from '../to-lsp.ts';

export async function handlePrepareRename(session: Session, params: PrepareRenameParams): Promise<Range | null> {
  const at = await session.at(params);
  const target = at && renameTarget(at.view, at.offset);
  return at && target ? toRange(at.lines, target) : null;
}

export async function handleRename(session: Session, params: RenameParams): Promise<WorkspaceEdit | null> {
  const newName = params.newName.trim();
  if (!newName) throw new ResponseError(LSPErrorCodes.RequestFailed, 'A name needs at least one letter');
  const at = await session.at(params);
  if (!at) return null;
  const edits = rename(at.view, at.offset, newName);
  return toWorkspaceEdit(
    session,
    at.view.id,
    edits.map((it) => toTextEdit(at.lines, it)),
  );
}
