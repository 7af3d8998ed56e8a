import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** The path of a file of the hosts, as a program is started. */
export const hostFile = (path: string): string =>
  fileURLToPath(new URL(`../../server/src/hosts/${path}`, import.meta.url));

/** Starts a server that speaks over its standard input and output. */
export function startOverStdio(args: readonly string[]): [ChildProcess, MessageConnection] {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  return [child, createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))];
}
