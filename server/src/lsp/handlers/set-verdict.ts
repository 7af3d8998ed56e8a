import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { checkStatuses } from '../../core/checks/check.ts';
import { type Said, sayOf } from '../checks.ts';
import { answerFacts } from '../facts-answer.ts';
import type { FactsAnswer, SetVerdictParams } from '../protocol.ts';
import type { Session } from '../session.ts';

export async function handleSetVerdict(session: Session, params: SetVerdictParams): Promise<FactsAnswer | null> {
  const placed = await session.view(params.uri);
  if (!placed) return null;
  const refused = await sayOf(session, placed.view, params.id, toSaid(params), params.by);
  if (refused !== null) throw new ResponseError(LSPErrorCodes.RequestFailed, refused);
  return answerFacts(session, placed, params.known);
}

function toSaid({ status, note }: SetVerdictParams): Said | null {
  if (status === null) return null;
  if (!checkStatuses.includes(status)) throw new ResponseError(LSPErrorCodes.RequestFailed, `${status} is no verdict`);
  return { status, note: note ?? '' };
}
