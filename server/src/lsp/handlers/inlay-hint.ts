import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { stateHints } from '../../core/features/state-hints.ts';
import { checkedFacts } from '../checks.ts';
import { fromRange } from '../from-lsp.ts';
import type { Session } from '../session.ts';
import { toPosition } from '../to-lsp.ts';

export async function handleInlayHint(session: Session, params: InlayHintParams): Promise<InlayHint[] | null> {
  const placed = await session.view(params.textDocument.uri);
  if (!placed?.view.settings.inlayHints) return null;
  const { view, lines } = placed;
  const shown = fromRange(view.draft.text, lines, params.range);
  const hints = stateHints((await checkedFacts(session, view)).facts);
  return hints.flatMap(({ at, label, tooltip }) => {
    if (at < shown.start || at > shown.end) return [];
    return { position: toPosition(lines, at), label, paddingLeft: true, ...(tooltip ? { tooltip } : {}) };
  });
}
