import { randomBytes } from 'node:crypto';
import * as l10n from '@vscode/l10n';
import {
  commands,
  type Disposable,
  EventEmitter,
  env,
  languages,
  type Position,
  Uri,
  l10n as vscodeL10n,
  type WebviewView,
  type WebviewViewProvider,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { EvidenceAt, EvidencePassage } from '../../../server/src/lsp/evidence-protocol.ts';
import { type DraftParams, evidenceRequest } from '../../../server/src/lsp/protocol.ts';
import type { DraftInFront } from '../draft-in-front.ts';
import { pageOf } from '../evidence/page.ts';
import { passagesOf } from '../evidence/passages-of.ts';
import { readMessage } from '../evidence/read-message.ts';
import type { Shown } from '../evidence/show-evidence.ts';
import { LatestQuestion } from '../latest-question.ts';

/** How long the cursor, and typing, rest before the evidence is asked for, in milliseconds. */
const cursorPause = 100;
const typingPause = 400;

/** What the view does with a passage that somebody chose in it. */
export interface PassageActions {
  open(passage: EvidencePassage): Promise<void>;
  cite(passage: EvidencePassage, draft: Uri, at: Position): Promise<void>;
}

/** The *Evidence* view: what the sources say of what stands at the cursor of the draft. Asks for nothing while hidden. */
export class EvidenceView implements Disposable, WebviewViewProvider {
  readonly #extension: Uri;
  readonly #draft: DraftInFront;
  readonly #toAddress: (uri: Uri) => string;
  readonly #actions: PassageActions;
  readonly #question: LatestQuestion<DraftParams, EvidenceAt | null>;
  readonly #changed = new EventEmitter<void>();
  /** It shows something else than before. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: readonly Disposable[];
  #view: WebviewView | null = null;
  #shown: Shown = { type: 'empty', why: 'no draft' };
  /** What was asked about last, and what the evidence that is shown stands at. */
  #asked: { readonly uri: Uri; readonly position: Position } | null = null;
  #pinned = false;

  constructor(client: BaseLanguageClient, extension: Uri, draft: DraftInFront, actions: PassageActions) {
    this.#extension = extension;
    this.#draft = draft;
    this.#actions = actions;
    this.#toAddress = client.code2ProtocolConverter.asUri;
    this.#question = new LatestQuestion(client, evidenceRequest, (answer) => this.#answered(answer));
    const isOurs = (uri: Uri) => uri.toString() === draft.editor?.document.uri.toString();
    this.#subscriptions = [
      this.#question,
      this.#changed,
      window.registerWebviewViewProvider('sourceline.evidence', this),
      draft.onDidChange(() => this.#follow(0)),
      languages.onDidChangeDiagnostics(({ uris }) => uris.some(isOurs) && this.#follow(cursorPause)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (isOurs(textEditor.document.uri)) this.#follow(cursorPause);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0 || !isOurs(document.uri)) return;
        this.#question.holdFor(typingPause);
        this.#follow(typingPause);
      }),
    ];
  }

  /** What it shows now. */
  get shown(): Shown {
    return this.#shown;
  }

  /** How often the server was asked. */
  get asked(): number {
    return this.#question.sent;
  }

  get pinned(): boolean {
    return this.#pinned;
  }

  /** Pinned, it keeps what it shows while the cursor goes elsewhere. */
  set pinned(pinned: boolean) {
    this.#pinned = pinned;
    void commands.executeCommand('setContext', 'sourceline.evidencePinned', pinned);
    if (!pinned) this.#follow(0);
  }

  resolveWebviewView(view: WebviewView): void {
    this.#view = view;
    const media = Uri.joinPath(this.#extension, 'client', 'media');
    const dist = Uri.joinPath(this.#extension, 'dist');
    view.webview.options = { enableScripts: true, localResourceRoots: [media, dist] };
    view.webview.html = pageOf({
      script: view.webview.asWebviewUri(Uri.joinPath(dist, 'evidence.js')).toString(),
      style: view.webview.asWebviewUri(Uri.joinPath(media, 'evidence.css')).toString(),
      cspSource: view.webview.cspSource,
      nonce: randomBytes(16).toString('base64'),
      title: l10n.t('Evidence'),
      language: env.language,
      words: vscodeL10n.bundle ?? {},
    });
    view.webview.onDidReceiveMessage((message: unknown) => this.#received(message));
    view.onDidChangeVisibility(() => (view.visible ? this.#follow(0) : this.#question.cancel()));
    view.onDidDispose(() => {
      this.#view = null;
      this.#question.cancel();
    });
    this.#follow(0);
  }

  dispose(): void {
    for (const it of this.#subscriptions) it.dispose();
  }

  #follow(pause: number): void {
    if (!this.#view?.visible || this.#pinned) return;
    const { editor } = this.#draft;
    if (!editor) {
      this.#show({ type: 'empty', why: 'no draft' });
      return;
    }
    this.#asked = { uri: editor.document.uri, position: editor.selection.active };
    this.#question.askAfter(pause, { uri: this.#toAddress(editor.document.uri), position: editor.selection.active });
  }

  #answered(evidence: EvidenceAt | null): void {
    if (evidence) this.#show({ type: 'evidence', evidence });
    else if (this.#draft.status?.state === 'reading') this.#show({ type: 'empty', why: 'reading' });
    else this.#show({ type: 'empty', why: 'nothing here' });
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    void this.#view?.webview.postMessage(shown);
    this.#changed.fire();
  }

  async #received(message: unknown): Promise<void> {
    const passages = this.#shown.type === 'evidence' ? passagesOf(this.#shown.evidence) : [];
    const read = readMessage(message, passages.length);
    if (read?.type === 'ready') this.#show(this.#shown);
    if (!read || read.type === 'ready') return;
    const passage = passages[read.passage];
    if (!passage) return;
    if (read.type === 'open') await this.#actions.open(passage);
    else if (this.#asked) await this.#actions.cite(passage, this.#asked.uri, this.#asked.position);
  }
}
