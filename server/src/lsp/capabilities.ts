import {
  type ClientCapabilities,
  CodeActionKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { markSourceCommand, rebuildIndexCommand, setSettingCommand } from './protocol.ts';

/** What the server offers to a client. Diagnostics are pulled where the client can, else pushed: never both. */
export function toCapabilities(client: ClientCapabilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, citeAllKind] },
    completionProvider: { triggerCharacters: ['@', '^', ':'] },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    workspaceSymbolProvider: true,
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    executeCommandProvider: { commands: [rebuildIndexCommand, setSettingCommand, markSourceCommand] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(client.textDocument?.diagnostic
      ? { diagnosticProvider: { identifier: 'sourceline', interFileDependencies: true, workspaceDiagnostics: false } }
      : {}),
  };
}

/** Cites every sentence of the draft that sources back: inserts citations and changes nothing else. */
export const citeAllKind = 'source.citeAll.sourceline';
