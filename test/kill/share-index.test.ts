import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { loadSqlite } from '../../server/src/hosts/node/store/sqlite.ts';
import { Random } from '../bench/random.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// `ROUNDS=200 npm test test/kill/share-index.test.ts`: two servers and the command line on one index, through changes of sources and
// of the draft. At the end, and now and then between, all three must say the same.
const rounds = Number(process.env.ROUNDS ?? 4);
const most = 12;

const at = (name: string) => fileURLToPath(new URL(`../../server/src/hosts/${name}`, import.meta.url));

/** One server with the draft open in it, and what it last said of the draft. */
class Server {
  readonly connection: MessageConnection;
  readonly told: string[] = [];
  readonly #uri: string;
  #version = 1;
  #said = '';
  #wake = () => {};

  constructor(test: TestContext, uri: string) {
    const child = spawn(process.execPath, [at('node/main.ts'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    test.after(() => child.kill());
    this.#uri = uri;
    this.connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onNotification('window/showMessage', ({ message }) => void this.told.push(message));
    this.connection.onNotification('window/logMessage', ({ type, message }) => {
      if (type < 3) this.told.push(message);
    });
    this.connection.onNotification('textDocument/publishDiagnostics', ({ version, diagnostics }) => {
      const codes = diagnostics.map((it: { code: string; range: { start: { line: number; character: number } } }) =>
        [it.range.start.line + 1, it.range.start.character + 1, it.code].join(':'),
      );
      if (version === this.#version) this.#said = codes.sort().join('\n');
      this.#wake();
    });
    this.connection.listen();
    void once(child, 'exit').then(() => this.#wake());
  }

  async start(rootUri: string, text: string): Promise<void> {
    const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };
    await this.connection.sendRequest('initialize', { processId: process.pid, rootUri, capabilities });
    await this.connection.sendNotification('initialized', {});
    const textDocument = { uri: this.#uri, languageId: 'markdown', version: this.#version, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  async type(text: string): Promise<void> {
    const textDocument = { uri: this.#uri, version: ++this.#version };
    await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
  }

  /** Resolves when the server says of the draft what is expected. */
  async says(expected: string): Promise<void> {
    while (this.#said !== expected)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
  }
}

test(`two servers and the command line agree after ${rounds} rounds of changes on one index`, {
  skip: !(await loadSqlite()) && 'this Node has no SQLite',
}, async (t) => {
  const random = new Random(20_310_507);
  const folder = await temporaryFolder(t, {
    // What all three find without being told.
    'sourceline.json': JSON.stringify({ index: { location: 'beside' } }),
    'sources/base.txt': 'Ada Brennick counted 40 boats in Port Ellis on Monday.\n',
    'draft.md': 'Nothing yet.\n',
  });
  const uri = pathToFileURL(join(folder, 'draft.md')).href;
  const servers = [new Server(t, uri), new Server(t, uri)];
  for (const it of servers) await it.start(pathToFileURL(folder).href, 'Nothing yet.\n');
  for (let round = 0; round < rounds; round++) {
    const draft = `Ada Brennick counted ${40 + random.below(8)} boats in Port Ellis. [@${random.below(most)}]\n\nRound ${round}.\n`;
    for (let change = random.below(5); change >= 0; change--) await changeOne(folder, random, round);
    await writeFile(join(folder, 'draft.md'), draft);
    for (const it of servers) await it.type(draft);
    if (round % 4 !== 3 && round !== rounds - 1) continue;
    const { said, err } = await check(folder);
    assert.doesNotMatch(err, /lock|busy|damaged|cannot be kept/);
    await Promise.all(servers.map((it) => it.says(said)));
  }
  for (const it of servers) assert.deepEqual(it.told, []);
  for (const { connection } of servers) {
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
  }
});

async function changeOne(folder: string, random: Random, round: number): Promise<void> {
  const path = join(folder, 'sources', `${random.below(most)}.txt`);
  if (random.next() < 0.3) await rm(path, { force: true });
  else
    await writeFile(path, `Ada Brennick counted ${40 + random.below(8)} boats in Port Ellis.\n${'x'.repeat(round)}\n`);
}

/** What the command line says of the draft: line, column and code of each finding. */
async function check(folder: string): Promise<{ readonly said: string; readonly err: string }> {
  const args = [
    at('cli/main.ts'),
    'check',
    'draft.md',
    '--sources',
    'sources',
    '--format',
    'json',
    '--fail-on',
    'never',
  ];
  const { out, err } = await new Promise<{ out: string; err: string }>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder }, (error, out, err) =>
      error ? reject(error) : resolve({ out, err }),
    );
  });
  const findings: readonly { line: number; column: number; code: string }[] = JSON.parse(out).drafts[0].findings;
  return {
    said: findings
      .map((it) => [it.line, it.column, it.code].join(':'))
      .sort()
      .join('\n'),
    err,
  };
}
