import type {
  ClientCapabilities,
  Connection,
  InitializeParams,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { View } from '../core/features/view.ts';
import { indexLines, type LineIndex } from '../core/text/lines.ts';
import { memoryStores } from '../core/workspace/memory-store.ts';
import type { Fetching, Saving, TracedLog } from '../core/workspace/ports.ts';
import type { Stores } from '../core/workspace/store.ts';
import type { Intake } from '../core/workspace/take-in.ts';
import { Workspace } from '../core/workspace/workspace.ts';
import { Announcer } from './announcer.ts';
import type { Exporter } from './exporting.ts';
import { fromPosition } from './from-lsp.ts';
import { Progress } from './progress.ts';
import { tell } from './tell.ts';
import { WatchedFiles } from './watch-files.ts';

/** What a host supplies to the server. */
export interface Ports extends Intake, Saving, Fetching {
  /** Who sits at this machine, for what a person says of a fact; a setting may say otherwise. */
  readonly person: string;
  readonly exporter: Exporter;
  /** Where indexes are kept; in memory alone where the host has none. */
  stores?(world: StoresWorld): Stores;
  /** The documentation page of a finding, an address; null where there is none. */
  page(code: string): string | null;
}

/** What indexes need of a client. */
export interface StoresWorld {
  /** The folder that the client sets aside for what can be made again, a path; null where it has none. */
  readonly storage: () => string | null;
  /** Shows a message to the user. */
  readonly tell: (message: string) => void;
}

/** A view with what is needed to speak of it in positions. */
export interface Placed {
  readonly view: View;
  readonly lines: LineIndex;
}

/** One client and its workspace, from initialisation to shutdown: what every handler is given. */
export class Session {
  readonly connection: Connection;
  readonly ports: Ports;
  readonly workspace: Workspace;
  readonly announcer: Announcer;
  readonly watched: WatchedFiles;
  client: ClientCapabilities = {};
  /** Addresses of the workspace folders, without a slash at the end. */
  folders: readonly string[] = [];
  /** Settings that came with initialisation, for a client that cannot be asked. */
  given: unknown = null;
  /** Counts how often settings were asked for. */
  settingsTurn = 0;
  /** Addresses of texts of sources that the client has asked for, and shows perhaps. */
  readonly shownTexts = new Set<string>();
  #storage: string | null = null;
  readonly #lines = new WeakMap<View, LineIndex>();

  constructor(connection: Connection, ports: Ports) {
    this.connection = connection;
    this.ports = ports;
    const log: TracedLog = {
      info: (line) => connection.console.info(line),
      error: (line) => connection.console.error(line),
      // Sent where the client has asked for traces, and nowhere else.
      trace: (text) => connection.tracer.log(text),
    };
    const progress = new Progress(this);
    this.announcer = new Announcer(this);
    this.watched = new WatchedFiles(this);
    this.workspace = new Workspace(
      { ...ports, log, stores: this.#stores() },
      {
        began: (corpus) => {
          progress.begin(corpus);
          this.announcer.statusChanged();
        },
        progressed: (corpus) => progress.report(corpus),
        published: (corpus) => {
          this.announcer.statusChanged();
          this.announcer.viewsChanged(this.workspace.drafts(corpus).map((it) => it.id));
        },
        ended: (corpus) => {
          progress.end(corpus);
          this.announcer.statusChanged();
          this.announcer.viewsChanged(this.workspace.drafts(corpus).map((it) => it.id));
          this.announcer.textsChanged(this.shownTexts);
        },
      },
    );
  }

  initialize(params: InitializeParams): void {
    this.client = params.capabilities;
    this.given = params.initializationOptions ?? null;
    this.#storage = storageOf(this.given);
    const folders = params.workspaceFolders?.map((it) => it.uri) ?? (params.rootUri ? [params.rootUri] : []);
    this.folders = folders.map((it) => it.replace(/\/+$/, ''));
  }

  #stores(): Stores {
    const world = { storage: () => this.#storage, tell: (message: string) => tell(this, 'warning', message) };
    return this.ports.stores?.(world) ?? memoryStores;
  }

  /** The view of a draft once it is known where its sources lie; null where there is nothing to say. */
  async view(uri: string): Promise<Placed | null> {
    await this.workspace.prepared(uri);
    const view = this.workspace.view(uri);
    if (!view) return null;
    const lines = this.#lines.get(view) ?? indexLines(view.draft.text);
    this.#lines.set(view, lines);
    return { view, lines };
  }

  /** The same as `at`, with what is known of the passage there: whoever points at a word does not wait for the whole draft. */
  async glance(params: TextDocumentPositionParams): Promise<(Placed & { readonly offset: number }) | null> {
    const { uri } = params.textDocument;
    await this.workspace.located(uri);
    const text = this.workspace.draft(uri)?.text;
    if (text === undefined) return null;
    const lines = indexLines(text);
    const offset = fromPosition(text, lines, params.position);
    const view = this.workspace.glance(uri, offset);
    return view && { view, lines, offset };
  }

  /** The view of a draft and the offset of a position in it. */
  async at(params: TextDocumentPositionParams): Promise<(Placed & { readonly offset: number }) | null> {
    const placed = await this.view(params.textDocument.uri);
    return placed && { ...placed, offset: fromPosition(placed.view.draft.text, placed.lines, params.position) };
  }
}

/** What the client said at initialisation: `{"index": {"storage": "/path"}}`. */
function storageOf(given: unknown): string | null {
  const index = typeof given === 'object' && given !== null && 'index' in given ? given.index : null;
  const storage = typeof index === 'object' && index !== null && 'storage' in index ? index.storage : null;
  return typeof storage === 'string' ? storage : null;
}
