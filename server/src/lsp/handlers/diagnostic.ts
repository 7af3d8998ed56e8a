import {
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { diagnosticsOf } from '../diagnostics.ts';
import type { Session } from '../session.ts';

export async function handleDiagnostic(
  session: Session,
  params: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  const placed = await session.view(params.textDocument.uri);
  const items = placed ? diagnosticsOf(session, placed) : [];
  const resultId = fingerprint(JSON.stringify(items));
  if (resultId === params.previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** Names what was said, so that the same need not be sent again: FNV-1a in 32 bits, with the length. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length}-${hash >>> 0}`;
}
