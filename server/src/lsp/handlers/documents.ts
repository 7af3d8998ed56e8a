import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { applyChanges } from '../from-lsp.ts';
import type { Session } from '../session.ts';

/** Languages whose documents are Markdown. */
const markdown = new Set(['markdown', 'quarto', 'rmd', 'pandoc']);

export function handleOpen(session: Session, { textDocument }: DidOpenTextDocumentParams): void {
  if (!markdown.has(textDocument.languageId)) return;
  session.workspace.openDraft(textDocument.uri, textDocument.version, textDocument.text);
  session.announcer.draftChanged(textDocument.uri);
}

export function handleChange(session: Session, params: DidChangeTextDocumentParams): void {
  const { uri, version } = params.textDocument;
  const draft = session.workspace.draft(uri);
  if (!draft) return;
  const { text, spans } = applyChanges(draft.text, params.contentChanges);
  session.workspace.changeDraft(uri, version, text, { spans, at: session.ports.clock.now() });
  session.announcer.draftChanged(uri);
}

export function handleClose(session: Session, { textDocument }: DidCloseTextDocumentParams): void {
  if (!session.workspace.draft(textDocument.uri)) return;
  session.workspace.closeDraft(textDocument.uri);
  session.announcer.draftClosed(textDocument.uri);
}
