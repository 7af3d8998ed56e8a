import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hover } from '../../core/features/hover.ts';
import { renderHover } from '../../core/features/render-hover.ts';
import { evidencePlace } from '../../core/features/source-place.ts';
import type { Session } from '../session.ts';
import { toLink, toRange } from '../to-lsp.ts';

export async function handleHover(session: Session, params: HoverParams): Promise<Hover | null> {
  const at = await session.glance(params);
  const found = at && hover(at.view, at.offset);
  if (!at || !found) return null;
  const value = renderHover(found, (evidence) => {
    const place = evidencePlace(at.view.index, evidence);
    return place ? toLink(session, place) : evidence.source.id;
  });
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(at.lines, found.span) };
}
