import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { definition } from '../../core/features/definition.ts';
import type { Session } from '../session.ts';
import { toClientLocation, toRange } from '../to-lsp.ts';

export async function handleDefinition(
  session: Session,
  params: DefinitionParams,
): Promise<LocationLink[] | Location[] | null> {
  const at = await session.glance(params);
  const found = at && definition(at.view, at.offset);
  if (!at || !found) return null;
  const locations = found.places.map((it) => toClientLocation(session, it));
  if (!session.client.textDocument?.definition?.linkSupport) return locations;
  const originSelectionRange = toRange(at.lines, found.span);
  return locations.map(({ uri, range }) => {
    return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range };
  });
}
