import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { documentLinks } from '../../core/features/document-links.ts';
import type { Session } from '../session.ts';
import { toLink, toRange } from '../to-lsp.ts';

export async function handleDocumentLink(session: Session, params: DocumentLinkParams): Promise<DocumentLink[] | null> {
  const placed = await session.view(params.textDocument.uri);
  if (!placed) return null;
  return documentLinks(placed.view).map((it) => ({
    range: toRange(placed.lines, it.span),
    target: toLink(session, it.place).replace(/#L.*/, ''),
    tooltip: it.title ? `${it.title}, ${it.path}` : it.path,
  }));
}
