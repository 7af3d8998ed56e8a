import {
  type CancellationToken,
  type Connection,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { toCapabilities } from './capabilities.ts';
import type { EvidenceAt } from './evidence-protocol.ts';
import { handleCodeAction } from './handlers/code-action.ts';
import { handleCodeLens } from './handlers/code-lens.ts';
import { handleCompletion } from './handlers/completion.ts';
import { handleDefinition } from './handlers/definition.ts';
import { handleDiagnostic } from './handlers/diagnostic.ts';
import { handleDocumentHighlight } from './handlers/document-highlight.ts';
import { handleDocumentLink } from './handlers/document-link.ts';
import { handleChange, handleClose, handleOpen } from './handlers/documents.ts';
import { handleEvidence } from './handlers/evidence.ts';
import { handleExecuteCommand } from './handlers/execute-command.ts';
import { handleExport } from './handlers/export.ts';
import { handleFact, handleFacts } from './handlers/facts.ts';
import { handleFind } from './handlers/find.ts';
import { handleHover } from './handlers/hover.ts';
import { handleImportSheet } from './handlers/import-sheet.ts';
import { handleInlayHint } from './handlers/inlay-hint.ts';
import { handleReferences } from './handlers/references.ts';
import { handlePrepareRename, handleRename } from './handlers/rename.ts';
import { handleSetVerdict } from './handlers/set-verdict.ts';
import { handleSourceList } from './handlers/source-list.ts';
import { handleReadPassage, handleSourceText } from './handlers/source-text.ts';
import { handleCite, handleSources } from './handlers/sources.ts';
import { handleStatus } from './handlers/status.ts';
import { handleWatchedFiles } from './handlers/watched-files.ts';
import { handleWorkspaceSymbol } from './handlers/workspace-symbol.ts';
import {
  citeRequest,
  evidenceRequest,
  exportRequest,
  factRequest,
  factsRequest,
  findRequest,
  importSheetRequest,
  readPassageRequest,
  setVerdictRequest,
  sourceListRequest,
  sourcesRequest,
  statusRequest,
} from './protocol.ts';
import { type Ports, Session } from './session.ts';
import { applySettings } from './settings.ts';

/**
 * The language server: requests of an editor become questions to the core, and its answers protocol. Each request has one file
 * in `handlers/`, of three steps: from protocol, feature, to protocol. Nothing here knows a host or decides what is found.
 */
export function startServer(connection: Connection, ports: Ports, version: string): void {
  const session = new Session(connection, ports);

  connection.onInitialize((params): InitializeResult => {
    session.initialize(params);
    return { capabilities: toCapabilities(session.client), serverInfo: { name: 'sourceline', version } };
  });
  connection.onInitialized(async () => {
    session.watched.begin();
    if (session.client.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((it) => trim(it.uri)));
        session.folders = [...session.folders.filter((it) => !gone.has(it)), ...added.map((it) => trim(it.uri))];
        return applySettings(session);
      });
    await applySettings(session);
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    session.given = settings?.sourceline ?? session.given;
    return applySettings(session);
  });
  connection.onDidChangeWatchedFiles((params) => handleWatchedFiles(session, params));
  connection.onShutdown(() => session.workspace.close());

  connection.onDidOpenTextDocument((params) => handleOpen(session, params));
  connection.onDidChangeTextDocument((params) => handleChange(session, params));
  connection.onDidCloseTextDocument((params) => handleClose(session, params));

  /** A handler whose answer nobody waits for any more tells the client that it was cancelled. */
  const answer =
    <P, R>(handle: (session: Session, params: P) => Promise<R>) =>
    async (params: P, token: CancellationToken): Promise<R> => {
      // Lets a cancellation that is already on its way arrive before the work.
      await ports.clock.turn();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      return handle(session, params);
    };
  connection.onHover(answer(handleHover));
  connection.onCodeAction(answer(handleCodeAction));
  connection.languages.diagnostics.on(answer(handleDiagnostic));
  connection.onCompletion(answer(handleCompletion));
  connection.onDefinition(answer(handleDefinition));
  connection.onReferences(answer(handleReferences));
  connection.onDocumentHighlight(answer(handleDocumentHighlight));
  connection.onDocumentLinks(answer(handleDocumentLink));
  connection.onWorkspaceSymbol(answer(handleWorkspaceSymbol));
  connection.onPrepareRename(answer(handlePrepareRename));
  connection.onRenameRequest(answer(handleRename));
  connection.onCodeLens(answer(handleCodeLens));
  connection.languages.inlayHint.on(answer(handleInlayHint));
  connection.onRequest(statusRequest, answer(handleStatus));
  connection.onRequest(sourcesRequest, answer(handleSources));
  connection.onRequest(citeRequest, answer(handleCite));
  connection.onRequest(exportRequest, answer(handleExport));
  connection.onRequest(importSheetRequest, answer(handleImportSheet));
  connection.onRequest(factsRequest, answer(handleFacts));
  connection.onRequest(factRequest, answer(handleFact));
  connection.onRequest(findRequest, answer(handleFind));
  connection.onRequest<EvidenceAt | null, void>(evidenceRequest, answer(handleEvidence));
  connection.onRequest(setVerdictRequest, answer(handleSetVerdict));
  connection.onRequest(sourceListRequest, answer(handleSourceList));
  connection.onRequest(readPassageRequest, answer(handleReadPassage));
  connection.workspace.textDocumentContent.on(answer(handleSourceText));
  connection.onExecuteCommand(answer(handleExecuteCommand));

  connection.listen();
}

function trim(uri: string): string {
  return uri.replace(/\/+$/, '');
}
