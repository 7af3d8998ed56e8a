import assert from 'node:assert/strict';
import { commands, env, extensions, Uri, window, workspace } from 'vscode';
import type { Desk } from '../../client/src/desk.ts';
import { activated, type Case, cursorAt, diagnosed, folder, inFront, open, until } from './editor.ts';

/** The views on the demo story, in a real VS Code. Each case leaves the story as it found it. */
export const viewCases: readonly Case[] = [
  {
    title: 'nothing is asked while the views are hidden',
    async test() {
      const draft = await open('draft.md');
      await diagnosed(draft, (it) => it.length > 5);
      const { model, evidence } = await desk();
      await commands.executeCommand('workbench.view.explorer');
      const before = [model.asked, evidence.asked];
      await commands.executeCommand('cursorMove', { to: 'down', by: 'line', value: 5 });
      await edit(async () => diagnosed(draft, (it) => it.length > 5));
      assert.deepEqual([model.asked, evidence.asked], before);
    },
  },
  {
    title: 'the facts stand under their headings, with their progress',
    async test() {
      await open('draft.md');
      const { facts, model } = await desk();
      await commands.executeCommand('sourceline.facts.focus');
      await until(model.onDidChange, () => facts.shown.length > 20);
      const titles = facts.getChildren().map((it) => (it.type === 'section' ? it.section.title : it.type));
      assert.equal(titles[0], 'The wall at Kelmouth');
      assert.match(facts.message, /^\d+ facts, \d+ cited, \d+ need attention$/);
      const wall = facts.shown.find((it) => it.fact.words.startsWith('430 meters'));
      assert.equal(wall?.fact.state, 'contradicted');
      assert.match(String(facts.getTreeItem(wall!).description), /340 meters/);
    },
  },
  {
    title: 'the evidence follows the cursor, and keeps still while pinned',
    async test() {
      const draft = await open('draft.md');
      const { evidence } = await desk();
      await commands.executeCommand('sourceline.evidence.focus');
      const editor = await window.showTextDocument(draft);
      const heading = () => (evidence.shown.type === 'evidence' ? evidence.shown.evidence.heading : evidence.shown.why);
      editor.selection = cursorAt(draft, '430 meters');
      await until(evidence.onDidChange, () => /430/.test(heading()));
      assert.ok(evidence.shown.type === 'evidence' && evidence.shown.evidence.kind === 'figure');
      await commands.executeCommand('sourceline.pinEvidence');
      const asked = evidence.asked;
      editor.selection = cursorAt(draft, 'Petra Lindquist');
      assert.equal(evidence.asked, asked);
      await commands.executeCommand('sourceline.unpinEvidence');
      await until(evidence.onDidChange, () => /Lindquist/.test(heading()));
      editor.selection = cursorAt(draft, '[^council]');
      await until(
        evidence.onDidChange,
        () => evidence.shown.type === 'evidence' && evidence.shown.evidence.kind === 'citation',
      );
    },
  },
  {
    title: 'the sources are listed with what the draft owes to them, and cited, copied and left out from there',
    async test() {
      const draft = await open('draft.md');
      const { sources } = await desk();
      await commands.executeCommand('sourceline.sources.focus');
      const named = (key: string) => sources.nodes.find((it) => it.type === 'source' && it.source.key === key) as never;
      await until(sources.onDidChangeTreeData, () => sources.nodes.length === 7);
      const { description } = sources.getTreeItem(named('gazette'));
      assert.match(String(description), /cited 3×/);
      sources.layout = { ...sources.layout, filter: 'gazete' };
      assert.equal(sources.nodes.length, 1);
      sources.layout = { ...sources.layout, filter: '' };

      const before = draft.getText();
      const editor = await window.showTextDocument(draft);
      editor.selection = cursorAt(draft, '2,400 people');
      await commands.executeCommand('sourceline.sources.cite', named('wire'));
      assert.match(draft.getText(), /the lower town\.\[\^wire\]/);
      await commands.executeCommand('undo');
      assert.equal(draft.getText(), before);

      await commands.executeCommand('sourceline.sources.copyKey', named('wire'));
      assert.equal(await env.clipboard.readText(), 'wire');

      await commands.executeCommand('sourceline.sources.leaveOut', named('rewrite'));
      await until(sources.onDidChangeTreeData, () => sources.nodes.at(-1)?.type === 'group');
      const unread = sources.getChildren(sources.nodes.at(-1)).find((it) => it.type === 'unread');
      assert.match(unread?.reason ?? '', /left out/);
      await commands.executeCommand('sourceline.sources.readAgain', unread);
      await until(
        sources.onDidChangeTreeData,
        () => sources.nodes.length === 7 && sources.nodes.every((it) => it.type === 'source'),
      );
      await workspace.fs.delete(Uri.joinPath(folder(), 'sources', 'sources.yml'));
    },
  },
  {
    title: 'marks in the text come and go',
    async test() {
      await open('draft.md');
      const { marks, model } = await desk();
      assert.equal(marks.count, 0);
      await commands.executeCommand('sourceline.toggleMarks');
      await until(model.onDidChange, () => marks.count > 20);
      await commands.executeCommand('sourceline.toggleMarks');
      assert.equal(marks.count, 0);
    },
  },
  {
    title: 'no key is bound to anything else in VS Code',
    async test() {
      const defaults = await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
      const bound = [...defaults.getText().matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g)];
      const manifest: Manifest = extensions.getExtension('sourceline.sourceline')?.packageJSON;
      const ours = manifest.contributes.keybindings.map((it) => it.key);
      const others = bound.filter(([, , command]) => !command?.startsWith('sourceline.')).map(([, key]) => key ?? '');
      assert.ok(others.length > 500 && others.some((it) => it.startsWith('ctrl+k ')), 'the defaults are all there');
      assert.deepEqual(
        ours.filter((it) => others.some((other) => other === it || other.startsWith(`${it} `))),
        [],
      );
    },
  },
  {
    title: 'with keys alone: walk the facts, read the evidence, cite, mark as checked',
    async test() {
      const draft = await open('draft.md');
      const before = draft.getText();
      const { facts, evidence, model } = await desk();
      await commands.executeCommand('sourceline.facts.focus');
      const editor = await window.showTextDocument(draft);
      editor.selection = cursorAt(draft, '# The wall');
      const seen: string[] = [];
      for (let i = 0; i < 7; i++) {
        await commands.executeCommand('sourceline.nextFact');
        seen.push(draft.getText(window.activeTextEditor?.selection));
      }
      assert.ok(
        seen.some((it) => it.startsWith('430 meters')),
        seen.join(' | '),
      );
      assert.equal(seen.at(-1), '2,400 people');
      await commands.executeCommand('sourceline.showEvidence');
      await until(
        evidence.onDidChange,
        () => evidence.shown.type === 'evidence' && evidence.shown.evidence.heading === '2,400 people',
      );
      await window.showTextDocument(draft);
      assert.equal(model.facts?.facts.find((it) => it.words === '2,400 people')?.state, 'backed');

      await commands.executeCommand('sourceline.markChecked');
      const fact = () => model.facts?.facts.find((it) => it.words === '2,400 people');
      assert.equal(fact()?.checks.at(-1)?.status, 'checked');
      assert.equal(
        facts.getTreeItem(facts.shown.find((it) => it.fact.id === fact()?.id)!).contextValue,
        'fact backed said settled',
      );
      await commands.executeCommand('sourceline.takeBackCheck');
      assert.deepEqual(fact()?.checks, []);
      assert.equal(draft.getText(), before);
      assert.ok(inFront().endsWith('draft.md'));
    },
  },
];

interface Manifest {
  readonly contributes: { readonly keybindings: readonly { readonly key: string }[] };
}

async function desk(): Promise<Desk> {
  const it = (await activated()).desk();
  assert.ok(it, 'the desk is open');
  return it;
}

/** Types a letter and takes it back, and waits for what is given in between. */
async function edit(between: () => Promise<unknown>): Promise<void> {
  await commands.executeCommand('type', { text: 'x' });
  await between();
  await commands.executeCommand('undo');
}
