import {
  type ClientCapabilities,
  CodeActionKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { rebuildIndexCommand } from './protocol.ts';

/** What the server offers to a client. Diagnostics are pulled where the client can, else pushed: never both. */
export function toCapabilities(client: ClientCapabilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    executeCommandProvider: { commands: [rebuildIndexCommand] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(client.textDocument?.diagnostic
      ? { diagnosticProvider: { identifier: 'sourceline', interFileDependencies: true, workspaceDiagnostics: false } }
      : {}),
  };
}
