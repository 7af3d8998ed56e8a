import { citedReferences } from '../core/features/cited-references.ts';
import type { Session } from './session.ts';
import { tell } from './tell.ts';

/** What a draft cites as CSL-JSON; null for a file that is no draft with sources. Keys that name no source are shown. */
export async function referencesOf(session: Session, uri: string): Promise<string | null> {
  const placed = await session.view(uri);
  if (!placed) return null;
  const { id, draft, index } = placed.view;
  const entries = session.workspace.draft(id)?.corpus?.descriptions.entries ?? [];
  const { items, unknown } = citedReferences(draft.citations, index, entries);
  if (unknown.length > 0) tell(session, 'warning', `No one source has these keys: ${unknown.join(', ')}`);
  return `${JSON.stringify(items, null, 2)}\n`;
}
