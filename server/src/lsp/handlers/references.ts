import type { Location, ReferenceParams } from 'vscode-languageserver';
import { references } from '../../core/features/references.ts';
import type { Session } from '../session.ts';
import { toClientLocation, toRange } from '../to-lsp.ts';

export async function handleReferences(session: Session, params: ReferenceParams): Promise<Location[] | null> {
  const at = await session.at(params);
  const found = at && references(at.view, at.offset);
  if (!at || !found) return null;
  const inDraft = found.draft.map((it) => ({ uri: at.view.id, range: toRange(at.lines, it) }));
  return [...inDraft, ...found.sources.map((it) => toClientLocation(session, it))];
}
