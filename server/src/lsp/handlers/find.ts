import { findInSources } from '../../core/features/find-in-sources.ts';
import type { FindParams, FoundInSources } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toLocation } from '../to-lsp.ts';

export async function handleFind(session: Session, params: FindParams): Promise<readonly FoundInSources[]> {
  const placed = await session.view(params.uri);
  if (!placed) return [];
  return findInSources(placed.view, params.query).map(({ place, ...it }) => ({ ...it, location: toLocation(place) }));
}
