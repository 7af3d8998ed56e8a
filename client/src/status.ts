import * as l10n from '@vscode/l10n';
import {
  type Disposable,
  type Event,
  EventEmitter,
  LanguageStatusSeverity,
  languages,
  type TextEditor,
  window,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type DraftParams, type Status, statusRequest } from '../../server/src/lsp/protocol.ts';
import { describeStatus } from './describe-status.ts';

/** The language status item of a Markdown draft: “5 sources, ready”. */
export class StatusItem implements Disposable {
  readonly #item = languages.createLanguageStatusItem('sourceline.status', { language: 'markdown' });
  readonly #changed = new EventEmitter<string>();
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#item.name = 'Sourceline';
    this.#show({ text: '', detail: '', busy: false });
  }

  /** What it says now. */
  get text(): string {
    return this.#item.text;
  }

  /** Keeps to the draft in front and to what the server says of it. */
  follow(client: BaseLanguageClient, statusNews: Event<void>): Disposable {
    const subscriptions = [
      statusNews(() => this.#ask(client, window.activeTextEditor)),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped)
          this.#show({ text: l10n.t('stopped'), detail: '', busy: false }, LanguageStatusSeverity.Error);
      }),
      window.onDidChangeActiveTextEditor((editor) => this.#ask(client, editor)),
    ];
    this.#item.command = { title: l10n.t('Rebuild Index'), command: 'sourceline.rebuildIndex' };
    void this.#ask(client, window.activeTextEditor);
    return { dispose: () => subscriptions.forEach((it) => void it.dispose()) };
  }

  dispose(): void {
    this.#item.dispose();
    this.#changed.dispose();
  }

  async #ask(client: BaseLanguageClient, editor: TextEditor | undefined): Promise<void> {
    if (editor?.document.languageId !== 'markdown' || !client.isRunning()) return;
    const params: DraftParams = { uri: client.code2ProtocolConverter.asUri(editor.document.uri) };
    try {
      const status = await client.sendRequest<Status>(statusRequest, params);
      if (window.activeTextEditor === editor) this.#show(describeStatus(status));
    } catch {
      // The server is stopping: what is shown then comes from its state.
    }
  }

  #show(shown: ReturnType<typeof describeStatus>, severity = LanguageStatusSeverity.Information): void {
    this.#item.text = shown.text;
    this.#item.detail = shown.detail;
    this.#item.busy = shown.busy;
    this.#item.severity = severity;
    this.#changed.fire(shown.text);
  }
}
