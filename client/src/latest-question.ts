import { CancellationTokenSource, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * A question to the server of which only the latest answer counts: it is asked once things rest, a later one cancels an
 * earlier, and nothing is asked while nobody looks.
 */
export class LatestQuestion<P, R> implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #method: string;
  readonly #answered: (answer: R) => void;
  #timer: NodeJS.Timeout | undefined;
  #asked = new CancellationTokenSource();
  #notBefore = 0;
  /** Counts the questions that were sent. */
  sent = 0;

  constructor(client: BaseLanguageClient, method: string, answered: (answer: R) => void) {
    this.#client = client;
    this.#method = method;
    this.#answered = answered;
  }

  /** Whatever else comes, nothing is asked within so many milliseconds from now: somebody is typing. */
  holdFor(pause: number): void {
    this.#notBefore = Date.now() + pause;
  }

  /** Asks after a rest of so many milliseconds, in which no other question comes. */
  askAfter(pause: number, params: P): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.ask(params), Math.max(pause, this.#notBefore - Date.now()));
  }

  /** Asks now. Resolves once answered, cancelled or failed; the server's failures are its own to tell. */
  async ask(params: P): Promise<void> {
    this.cancel();
    const { token } = this.#asked;
    this.sent++;
    try {
      const answer = await this.#client.sendRequest<R>(this.#method, params, token);
      if (!token.isCancellationRequested) this.#answered(answer);
    } catch {
      // A later question took its place, or the server is stopping: what is shown stays.
    }
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#asked.cancel();
    this.#asked.dispose();
    this.#asked = new CancellationTokenSource();
  }

  dispose(): void {
    this.cancel();
    this.#asked.dispose();
  }
}
