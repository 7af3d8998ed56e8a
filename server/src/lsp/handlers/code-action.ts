import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { fixesAt, type OfferedFix } from '../../core/features/fixes.ts';
import { toDiagnostic } from '../diagnostics.ts';
import { fromRange } from '../from-lsp.ts';
import type { Placed, Session } from '../session.ts';
import { toTextEdit, toWorkspaceEdit } from '../to-lsp.ts';

export async function handleCodeAction(session: Session, params: CodeActionParams): Promise<CodeAction[] | null> {
  const placed = await session.view(params.textDocument.uri);
  if (!placed || !wants(params, CodeActionKind.QuickFix)) return null;
  const at = fromRange(placed.view.draft.text, placed.lines, params.range);
  return fixesAt(placed.view, at).map((it) => toQuickFix(session, placed, it));
}

/** Whether the client asks for a kind of action: it names it, a kind above it, or none at all. */
function wants({ context }: CodeActionParams, kind: CodeActionKind): boolean {
  return !context.only || context.only.some((it) => kind === it || kind.startsWith(`${it}.`));
}

function toQuickFix(session: Session, placed: Placed, { finding, fix }: OfferedFix): CodeAction {
  const { view, lines } = placed;
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    isPreferred: fix.preferred,
    diagnostics: [toDiagnostic(session, placed, finding)],
    edit: toWorkspaceEdit(
      session,
      view.id,
      fix.edits.map((it) => toTextEdit(lines, it)),
    ),
  };
}
