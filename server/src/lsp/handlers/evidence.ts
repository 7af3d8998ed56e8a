import { evidenceAt } from '../../core/features/evidence-at.ts';
import type { EvidenceAt } from '../evidence-protocol.ts';
import { toEvidenceAt } from '../evidence-to-lsp.ts';
import type { DraftParams } from '../protocol.ts';
import type { Session } from '../session.ts';

export async function handleEvidence(session: Session, { uri, position }: DraftParams): Promise<EvidenceAt | null> {
  const at = position ? await session.at({ textDocument: { uri }, position }) : null;
  const found = at && evidenceAt(at.view, at.offset);
  return at && found && toEvidenceAt(at.lines, found);
}
