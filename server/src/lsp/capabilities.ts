import {
  type ClientCapabilities,
  CodeActionKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { serverCommands } from './commands.ts';
import { sourceScheme } from './source-address.ts';

/** What the server offers to a client. Diagnostics are pulled where the client can, else pushed: never both. */
export function toCapabilities(client: ClientCapabilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, citeAllKind, verdictKind, exportKind] },
    completionProvider: { triggerCharacters: ['@', '^', ':'] },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    workspaceSymbolProvider: true,
    codeLensProvider: {},
    inlayHintProvider: true,
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    executeCommandProvider: { commands: serverCommands.map((it) => it.name) },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.workspace?.textDocumentContent ? { textDocumentContent: { schemes: [sourceScheme] } } : {}),
    },
    ...(client.textDocument?.diagnostic
      ? { diagnosticProvider: { identifier: 'sourceline', interFileDependencies: true, workspaceDiagnostics: false } }
      : {}),
  };
}

/** Cites every sentence of the draft that sources back: inserts citations and changes nothing else. */
export const citeAllKind = 'source.citeAll.sourceline';

/** What a person says of the fact at the cursor: *Mark as checked* and the like. Never offered unasked. */
export const verdictKind = 'sourceline.verdict';

/** The fact-check sheet and the annotated draft, written beside the draft. Offered where an editor asks for such actions. */
export const exportKind = 'source.export.sourceline';
