import { facts } from '../../core/features/facts.ts';
import { toDraftFact, toFactProgress } from '../desk-to-lsp.ts';
import type { DraftFacts, DraftParams } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toRange } from '../to-lsp.ts';

export async function handleFacts(session: Session, params: DraftParams): Promise<DraftFacts | null> {
  const placed = await session.view(params.uri);
  if (!placed) return null;
  const { view, lines } = placed;
  const found = facts(view);
  return {
    version: session.workspace.draft(view.id)?.version ?? null,
    facts: found.facts.map((it) => toDraftFact(lines, it)),
    sections: found.sections.map(({ title, level, span, first, progress }) => {
      return { title, level, range: toRange(lines, span), first, progress: toFactProgress(progress) };
    }),
    progress: toFactProgress(found.progress),
  };
}
