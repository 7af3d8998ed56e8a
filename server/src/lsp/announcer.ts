import { patience } from '../core/workspace/while-typing.ts';
import { checksFileOf } from './checks.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { factsChanged, statusChanged } from './protocol.ts';
import type { Session } from './session.ts';

/**
 * Tells the client what is new without being asked: diagnostics pushed to a client that does not pull them, a call to pull
 * again to one that does, and that the status is another.
 */
export class Announcer {
  readonly #session: Session;
  /** When each draft gets what was held back while typing. */
  readonly #later = new Map<string, () => void>();
  readonly #due = new Set<string>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Whether the client asks for diagnostics itself. */
  get pulled(): boolean {
    return this.#session.client.textDocument?.diagnostic !== undefined;
  }

  /** A draft was opened or edited. One that pulls asks by itself. */
  draftChanged(uri: string): void {
    this.#later.get(uri)?.();
    this.#later.delete(uri);
    if (!this.pulled) this.#push(uri);
  }

  draftClosed(uri: string): void {
    this.#later.get(uri)?.();
    this.#later.delete(uri);
    this.#due.delete(uri);
    if (!this.pulled) void this.#session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** What is said of drafts may be another, though nobody edited them. */
  viewsChanged(uris: readonly string[]): void {
    if (uris.length === 0) return;
    if (!this.pulled) for (const uri of uris) this.#push(uri);
    else if (this.#session.client.workspace?.diagnostics?.refreshSupport)
      void this.#session.connection.languages.diagnostics.refresh();
  }

  /** Texts of sources that the client has shown may be others. */
  textsChanged(uris: Iterable<string>): void {
    for (const uri of uris) void this.#session.connection.workspace.textDocumentContent.refresh(uri).catch(() => {});
  }

  statusChanged(): void {
    void this.#session.connection.sendNotification(statusChanged);
  }

  /** A file of checks was written by somebody: those of the drafts beside it are others. */
  checksChanged(file: string): void {
    const { connection, workspace } = this.#session;
    for (const { id } of workspace.drafts())
      if (checksFileOf(this.#session, id) === file) void connection.sendNotification(factsChanged, { uri: id });
  }

  /** Findings were held back because the writer is at them: they are said when the writer rests. */
  heldBack(uri: string): void {
    if (this.#later.has(uri)) return;
    const stop = this.#session.ports.clock.after(patience, () => {
      this.#later.delete(uri);
      this.viewsChanged([uri]);
    });
    this.#later.set(uri, stop);
  }

  /** Pushes the diagnostics of the newest version, once for all that asks for it in one turn. */
  #push(uri: string): void {
    if (this.#due.has(uri)) return;
    this.#due.add(uri);
    void this.#say(uri).catch((error: unknown) => {
      // A fault on one draft is told, and the others go on.
      this.#due.delete(uri);
      this.#session.connection.console.error(`findings of ${uri}: ${error instanceof Error ? error.stack : error}`);
    });
  }

  async #say(uri: string): Promise<void> {
    await this.#session.ports.clock.turn();
    const placed = await this.#session.view(uri);
    if (!this.#due.delete(uri)) return;
    const version = this.#session.workspace.draft(uri)?.version;
    if (version === undefined) return;
    const diagnostics = placed ? diagnosticsOf(this.#session, placed) : [];
    await this.#session.connection.sendDiagnostics({ uri, version, diagnostics });
  }
}
