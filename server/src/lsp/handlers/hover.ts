import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hover } from '../../core/features/hover.ts';
import { renderHover } from '../../core/features/render-hover.ts';
import type { Session } from '../session.ts';
import { toEvidenceLocation, toLink, toRange } from '../to-lsp.ts';

export async function handleHover(session: Session, params: HoverParams): Promise<Hover | null> {
  const at = await session.at(params);
  const found = at && hover(at.view, at.offset);
  if (!at || !found) return null;
  const value = renderHover(found, (evidence) => {
    const location = toEvidenceLocation(at.view.index, evidence);
    return location ? toLink(location) : evidence.source.id;
  });
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(at.lines, found.span) };
}
