import {
  type Disposable,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { sourceScheme } from './source-scheme.ts';

/** Shows the texts that were read of sources, in which a line is a passage: wrapped, and the passage at the cursor marked. */
export function showReadTexts(): Disposable {
  const decoration = window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
    borderWidth: '0 0 0 3px',
    borderStyle: 'solid',
    borderColor: new ThemeColor('charts.yellow'),
    overviewRulerColor: new ThemeColor('charts.yellow'),
  });
  const mark = (editor: TextEditor | undefined) => {
    if (editor?.document.uri.scheme !== sourceScheme) return;
    const { line } = editor.selection.start;
    editor.setDecorations(
      decoration,
      editor.document.lineAt(line).isEmptyOrWhitespace ? [] : [new Range(line, 0, line, 0)],
    );
  };
  workspace.textDocuments.forEach(wrap);
  window.visibleTextEditors.forEach(mark);
  const subscriptions = [
    workspace.onDidOpenTextDocument(wrap),
    window.onDidChangeActiveTextEditor(mark),
    window.onDidChangeVisibleTextEditors((editors) => editors.forEach(mark)),
    window.onDidChangeTextEditorSelection(({ textEditor }) => mark(textEditor)),
    decoration,
  ];
  return { dispose: () => subscriptions.forEach((it) => void it.dispose()) };
}

/** Gives such a text its language, for which VS Code wraps lines: a passage is one, however long. */
function wrap(document: TextDocument): void {
  if (document.uri.scheme === sourceScheme && document.languageId !== 'sourceline-text')
    void languages.setTextDocumentLanguage(document, 'sourceline-text');
}
