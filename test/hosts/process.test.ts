import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver/node';
import { hostFile, startOverStdio } from '../support/server-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The ways in which an editor starts the server. */
const ways: Readonly<Record<string, () => [ChildProcess, MessageConnection]>> = {
  'the server over standard input and output': () => startOverStdio([hostFile('node/main.ts'), '--stdio']),
  'the command line’s server': () => startOverStdio([hostFile('cli/main.ts'), 'lsp', '--stdio']),
  'the server over IPC': () => {
    const child = fork(hostFile('node/main.ts'), ['--node-ipc'], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    return [child, createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child))];
  },
};

for (const [name, start] of Object.entries(ways))
  test(`${name} reads a folder, follows its changes and ends when told`, async (t) => {
    const files = {
      'sources/harbour.txt': 'Mayor Ada Brennick opened the harbour on Monday.\n',
      'sources/report.txt': 'It rained.\n',
    };
    const folder = await temporaryFolder(t, files);
    const [child, connection] = start();
    t.after(() => child.kill());
    // biome-ignore lint/suspicious/noExplicitAny: the shape is the protocol's.
    const pushed: any[] = [];
    let wake = () => {};
    connection.onNotification('textDocument/publishDiagnostics', (it) => {
      pushed.push(it);
      wake();
    });
    const codesOnce = async (meets: (codes: readonly string[]) => boolean): Promise<void> => {
      while (!pushed.some((it) => meets(it.diagnostics.map((one: { code: string }) => one.code))))
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      pushed.length = 0;
    };
    connection.listen();
    const rootUri = pathToFileURL(folder).href;
    await connection.sendRequest('initialize', {
      ...{ processId: process.pid, rootUri, capabilities: {} },
      initializationOptions: { index: { storage: await temporaryFolder(t) } },
    });
    await connection.sendNotification('initialized', {});
    const uri = pathToFileURL(join(folder, 'draft.md')).href;
    const text = 'Ada Brennick came. [@nobody] [@report]\n';
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    await codesOnce((codes) => codes.filter((it) => it === 'unknown-citation').length === 1);
    const position = { line: 0, character: 2 };
    const hover = await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    assert.match(JSON.stringify(hover), /harbour\.txt#L1,7/);
    // This client watches no files: the server sees by itself that a source that was open is gone.
    await rm(join(folder, 'sources/report.txt'));
    await codesOnce((codes) => codes.filter((it) => it === 'unknown-citation').length === 2);
    const exited = once(child, 'exit');
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.deepEqual((await exited)[0], 0);
  });
