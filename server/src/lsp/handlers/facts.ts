import { withEvidence } from '../../core/features/fact-evidence.ts';
import { checkedFacts } from '../checks.ts';
import type { FactDetail } from '../evidence-protocol.ts';
import { toEvidenceRow } from '../evidence-to-lsp.ts';
import { answerFacts } from '../facts-answer.ts';
import type { FactParams, FactsAnswer, FactsParams } from '../protocol.ts';
import type { Session } from '../session.ts';

export async function handleFacts(session: Session, { uri, known }: FactsParams): Promise<FactsAnswer | null> {
  const placed = await session.view(uri);
  return placed && answerFacts(session, placed, known);
}

export async function handleFact(session: Session, { uri, id }: FactParams): Promise<FactDetail | null> {
  const placed = await session.view(uri);
  const fact = placed && (await checkedFacts(session, placed.view)).facts.find((it) => it.id === id);
  if (!placed || !fact) return null;
  const { claim, findings, evidence } = withEvidence(placed.view, fact);
  return { sentence: claim.sentence, findings, evidence: evidence.map(toEvidenceRow) };
}
