import { DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import { checksEnding } from '../core/checks/checks-file.ts';
import type { Settings } from '../core/findings/settings.ts';
import { isGlob, splitGlob } from '../core/workspace/glob.ts';
import type { Session } from './session.ts';
import { settingsFile } from './settings.ts';

/**
 * Asks the client to tell of changed files: all that lies in folders called as the settings call sources, and settings
 * themselves. Where the client cannot, and for sources outside the workspace, the server watches by itself.
 */
export class WatchedFiles {
  readonly #session: Session;
  #asked = '';
  #registered: Disposable | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Before the first source is read. */
  begin(): void {
    this.#session.workspace.watchFolders(this.#canAsk ? 'outside' : 'all');
  }

  /** Asks anew where other folders are meant than before. */
  async follow(settings: Iterable<Settings>): Promise<void> {
    if (!this.#canAsk) return;
    const patterns = new Set([`**/${settingsFile}`, `**/*${checksEnding}`]);
    for (const it of settings) for (const entry of it.sources) for (const one of patternsOf(entry)) patterns.add(one);
    const asked = JSON.stringify([...patterns]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#registered?.dispose();
    const watchers = [...patterns].map((globPattern) => ({ globPattern }));
    const { client } = this.#session.connection;
    this.#registered = await client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  get #canAsk(): boolean {
    return this.#session.client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }
}

/** `sources` wherever it lies, with all that is in it; of a path or pattern the last folder before its wildcards. */
function patternsOf(entry: string): readonly string[] {
  const { folder, rest } = isGlob(entry) ? splitGlob(entry) : { folder: entry, rest: null };
  const name = folder
    .split(/[\\/]/)
    .filter((it) => it !== '' && it !== '.' && it !== '..')
    .at(-1);
  return name === undefined ? [`**/${rest ?? '*'}`] : [`**/${name}`, `**/${name}/**`];
}
