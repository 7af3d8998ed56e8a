import * as l10n from '@vscode/l10n';
import { commands, type Disposable, type ExtensionContext, type Range, type TextEditor, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ReadPassage, type ReadPassageParams, readPassageRequest } from '../../../server/src/lsp/protocol.ts';
import { openAddress, openPagesWith } from '../open-place.ts';
import { openPlaceCommand } from './link-places.ts';
import { PdfPanels, type Shown } from './pdf-panel.ts';
import { showReadTexts } from './show-read-texts.ts';

/** What VS Code shows of sources that are no text: the text that was read, and the page of a PDF, each with the passage marked. */
export function readSources(context: ExtensionContext, client: BaseLanguageClient): Disposable {
  /** The text of each file whose page is shown, and where in it the passage stands. */
  const texts = new Map<string, { readonly uri: Uri; readonly range: Range }>();
  const panels = new PdfPanels(context.extensionUri, (file) => {
    const text = texts.get(file.toString());
    if (text) void window.showTextDocument(text.uri, { selection: text.range });
  });

  const openPage = async (uri: Uri, range: Range, beside: boolean): Promise<Shown> => {
    const params: ReadPassageParams = { uri: client.code2ProtocolConverter.asUri(uri), line: range.start.line };
    const passage = await client.sendRequest<ReadPassage | null>(readPassageRequest, params);
    if (passage?.format !== 'pdf') return null;
    const file = Uri.parse(passage.uri);
    texts.set(file.toString(), { uri, range });
    const name = decodeURIComponent(file.path.slice(file.path.lastIndexOf('/') + 1));
    const [start, end] = [range.start.character, range.end.character].map((it) => Math.max(0, it - passage.column));
    const target = { page: passage.page ?? 1, text: passage.text, start: start ?? 0, end: end ?? 0 };
    return panels.show(file, name, target, beside);
  };
  openPagesWith(openPage);

  const subscriptions = [
    panels,
    showReadTexts(),
    commands.registerCommand(openPlaceCommand, (address: unknown) => openAddress(String(address))),
    commands.registerTextEditorCommand('sourceline.openPage', async ({ document, selection }: TextEditor) => {
      if (!(await openPage(document.uri, selection, true)))
        void window.showInformationMessage(l10n.t('This source has no pages to show.'));
    }),
  ];
  return { dispose: () => subscriptions.forEach((it) => void it.dispose()) };
}
