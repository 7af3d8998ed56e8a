import * as l10n from '@vscode/l10n';
import { type Disposable, type Uri, Uri as Uris, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { FromPage, Target, ToPage } from '../../pdf-page/messages.ts';
import { pdfPage } from './pdf-page.ts';

/** The pages of PDFs that are open, one panel a file; a panel that is open already goes to the page that is asked for. */
export class PdfPanels implements Disposable {
  readonly #extension: Uri;
  readonly #panels = new Map<string, Panel>();
  readonly #showText: (file: Uri) => void;

  /** `showText` is called for the button *Text* of a file. */
  constructor(extension: Uri, showText: (file: Uri) => void) {
    this.#extension = extension;
    this.#showText = showText;
  }

  /** Shows a file at a page with a passage marked; resolves with what was marked once it is on the screen. */
  show(file: Uri, title: string, target: Target, beside: boolean): Promise<Shown> {
    const key = file.toString();
    const panel = this.#panels.get(key) ?? new Panel(this.#extension, file, title, beside, () => this.#showText(file));
    if (!this.#panels.has(key)) panel.webview.onDidDispose(() => this.#panels.delete(key));
    this.#panels.set(key, panel);
    return panel.show(target, beside);
  }

  dispose(): void {
    for (const it of this.#panels.values()) it.webview.dispose();
  }
}

/** The page on the screen, and how many stretches of it are marked; null where the file could not be shown. */
export type Shown = { readonly page: number; readonly marks: number } | null;

class Panel {
  readonly webview: WebviewPanel;
  readonly #file: Uri;
  #target: Target | null = null;
  #isReady = false;
  #shown: (shown: Shown) => void = () => {};

  constructor(extension: Uri, file: Uri, title: string, beside: boolean, showText: () => void) {
    this.#file = file;
    const column = beside ? ViewColumn.Beside : ViewColumn.Active;
    const roots = [
      Uris.joinPath(extension, 'dist', 'pdfjs'),
      Uris.joinPath(extension, 'dist', 'pdf-page'),
      Uris.joinPath(extension, 'client', 'media'),
    ];
    const options = { enableScripts: true, enableFindWidget: true, localResourceRoots: roots };
    this.webview = window.createWebviewPanel(
      'sourceline.pdf',
      title,
      { viewColumn: column, preserveFocus: beside },
      options,
    );
    this.webview.webview.onDidReceiveMessage((message: FromPage) => {
      if (message.kind === 'text') showText();
      if (message.kind === 'ready') void this.#sendFile();
      if (message.kind === 'shown') this.#shown(message);
      if (message.kind === 'failed') this.#shown(null);
    });
    this.webview.onDidDispose(() => this.#shown(null));
    this.webview.webview.html = pdfPage(this.webview.webview, extension, file);
  }

  show(target: Target, beside: boolean): Promise<Shown> {
    this.#target = target;
    this.webview.reveal(undefined, beside);
    return new Promise((resolve) => {
      this.#shown(null);
      this.#shown = resolve;
      if (this.#isReady) this.#send({ kind: 'target', target });
    });
  }

  /** The page asks anew whenever its tab comes to the front again. */
  async #sendFile(): Promise<void> {
    this.#isReady = false;
    try {
      // A plain array: VS Code sends no other kind to a webview, and what it reads may be Node's.
      const bytes = new Uint8Array(await workspace.fs.readFile(this.#file));
      if (this.#target) this.#send({ kind: 'file', bytes, target: this.#target });
      this.#isReady = true;
    } catch {
      void window.showErrorMessage(l10n.t('“{0}” could not be read.', workspace.asRelativePath(this.#file)));
      this.webview.dispose();
    }
  }

  #send(message: ToPage): void {
    void this.webview.webview.postMessage(message);
  }
}
