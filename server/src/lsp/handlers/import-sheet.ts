import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Imported, importSheet } from '../../core/exports/import-sheet.ts';
import { draftSentences } from '../../core/features/draft-sentences.ts';
import { facts } from '../../core/features/facts.ts';
import { changeChecks } from '../checks.ts';
import type { ImportedSheet, ImportSheetParams } from '../protocol.ts';
import type { Session } from '../session.ts';

export async function handleImportSheet(session: Session, { uri, csv }: ImportSheetParams): Promise<ImportedSheet> {
  const placed = await session.view(uri);
  const rows = await session.ports.exporter.readCsv(csv).catch(() => null);
  if (!placed || !rows) {
    const reason = placed ? 'this is no table in CSV' : 'the draft has no sources to be held against';
    throw new ResponseError(LSPErrorCodes.RequestFailed, reason);
  }
  const { view } = placed;
  const sentences = draftSentences(view.draft).map((it) => it.text);
  let imported: Imported | null = null;
  const refused = await changeChecks(session, view, (checks, who) => {
    imported = importSheet(rows, facts(view, checks), checks, sentences, who);
    return imported.checks;
  });
  if (refused !== null) throw new ResponseError(LSPErrorCodes.RequestFailed, refused);
  const { taken, problems } = imported ?? { taken: 0, problems: [] };
  return { taken, problems };
}
