import { checkStatuses } from '../core/checks/check.ts';
import { sayOf } from './checks.ts';
import type { Session } from './session.ts';
import { tell } from './tell.ts';

/** Writes what a person says of a fact, for an editor that only has commands; what stands against it is shown. */
export async function setVerdict(
  session: Session,
  uri: string,
  id: string,
  status: unknown,
  note: string,
): Promise<void> {
  const placed = await session.view(uri);
  const known = checkStatuses.find((it) => it === status) ?? null;
  if (!placed) return;
  const refused =
    known === null && status !== null
      ? `${status} is no verdict: nothing was written`
      : await sayOf(session, placed.view, id, known && { status: known, note });
  if (refused !== null) tell(session, 'warning', refused);
}
