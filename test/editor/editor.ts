import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  type Event,
  extensions,
  type Hover,
  languages,
  type MarkdownString,
  Range,
  Selection,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Sourceline } from '../../client/src/activate.ts';

/** What the cases do with VS Code. Nothing here sleeps: it waits for the event that it needs. */
export interface Case {
  readonly title: string;
  readonly test: () => Promise<void>;
}

/** The folder that is open. */
export function folder(): Uri {
  const first = workspace.workspaceFolders?.[0];
  assert.ok(first, 'a folder is open');
  return first.uri;
}

/** The extension, once it is active. */
export async function activated(): Promise<Sourceline> {
  const extension = extensions.getExtension<Sourceline>('sourceline.sourceline');
  assert.ok(extension, 'the extension is there');
  return await extension.activate();
}

/** Opens a file of the folder and shows it. */
export async function open(name: string): Promise<TextDocument> {
  await activated();
  const draft = await workspace.openTextDocument(Uri.joinPath(folder(), name));
  await window.showTextDocument(draft);
  return draft;
}

/** The draft's findings, once they are as wanted. */
export async function diagnosed(
  draft: TextDocument,
  wanted: (found: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const ours = () => languages.getDiagnostics(draft.uri).filter((it) => it.source === 'sourceline');
  await until(languages.onDidChangeDiagnostics, () => wanted(ours()));
  return ours();
}

/** Resolves when the condition holds: now, or after one of the events. */
export function until<T>(event: Event<T>, condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (condition()) return resolve();
    const subscription = event(() => {
      if (!condition()) return;
      subscription.dispose();
      resolve();
    });
  });
}

/** The hover on the first occurrence of words, without its Markdown. */
export async function hoverText(draft: TextDocument, words: string): Promise<string> {
  const at = rangeOf(draft, words).start.translate(0, 1);
  const hovers = await commands.executeCommand<readonly Hover[]>('vscode.executeHoverProvider', draft.uri, at);
  return hovers
    .flatMap((it) => it.contents.map((part) => (part as MarkdownString).value))
    .join('\n')
    .replaceAll('\\', '')
    .replaceAll('*', '');
}

/** The quick fix on the first occurrence of words that is wanted. */
export async function codeAction(
  draft: TextDocument,
  words: string,
  wanted: (it: CodeAction) => boolean,
): Promise<CodeAction> {
  const range = rangeOf(draft, words);
  const resolved = 20;
  const found = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    draft.uri,
    range,
    'quickfix',
    resolved,
  );
  const action = found.find(wanted);
  assert.ok(action, `offered: ${found.map((it) => it.title).join(', ')}`);
  return action;
}

/** Where words first stand in a file. */
export function rangeOf(draft: TextDocument, words: string): Range {
  const at = draft.getText().indexOf(words);
  assert.ok(at >= 0, `the draft has “${words}”`);
  return new Range(draft.positionAt(at), draft.positionAt(at + words.length));
}

/** The cursor before the first occurrence of words. */
export function cursorAt(draft: TextDocument, words: string): Selection {
  const { start } = rangeOf(draft, words);
  return new Selection(start, start);
}

/** `conflicting-figure`. */
export function codeOf(finding: Diagnostic): string {
  return String(typeof finding.code === 'object' ? finding.code.value : finding.code);
}

/** The path of the file in front. */
export function inFront(): string {
  return window.activeTextEditor?.document.uri.path ?? '';
}
