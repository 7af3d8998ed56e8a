import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Corpus } from '../core/workspace/corpus.ts';
import type { Session } from './session.ts';

/** Milliseconds between two reports. */
const pace = 200;

interface Bar {
  /** Null until the client has made room for it. */
  reporter: WorkDoneProgressServerReporter | null;
  reported: number;
  over: boolean;
}

/** Work-done progress for corpora that are read from nothing, with a button to stop. Single changed files show none. */
export class Progress {
  readonly #session: Session;
  readonly #bars = new Map<Corpus, Bar>();

  constructor(session: Session) {
    this.#session = session;
  }

  begin(corpus: Corpus): void {
    const { client, connection, workspace } = this.#session;
    if (!client.window?.workDoneProgress || corpus.status().state !== 'reading' || this.#bars.has(corpus)) return;
    const bar: Bar = { reporter: null, reported: 0, over: false };
    this.#bars.set(corpus, bar);
    connection.window.createWorkDoneProgress().then(
      (reporter) => {
        if (bar.over) return;
        bar.reporter = reporter;
        reporter.begin('Reading sources', 0, undefined, true);
        reporter.token.onCancellationRequested(() => workspace.stop(corpus));
      },
      () => this.#bars.delete(corpus),
    );
  }

  report(corpus: Corpus): void {
    const bar = this.#bars.get(corpus);
    const now = this.#session.ports.clock.now();
    if (!bar?.reporter || now - bar.reported < pace) return;
    bar.reported = now;
    const { read, total, skipped } = corpus.status();
    const done = Math.min(total, read + skipped.length);
    bar.reporter.report(total === 0 ? 0 : Math.floor((100 * done) / total), `${done} of ${total}`);
  }

  end(corpus: Corpus): void {
    const bar = this.#bars.get(corpus);
    if (!bar) return;
    bar.over = true;
    bar.reporter?.done();
    this.#bars.delete(corpus);
  }
}
