import { type Disposable, type Event, EventEmitter, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DraftParams, type Status, statusRequest } from '../../server/src/lsp/protocol.ts';

/**
 * The draft that views and commands speak of: the one in front, or, while a source or anything else is in front, the last that
 * was. What is a draft the server says.
 */
export class DraftInFront implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<void>();
  /** Another draft, or another status of the same. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: readonly Disposable[];
  #editor: TextEditor | null = null;
  #status: Status | null = null;
  #asked = 0;

  constructor(client: BaseLanguageClient, statusNews: Event<void>) {
    this.#client = client;
    this.#subscriptions = [
      this.#changed,
      window.onDidChangeActiveTextEditor((editor) => this.#look(editor)),
      statusNews(() => this.#look(window.activeTextEditor ?? this.#editor)),
    ];
    void this.#look(window.activeTextEditor);
  }

  /** Its editor, the last one that showed it; null before there is one. */
  get editor(): TextEditor | null {
    return this.#editor;
  }

  /** How it stands with its sources; null before there is a draft. */
  get status(): Status | null {
    return this.#status;
  }

  dispose(): void {
    for (const it of this.#subscriptions) it.dispose();
  }

  async #look(editor: TextEditor | null | undefined): Promise<void> {
    if (editor?.document.languageId !== 'markdown' || !this.#client.isRunning()) return;
    const turn = ++this.#asked;
    const params: DraftParams = { uri: this.#client.code2ProtocolConverter.asUri(editor.document.uri) };
    const status = await this.#client.sendRequest<Status>(statusRequest, params).catch(() => null);
    if (turn !== this.#asked || !status) return;
    const isDraft = status.state !== 'idle';
    if (!isDraft && this.#editor) return;
    this.#editor = isDraft ? editor : null;
    this.#status = status;
    this.#changed.fire();
  }
}
