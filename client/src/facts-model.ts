import { type Disposable, EventEmitter, languages, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DraftFacts,
  type DraftParams,
  factsChanged,
  factsRequest,
  type SetVerdictParams,
  setVerdictRequest,
} from '../../server/src/lsp/protocol.ts';
import type { DraftInFront } from './draft-in-front.ts';
import { LatestQuestion } from './latest-question.ts';

/** How long typing rests before the facts are asked for again, in milliseconds; findings that come anew are past that. */
const typingPause = 500;
const findingsPause = 150;

/** The facts of the draft in front, asked for while somebody watches and kept true to the draft. */
export class FactsModel implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #draft: DraftInFront;
  readonly #toAddress: (uri: Uri) => string;
  readonly #question: LatestQuestion<DraftParams, DraftFacts | null>;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: readonly Disposable[];
  #watchers = 0;
  #facts: DraftFacts | null = null;
  #isStale = true;

  constructor(client: BaseLanguageClient, draft: DraftInFront) {
    this.#client = client;
    this.#draft = draft;
    this.#toAddress = client.code2ProtocolConverter.asUri;
    this.#question = new LatestQuestion(client, factsRequest, (facts) => this.#take(facts));
    const isOurs = (uri: Uri) => uri.toString() === draft.editor?.document.uri.toString();
    this.#subscriptions = [
      this.#question,
      this.#changed,
      draft.onDidChange(() => this.#refresh(0)),
      // Another person, or another editor, has said something of a fact.
      client.onNotification(factsChanged, () => this.#refresh(findingsPause)),
      languages.onDidChangeDiagnostics(({ uris }) => uris.some(isOurs) && this.#refresh(findingsPause)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isOurs(document.uri)) this.#refresh(typingPause);
      }),
    ];
  }

  /** As last answered; null before that, and where there is no draft. */
  get facts(): DraftFacts | null {
    return this.#draft.editor ? this.#facts : null;
  }

  /** The draft whose facts they are. */
  get uri(): Uri | null {
    return this.#draft.editor?.document.uri ?? null;
  }

  /** Asks for the facts where they are no longer true and nobody watches: for whoever shows them now and then. */
  want(): void {
    const { uri } = this;
    if (uri && this.#isStale && this.#watchers === 0)
      this.#question.askAfter(typingPause, { uri: this.#toAddress(uri) });
  }

  /** How often the server was asked. */
  get asked(): number {
    return this.#question.sent;
  }

  /** Keeps the facts true until disposed of. */
  watch(): Disposable {
    this.#watchers++;
    if (this.#isStale) this.#refresh(0);
    let isWatching = true;
    return {
      dispose: () => {
        if (isWatching) this.#watchers--;
        isWatching = false;
      },
    };
  }

  /** The facts of the draft as it is now. */
  async fresh(): Promise<DraftFacts | null> {
    const uri = this.#draft.editor?.document.uri;
    if (uri && (this.#isStale || this.#watchers === 0)) await this.#question.ask({ uri: this.#toAddress(uri) });
    return this.facts;
  }

  /** Notes what a person says of a fact. Gives the reason where that could not be written, else null. */
  async say(id: string, status: SetVerdictParams['status'], note: string): Promise<string | null> {
    const uri = this.#draft.editor?.document.uri;
    if (!uri) return null;
    const params: SetVerdictParams = { uri: this.#toAddress(uri), id, status, note };
    try {
      this.#take(await this.#client.sendRequest<DraftFacts | null>(setVerdictRequest, params));
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  dispose(): void {
    for (const it of this.#subscriptions) it.dispose();
  }

  #take(facts: DraftFacts | null): void {
    this.#facts = facts;
    this.#isStale = false;
    this.#changed.fire();
  }

  #refresh(pause: number): void {
    this.#isStale = true;
    const uri = this.#draft.editor?.document.uri;
    if (this.#watchers === 0) return;
    if (uri) this.#question.askAfter(pause, { uri: this.#toAddress(uri) });
    else this.#changed.fire();
  }
}
