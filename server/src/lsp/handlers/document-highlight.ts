import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { highlights } from '../../core/features/highlights.ts';
import type { Session } from '../session.ts';
import { toRange } from '../to-lsp.ts';

export async function handleDocumentHighlight(
  session: Session,
  params: DocumentHighlightParams,
): Promise<DocumentHighlight[] | null> {
  const at = await session.at(params);
  if (!at) return null;
  return highlights(at.view, at.offset).map((it) => ({
    range: toRange(at.lines, it),
    kind: DocumentHighlightKind.Text,
  }));
}
