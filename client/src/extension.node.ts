import path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type Sourceline } from './activate.ts';
import { clientOptions } from './client-options.ts';

/** The extension on a desktop or a remote machine: the server is a process of its own, spoken to by IPC. */
export async function activate(context: ExtensionContext): Promise<Sourceline> {
  return activateWith(context, () => {
    const module = context.asAbsolutePath(path.join('dist', 'server.mjs'));
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
    return new LanguageClient(
      'sourceline',
      'Sourceline',
      { run, debug },
      {
        ...clientOptions,
        // What the server keeps of confidential sources lies where VS Code keeps its own.
        initializationOptions: { index: { storage: context.globalStorageUri.fsPath } },
      },
    );
  });
}
