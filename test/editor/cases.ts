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

/** What must hold in a real VS Code with the demo story open. Each case leaves the story as it found it. */
export const cases: readonly { readonly title: string; readonly test: () => Promise<void> }[] = [
  {
    title: 'squiggles appear on opening the draft',
    async test() {
      const draft = await openDraft();
      const found = await diagnosed(draft, (it) => it.length > 5);
      for (const [words, code] of [
        ['430 meters', 'conflicting-figure'],
        ['Petra Lindquist', 'misspelled-name'],
        ['[^council]', 'unknown-citation'],
        ['TK', 'open-mark'],
      ] as const) {
        const match = found.filter((it) => codeOf(it) === code);
        assert.deepEqual(
          match.map((it) => draft.getText(it.range).includes(words)),
          [true],
          `${code} on “${words}”`,
        );
      }
      const seen = found.map((it) => `${codeOf(it)} ${it.range.start.line}:${it.range.start.character}`);
      assert.equal(new Set(seen).size, seen.length, 'no finding is shown twice');
    },
  },
  {
    title: 'the status says how many sources are read',
    async test() {
      await openDraft();
      const sourceline = await activated();
      await until(sourceline.onDidChangeStatus, () => sourceline.status() === '6 sources, ready');
    },
  },
  {
    title: 'hovering a name lists its passages under every spelling',
    async test() {
      const draft = await openDraft();
      await diagnosed(draft, (it) => it.length > 0);
      const text = await hoverText(draft, 'Belinskyy');
      for (const name of ['Belinsky', 'Belinskiy', 'Belinskyy']) assert.ok(text.includes(name), text);
    },
  },
  {
    title: 'a finding says what the sources say and links to the passage',
    async test() {
      const draft = await openDraft();
      const found = await diagnosed(draft, (it) => it.some((one) => codeOf(one) === 'conflicting-figure'));
      const finding = found.find((it) => codeOf(it) === 'conflicting-figure');
      assert.match(finding?.message ?? '', /340/);
      assert.ok(finding?.relatedInformation?.some((it) => it.location.uri.path.endsWith('/sources/notice.md')));
    },
  },
  {
    title: 'the quick fix on a figure inserts a footnote with the passage quoted, and undo restores the draft',
    async test() {
      const draft = await openDraft();
      await diagnosed(draft, (it) => it.some((one) => codeOf(one) === 'uncited-figure'));
      const before = draft.getText();
      const cite = await codeAction(draft, '2,400', (it) => it.title.startsWith('Cite'));
      assert.ok(cite.edit && (await workspace.applyEdit(cite.edit)));
      const added = draft.getText().slice(before.trimEnd().length - 200);
      assert.match(draft.getText(), /2,400 people had left the lower town\.\[\^[a-z]+\]/);
      assert.match(added, /\[\^[a-z]+\]: .*2,400/s);
      await window.showTextDocument(draft);
      await commands.executeCommand('undo');
      assert.equal(draft.getText(), before);
    },
  },
  {
    title: 'a fix of a value takes its finding away',
    async test() {
      const draft = await openDraft();
      await diagnosed(draft, (it) => it.some((one) => codeOf(one) === 'misspelled-name'));
      const before = draft.getText();
      const fix = await codeAction(draft, 'Petra Lindquist', (it) => it.title.includes('Petra Lindqvist'));
      assert.ok(fix.edit && (await workspace.applyEdit(fix.edit)));
      await diagnosed(draft, (it) => it.length > 0 && it.every((one) => codeOf(one) !== 'misspelled-name'));
      await window.showTextDocument(draft);
      await commands.executeCommand('undo');
      assert.equal(draft.getText(), before);
    },
  },
  {
    title: 'editing a source changes the findings without a reload',
    async test() {
      const draft = await openDraft();
      await diagnosed(draft, (it) => it.some((one) => codeOf(one) === 'unsourced-figure'));
      const added = Uri.joinPath(storyFolder(), 'sources', 'chamber.md');
      await workspace.fs.writeFile(added, Buffer.from('About 60 businesses on the quay lost their stock.\n'));
      await diagnosed(draft, (it) => it.length > 0 && it.every((one) => codeOf(one) !== 'unsourced-figure'));
      await workspace.fs.delete(added);
      await diagnosed(draft, (it) => it.some((one) => codeOf(one) === 'unsourced-figure'));
    },
  },
  {
    title: 'a source opens at its passage',
    async test() {
      const draft = await openDraft();
      await diagnosed(draft, (it) => it.length > 0);
      const editor = await window.showTextDocument(draft);
      editor.selection = cursorAt(draft, 'October 20');
      await commands.executeCommand('sourceline.openSource');
      await until(window.onDidChangeActiveTextEditor, () => inFront().endsWith('/sources/gazette.md'));
      assert.match(
        window.activeTextEditor?.document.lineAt(window.activeTextEditor.selection.active).text ?? '',
        /October 20/,
      );
    },
  },
];

function storyFolder(): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the story is open');
  return folder.uri;
}

async function activated(): Promise<Sourceline> {
  const extension = extensions.getExtension<Sourceline>('sourceline.sourceline');
  assert.ok(extension, 'the extension is there');
  return await extension.activate();
}

async function openDraft(): Promise<TextDocument> {
  await activated();
  const draft = await workspace.openTextDocument(Uri.joinPath(storyFolder(), 'draft.md'));
  await window.showTextDocument(draft);
  return draft;
}

/** The draft's findings, once they are as wanted. */
async function diagnosed(
  draft: TextDocument,
  wanted: (found: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const ours = () => languages.getDiagnostics(draft.uri).filter((it) => it.source === 'sourceline');
  await until(languages.onDidChangeDiagnostics, () => wanted(ours()));
  return ours();
}

/** Resolves when the condition holds: now, or after one of the events. */
function until<T>(event: Event<T>, condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (condition()) return resolve();
    const subscription = event(() => {
      if (!condition()) return;
      subscription.dispose();
      resolve();
    });
  });
}

async function hoverText(draft: TextDocument, words: string): Promise<string> {
  const at = rangeOf(draft, words).start.translate(0, 1);
  const hovers = await commands.executeCommand<readonly Hover[]>('vscode.executeHoverProvider', draft.uri, at);
  return hovers
    .flatMap((it) => it.contents.map((part) => (part as MarkdownString).value))
    .join('\n')
    .replaceAll('\\', '')
    .replaceAll('*', '');
}

async function codeAction(
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

function rangeOf(draft: TextDocument, words: string): Range {
  const at = draft.getText().lastIndexOf(words);
  assert.ok(at >= 0, `the draft has “${words}”`);
  return new Range(draft.positionAt(at), draft.positionAt(at + words.length));
}

function cursorAt(draft: TextDocument, words: string): Selection {
  const { start } = rangeOf(draft, words);
  return new Selection(start, start);
}

function codeOf(finding: Diagnostic): string {
  return String(typeof finding.code === 'object' ? finding.code.value : finding.code);
}

function inFront(): string {
  return window.activeTextEditor?.document.uri.path ?? '';
}
