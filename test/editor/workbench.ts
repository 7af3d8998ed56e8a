import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { chromium, type Page } from 'playwright-core';
import { installVsCode } from './install-vscode.ts';

/** A real VS Code, open on a folder with the extension under development in it. */
export interface Workbench {
  readonly page: Page;
  /** The exit code of the suite, where there is one. */
  readonly suite: Promise<number>;
  close(): Promise<void>;
}

export interface Opening {
  readonly folder: string;
  readonly extension: string;
  /** The suite's main file, whose `run()` the extension host calls. */
  readonly tests?: string;
  /** A file of the folder to open. */
  readonly file?: string;
  /** Settings of the machine, which a folder may not have. */
  readonly machine?: object;
}

const browserArguments = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Starts VS Code's server and shows its workbench in Chromium. */
export async function openWorkbench(opening: Opening): Promise<Workbench> {
  const { serverMain, chromium: executablePath } = installVsCode();
  const data = mkdtempSync(path.join(os.tmpdir(), 'sourceline-vscode-'));
  const port = await freePort();
  if (opening.machine) {
    mkdirSync(path.join(data, 'data', 'Machine'), { recursive: true });
    writeFileSync(path.join(data, 'data', 'Machine', 'settings.json'), JSON.stringify(opening.machine));
  }
  const server = await startServer(serverMain, port, data);
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const page = await browser.newPage({ viewport: { width: 1180, height: 760 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(120_000);
  const suite = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => log(type, args));
    void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
    server.once('exit', () => resolve(1));
    page.once('crash', () => resolve(1));
  });
  await page.goto(address(port, opening));
  return {
    page,
    suite,
    async close() {
      await browser.close();
      server.kill();
      await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve(null)));
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function address(port: number, { folder, extension, tests, file }: Opening): string {
  const remote = (at: string) => `vscode-remote://localhost:${port}${at}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
    ['skipWelcome', 'true'],
  ];
  return `http://localhost:${port}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function startServer(serverMain: string, port: number, data: string): Promise<ChildProcess> {
  const options = [
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
    ...['--enable-smoke-test-driver', '--disable-workspace-trust', '--disable-telemetry', '--server-data-dir', data],
  ];
  const server = spawn(process.execPath, [serverMain, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (text: string) => {
      output += text;
      if (output.includes(`listening on ${port}`)) resolve(server);
    };
    server.stdout.setEncoding('utf8').on('data', read);
    server.stderr.setEncoding('utf8').on('data', read);
    server.once('exit', () => reject(new Error(`VS Code's server did not start:\n${output}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The suite marks its lines; those of the workbench itself are not wanted. */
function log(_type: string, args: readonly unknown[]): void {
  const [text] = args;
  if (typeof text === 'string' && text.startsWith('sourceline| ')) console.log(text.slice('sourceline| '.length));
}
