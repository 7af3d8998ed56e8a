import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { coverageLenses } from '../../core/features/coverage-lenses.ts';
import { checkedFacts } from '../checks.ts';
import { showFactCommand } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toRange } from '../to-lsp.ts';

export async function handleCodeLens(session: Session, params: CodeLensParams): Promise<CodeLens[] | null> {
  const placed = await session.view(params.textDocument.uri);
  if (!placed?.view.settings.codeLens) return null;
  const { view, lines } = placed;
  return coverageLenses(await checkedFacts(session, view)).map(({ span, words, next }) => {
    const command = next === null ? '' : showFactCommand;
    return { range: toRange(lines, span), command: { title: words, command, arguments: [view.id, next] } };
  });
}
