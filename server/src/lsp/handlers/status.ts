import type { DraftParams, Status } from '../protocol.ts';
import type { Session } from '../session.ts';

export async function handleStatus(session: Session, params: Partial<DraftParams> | null): Promise<Status> {
  const uri = params?.uri ?? null;
  // Whether a draft is in English is known once it is read; a fault in that is for others to tell.
  if (uri !== null) await session.workspace.prepared(uri).catch(() => {});
  const { state, read, skipped, notChecked } = session.workspace.status(uri);
  // A reading that was stopped has not shown what is absent, which is all that the difference means to a writer.
  return { state: state === 'stopped' ? 'reading' : state, sources: read, skipped, notChecked };
}
