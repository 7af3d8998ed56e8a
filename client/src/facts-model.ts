import { type Disposable, EventEmitter, languages, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FactDetail } from '../../server/src/lsp/evidence-protocol.ts';
import {
  type DraftFacts,
  type FactParams,
  type FactsAnswer,
  type FactsParams,
  factRequest,
  factsChanged,
  factsRequest,
  type SetVerdictParams,
  setVerdictRequest,
} from '../../server/src/lsp/protocol.ts';
import type { DraftInFront } from './draft-in-front.ts';
import { LatestQuestion } from './latest-question.ts';
import { isSameAsKnown, takeFacts } from './take-facts.ts';

/** How long typing rests before the facts are asked for again, in milliseconds; findings that come anew are past that. */
const typingPause = 500;
const findingsPause = 150;

/** The facts of the draft in front, asked for while somebody watches and kept true to the draft. */
export class FactsModel implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #draft: DraftInFront;
  readonly #toAddress: (uri: Uri) => string;
  readonly #question: LatestQuestion<FactsParams, FactsAnswer | null>;
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
    this.#question = new LatestQuestion(client, factsRequest, (answer) => this.#take(answer));
    const isOurs = (uri: Uri) => uri.toString() === draft.editor?.document.uri.toString();
    this.#subscriptions = [
      this.#question,
      this.#changed,
      draft.onDidChange(() => this.#refresh(0)),
      // Another person, or another editor, has said something of a fact.
      client.onNotification(factsChanged, () => this.#refresh(findingsPause)),
      languages.onDidChangeDiagnostics(({ uris }) => uris.some(isOurs) && this.#refresh(findingsPause)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0 || !isOurs(document.uri)) return;
        this.#question.holdFor(typingPause);
        this.#refresh(typingPause);
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
    if (uri && this.#isStale && this.#watchers === 0) this.#question.askAfter(typingPause, this.#params(uri));
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
    if (uri && (this.#isStale || this.#watchers === 0)) await this.#question.ask(this.#params(uri));
    return this.facts;
  }

  /** What there is to read of one fact; null where it is gone, or the server is stopping. */
  async detail(id: string): Promise<FactDetail | null> {
    const uri = this.#draft.editor?.document.uri;
    if (!uri) return null;
    const params: FactParams = { uri: this.#toAddress(uri), id };
    return this.#client.sendRequest<FactDetail | null>(factRequest, params).catch(() => null);
  }

  /** Notes what a person says of a fact. Gives the reason where that could not be written, else null. */
  async say(id: string, status: SetVerdictParams['status'], note: string): Promise<string | null> {
    const uri = this.#draft.editor?.document.uri;
    if (!uri) return null;
    const params: SetVerdictParams = { ...this.#params(uri), id, status, note };
    try {
      this.#take(await this.#client.sendRequest<FactsAnswer | null>(setVerdictRequest, params));
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  dispose(): void {
    for (const it of this.#subscriptions) it.dispose();
  }

  #params(uri: Uri): FactsParams {
    return { uri: this.#toAddress(uri), ...(this.#facts ? { known: this.#facts.resultId } : {}) };
  }

  #take(answer: FactsAnswer | null): void {
    const isNews = answer === null || !isSameAsKnown(this.#facts, answer);
    this.#facts = answer && takeFacts(this.#facts, answer);
    this.#isStale = false;
    if (isNews) this.#changed.fire();
  }

  #refresh(pause: number): void {
    this.#isStale = true;
    const uri = this.#draft.editor?.document.uri;
    if (this.#watchers === 0) return;
    if (uri) this.#question.askAfter(pause, this.#params(uri));
    else this.#changed.fire();
  }
}
