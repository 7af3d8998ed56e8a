import { checkedFacts } from '../checks.ts';
import { toDraftFacts } from '../desk-to-lsp.ts';
import type { DraftFacts, DraftParams } from '../protocol.ts';
import type { Session } from '../session.ts';

export async function handleFacts(session: Session, params: DraftParams): Promise<DraftFacts | null> {
  const placed = await session.view(params.uri);
  return placed && toDraftFacts(session, placed, await checkedFacts(session, placed.view));
}
