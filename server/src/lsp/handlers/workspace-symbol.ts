import { SymbolKind, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { type EntitySymbol, symbols } from '../../core/features/symbols.ts';
import type { NameType } from '../../core/mentions/mention.ts';
import type { Session } from '../session.ts';
import { toClientLocation } from '../to-lsp.ts';

/** The protocol has no people; these are the kinds whose icons come nearest. */
const kinds: Readonly<Record<NameType, SymbolKind>> = {
  person: SymbolKind.Class,
  organisation: SymbolKind.Module,
  place: SymbolKind.Namespace,
  other: SymbolKind.Object,
};

export async function handleWorkspaceSymbol(
  session: Session,
  params: WorkspaceSymbolParams,
): Promise<WorkspaceSymbol[]> {
  return session.workspace
    .corpora()
    .flatMap((it) => symbols(it.index, params.query).map((symbol) => toSymbol(session, symbol)));
}

function toSymbol(session: Session, it: EntitySymbol): WorkspaceSymbol {
  return {
    name: it.name,
    kind: kinds[it.type],
    location: toClientLocation(session, it.place),
    ...(it.variants.length > 0 ? { containerName: it.variants.slice(0, 3).join(', ') } : {}),
  };
}
