import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { exportDraft } from '../exporting.ts';
import type { ExportedFile, ExportParams } from '../protocol.ts';
import type { Session } from '../session.ts';

export async function handleExport(session: Session, { uri, what, format }: ExportParams): Promise<ExportedFile> {
  const made = await exportDraft(session, uri, what, format);
  if ('reason' in made) throw new ResponseError(LSPErrorCodes.RequestFailed, made.reason);
  const { name, content } = made;
  if (typeof content === 'string') return { name, text: content, base64: null };
  return { name, text: null, base64: toBase64(content) };
}

/** Bytes as the protocol can carry them. */
function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (const it of bytes) letters += String.fromCharCode(it);
  return btoa(letters);
}
