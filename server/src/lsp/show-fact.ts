import { checkedFacts } from './checks.ts';
import type { Session } from './session.ts';
import { toRange } from './to-lsp.ts';

/** Asks the editor to show a fact of a draft. */
export async function showFact(session: Session, uri: string, id: string): Promise<void> {
  const placed = await session.view(uri);
  const fact = placed && (await checkedFacts(session, placed.view)).facts.find((it) => it.id === id);
  if (!placed || !fact) return;
  const selection = toRange(placed.lines, fact.span);
  await session.connection.window.showDocument({ uri, takeFocus: true, selection });
}
