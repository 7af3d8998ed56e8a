import { listAllSources } from '../../core/features/list-sources.ts';
import type { DraftParams, SourceList } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toLocation } from '../to-lsp.ts';

export async function handleSourceList(session: Session, params: DraftParams): Promise<SourceList | null> {
  const placed = await session.view(params.uri);
  if (!placed) return null;
  const { sources, unread } = listAllSources(placed.view);
  return {
    sources: sources.map(({ file, place, ...same }) => ({ ...same, uri: file, link: toLocation(place) })),
    unread,
  };
}
