import { PassThrough } from 'node:stream';
import { createConnection, createProtocolConnection } from 'vscode-languageserver';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type Knowledge, noKnowledge } from '../../server/src/core/mentions/knowledge.ts';
import { readHere } from '../../server/src/core/workspace/read-here.ts';
import { readCsv } from '../../server/src/hosts/node/exports/read-csv.ts';
import { renderAnnotated } from '../../server/src/hosts/node/exports/render-annotated.ts';
import { renderSheet } from '../../server/src/hosts/node/exports/render-sheet.ts';
import { fetchAddress } from '../../server/src/hosts/node/fetch-address.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { HandClock } from './hand-clock.ts';
import { MemoryFiles } from './memory-files.ts';

/** What the tests' editor says it can do, unless a test says otherwise: what VS Code says, where it matters here. */
const able = {
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    publishDiagnostics: { relatedInformation: true },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  window: { workDoneProgress: true },
};

interface Start {
  readonly files?: Readonly<Record<string, string>>;
  readonly folders?: readonly string[];
  readonly capabilities?: object;
  /** The `sourceline` section of the editor's settings. */
  readonly settings?: unknown;
  readonly knowledge?: Knowledge;
  /** Holds back the reading of sources until `release` is called. */
  readonly held?: boolean;
}

/** An editor in memory with a real server at the other end of two streams. It never sleeps: it waits for named messages. */
export class Client {
  readonly files: MemoryFiles;
  readonly clock = new HandClock();
  readonly connection: MessageConnection;
  settings: unknown;
  release: () => void = () => {};
  readonly #arrived: { method: string; params: unknown }[] = [];
  readonly #waiting = new Set<() => void>();
  #version = 1;

  private constructor({ files = {}, settings = null, knowledge = noKnowledge }: Start) {
    this.files = new MemoryFiles(files);
    this.settings = settings;
    const [up, down] = [new PassThrough(), new PassThrough()];
    const watchDog = { shutdownReceived: false, initialize: () => {}, exit: () => {} };
    const server = createConnection(
      (logger) => createProtocolConnection(new StreamMessageReader(up), new StreamMessageWriter(down), logger),
      watchDog,
    );
    const world = { files: this.files, clock: this.clock, knowledge };
    const desk = {
      save: (id: string, content: string | Uint8Array) => this.files.save(id, content),
      create: (id: string, content: string | Uint8Array) => this.files.create(id, content),
      fetch: fetchAddress,
      person: 'Dana Reyes',
      exporter: { readCsv, renderSheet, renderAnnotated },
    };
    const page = (code: string) => `file:///pages/${code}.md`;
    startServer(server, { ...world, ...desk, reader: readHere(world), page }, '1');
    this.connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.#listen();
  }

  /** Starts a server and initialises it. */
  static async start(start: Start = {}): Promise<Client> {
    const client = new Client(start);
    if (start.held) client.release = client.files.hold();
    const folders = start.folders ?? ['file:///story'];
    await client.connection.sendRequest('initialize', {
      processId: null,
      rootUri: folders[0] ?? null,
      capabilities: start.capabilities ?? able,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'markdown', version: this.#version, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Types over a range: `[line, from, to]`, in one change notification. */
  edit(uri: string, [line, from, to]: readonly [number, number, number], text: string): Promise<void> {
    const range = { start: { line, character: from }, end: { line, character: to } };
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++this.#version },
      contentChanges: [{ range, text }],
    });
  }

  /** Writes a file and tells the server as a client's watcher does. */
  async write(uri: string, text: string): Promise<void> {
    const type = (await this.files.look(uri)) === null ? 1 : 2;
    this.files.write(uri, text);
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  async remove(uri: string): Promise<void> {
    this.files.remove(uri);
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
  }

  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asks for.
  request(method: string, params: unknown): Promise<any> {
    return this.connection.sendRequest(method, params);
  }

  /** The next message of a method from the server, one that came before included, that meets a condition. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it waits for.
  async next(method: string, meets: (params: any) => boolean = () => true): Promise<any> {
    for (;;) {
      const i = this.#arrived.findIndex((it) => it.method === method && meets(it.params));
      const [found] = i < 0 ? [] : this.#arrived.splice(i, 1);
      if (found) return found.params;
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** Lets go of the messages of a method that have come: only what comes from now on counts. */
  forget(method: string): void {
    const others = this.#arrived.filter((it) => it.method !== method);
    this.#arrived.splice(0, Number.POSITIVE_INFINITY, ...others);
  }

  /** How many messages of a method have come and were not waited for. */
  unread(method: string): number {
    return this.#arrived.filter((it) => it.method === method).length;
  }

  /** Waits until the sources of a draft are read. */
  async ready(uri: string): Promise<void> {
    for (;;) {
      const { state } = await this.request('sourceline/status', { uri });
      if (state === 'ready') return;
      await this.next('sourceline/statusChanged');
    }
  }

  /** The diagnostics of a draft once its sources are read. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asks for.
  async diagnostics(uri: string): Promise<any[]> {
    await this.ready(uri);
    const report = await this.request('textDocument/diagnostic', { textDocument: { uri } });
    return report.items;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }

  #listen(): void {
    const { connection } = this;
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => {
      this.#note('workspace/configuration', { items });
      return items.map(() => this.settings);
    });
    for (const method of [
      'client/registerCapability',
      'client/unregisterCapability',
      'window/workDoneProgress/create',
      'workspace/diagnostic/refresh',
      'workspace/textDocumentContent/refresh',
    ])
      connection.onRequest(method, (params: unknown) => {
        this.#note(method, params);
        return null;
      });
    connection.onUnhandledProgress(({ token, value }) => this.#note('$/progress', { token, value }));
    connection.onNotification((method, params) => this.#note(method, params));
    // What the connection would keep to itself.
    connection.onNotification('$/logTrace', (params) => this.#note('$/logTrace', params));
    connection.listen();
  }

  #note(method: string, params: unknown): void {
    this.#arrived.push({ method, params });
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}
