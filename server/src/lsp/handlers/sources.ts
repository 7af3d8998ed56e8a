import type { TextEdit } from 'vscode-languageserver';
import { citeSource, listSources } from '../../core/features/pick-source.ts';
import { fromPosition } from '../from-lsp.ts';
import type { CitableSource, CiteParams, DraftParams } from '../protocol.ts';
import type { Placed, Session } from '../session.ts';
import { toTextEdit } from '../to-lsp.ts';

export async function handleSources(session: Session, params: DraftParams): Promise<readonly CitableSource[]> {
  const placed = await session.view(params.uri);
  return placed ? listSources(placed.view, offsetOf(placed, params)) : [];
}

export async function handleCite(session: Session, params: CiteParams): Promise<TextEdit[] | null> {
  const placed = await session.view(params.uri);
  const offset = placed && offsetOf(placed, params);
  if (!placed || offset === null) return null;
  return citeSource(placed.view, offset, params.key, params.quote)?.map((it) => toTextEdit(placed.lines, it)) ?? null;
}

function offsetOf({ view, lines }: Placed, { position }: DraftParams): number | null {
  return position ? fromPosition(view.draft.text, lines, position) : null;
}
