import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import type { Index } from '../../core/corpus/source.ts';
import { passageOnLine, readingText } from '../../core/features/reading-text.ts';
import type { ReadPassage, ReadPassageParams } from '../protocol.ts';
import type { Session } from '../session.ts';
import { fromAddress } from '../source-address.ts';

/** The text that was read of a source, for an editor that shows it in place of the file. */
export async function handleSourceText(
  session: Session,
  { uri }: TextDocumentContentParams,
): Promise<TextDocumentContentResult | null> {
  session.shownTexts.add(uri);
  const id = fromAddress(uri);
  const text = id === null ? null : first(session, (index) => readingText(index, id));
  return { text: text ?? '' };
}

export async function handleReadPassage(
  session: Session,
  { uri, line }: ReadPassageParams,
): Promise<ReadPassage | null> {
  const id = fromAddress(uri);
  const found = id === null ? null : first(session, (index) => passageOnLine(index, id, line + 1));
  if (!found) return null;
  const { file, ...passage } = found;
  return { ...passage, uri: file, column: found.column - 1 };
}

function first<T>(session: Session, ask: (index: Index) => T | null): T | null {
  for (const it of session.workspace.corpora()) {
    const found = ask(it.index);
    if (found !== null) return found;
  }
  return null;
}
