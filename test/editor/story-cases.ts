import assert from 'node:assert/strict';
import {
  commands,
  type Hover,
  type LocationLink,
  type MarkdownString,
  TabInputWebview,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  activated,
  type Case,
  codeAction,
  codeOf,
  cursorAt,
  diagnosed,
  folder,
  hoverText,
  inFront,
  open,
  rangeOf,
  until,
} from './editor.ts';

/** What must hold in a real VS Code with the demo story open. Each case leaves the story as it found it. */
export const storyCases: readonly Case[] = [
  {
    title: 'squiggles appear on opening the draft',
    async test() {
      const draft = await open('draft.md');
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
      await open('draft.md');
      const sourceline = await activated();
      await until(sourceline.onDidChangeStatus, () => sourceline.status() === '7 sources, ready');
    },
  },
  {
    title: 'hovering a name lists its passages under every spelling',
    async test() {
      const draft = await open('draft.md');
      await diagnosed(draft, (it) => it.length > 0);
      const text = await hoverText(draft, 'Belinskyy');
      for (const name of ['Belinsky', 'Belinskiy', 'Belinskyy']) assert.ok(text.includes(name), text);
    },
  },
  {
    title: 'a finding says what the sources say and links to the passage',
    async test() {
      const draft = await open('draft.md');
      const found = await diagnosed(draft, (it) => it.some((one) => codeOf(one) === 'conflicting-figure'));
      const finding = found.find((it) => codeOf(it) === 'conflicting-figure');
      assert.match(finding?.message ?? '', /340/);
      assert.ok(finding?.relatedInformation?.some((it) => it.location.uri.path.includes('/sources/')));
    },
  },
  {
    title: 'the quick fix on a figure inserts a footnote with the passage quoted, and undo restores the draft',
    async test() {
      const draft = await open('draft.md');
      await diagnosed(draft, (it) => it.some((one) => codeOf(one) === 'uncited-figure'));
      const before = draft.getText();
      const cite = await codeAction(draft, '2,400', (it) => it.title.startsWith('Cite'));
      assert.ok(cite.edit && (await workspace.applyEdit(cite.edit)));
      const added = draft.getText().slice(before.trimEnd().length - 200);
      assert.match(draft.getText(), /2,400 people had been evacuated from the lower town\.\[\^[a-z]+\]/);
      assert.match(added, /\[\^[a-z]+\]: .*2,400/s);
      await window.showTextDocument(draft);
      await commands.executeCommand('undo');
      assert.equal(draft.getText(), before);
    },
  },
  {
    title: 'a fix of a value takes its finding away',
    async test() {
      const draft = await open('draft.md');
      await diagnosed(draft, (it) => it.some((one) => codeOf(one) === 'misspelled-name'));
      const before = draft.getText();
      const fix = await codeAction(draft, 'Petra Lindquist', (it) => it.title.includes('Lindqvist'));
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
      const draft = await open('draft.md');
      await diagnosed(draft, (it) => it.some((one) => codeOf(one) === 'unsourced-figure'));
      const added = Uri.joinPath(folder(), 'sources', 'chamber.md');
      await workspace.fs.writeFile(added, Buffer.from('About 60 businesses on the quay lost their stock.\n'));
      await diagnosed(draft, (it) => it.length > 0 && it.every((one) => codeOf(one) !== 'unsourced-figure'));
      await workspace.fs.delete(added);
      await diagnosed(draft, (it) => it.some((one) => codeOf(one) === 'unsourced-figure'));
    },
  },
  {
    title: 'a source opens at its passage',
    async test() {
      const draft = await open('draft.md');
      await diagnosed(draft, (it) => it.length > 0);
      const editor = await window.showTextDocument(draft);
      editor.selection = cursorAt(draft, 'October 20 to');
      await commands.executeCommand('sourceline.openSource');
      await until(window.onDidChangeActiveTextEditor, () => inFront().endsWith('/sources/gazette.md'));
      assert.match(
        window.activeTextEditor?.document.lineAt(window.activeTextEditor.selection.active).text ?? '',
        /October 20/,
      );
    },
  },
  {
    title: 'rebuilding the index reads the sources again and finds the same',
    async test() {
      const draft = await open('draft.md');
      const sourceline = await activated();
      const before = await diagnosed(draft, (it) => it.some((one) => codeOf(one) === 'unsourced-figure'));
      const seen: string[] = [];
      const subscription = sourceline.onDidChangeStatus((text) => seen.push(text));
      await commands.executeCommand('sourceline.rebuildIndex');
      await until(sourceline.onDidChangeStatus, () => seen.at(-1) === '7 sources, ready');
      subscription.dispose();
      const after = await diagnosed(draft, (it) => it.length === before.length);
      assert.deepEqual(
        after.map((it) => it.message),
        before.map((it) => it.message),
      );
    },
  },
  {
    title: 'the link of a hover opens a PDF on its page with the passage marked, and the text that was read of it',
    async test() {
      const [source, draft] = ['sources/audit.pdf', 'ferry.md'].map((it) => Uri.joinPath(folder(), it)) as [Uri, Uri];
      await workspace.fs.copy(Uri.joinPath(folder(), '..', 'audit.pdf'), source);
      const words = 'The reserve had already worked the six days that its contract allows in a week.\n';
      await workspace.fs.writeFile(draft, Buffer.from(words));
      const document = await open('ferry.md');
      await diagnosed(document, (it) => it.some((one) => codeOf(one) === 'uncited-figure'));
      const at = rangeOf(document, 'six days').start.translate(0, 1);
      const hovers = await commands.executeCommand<readonly Hover[]>('vscode.executeHoverProvider', draft, at);
      const text = hovers.flatMap((it) => it.contents as readonly MarkdownString[]).find((it) => it.isTrusted);
      const [, argument = ''] = /\(command:sourceline\.openPlace\?([^)]*)\)/.exec(text?.value ?? '') ?? [];
      const [address] = JSON.parse(decodeURIComponent(argument));
      // The paragraph begins on the first page; these words of it stand on the second.
      const shown = await commands.executeCommand<{ page: number; marks: number }>('sourceline.openPlace', address);
      assert.equal(shown.page, 2);
      assert.ok(shown.marks > 10, `${shown.marks} stretches are marked`);
      const tab = window.tabGroups.activeTabGroup.activeTab;
      assert.ok(tab?.input instanceof TabInputWebview);
      assert.equal(tab.label, 'audit.pdf');

      const places = await commands.executeCommand<readonly LocationLink[]>(
        'vscode.executeDefinitionProvider',
        draft,
        at,
      );
      const place = places[0];
      assert.equal(place?.targetUri.scheme, 'sourceline-source');
      const read = await workspace.openTextDocument(place.targetUri);
      assert.equal(read.getText(place.targetSelectionRange ?? place.targetRange), 'six days');
      for (const it of window.tabGroups.all.flatMap((group) => group.tabs)) await window.tabGroups.close(it);
      await workspace.fs.delete(draft);
      await workspace.fs.delete(source);
      const sourceline = await activated();
      await open('draft.md');
      await until(sourceline.onDidChangeStatus, () => sourceline.status() === '7 sources, ready');
    },
  },
];
