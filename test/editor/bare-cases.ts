import assert from 'node:assert/strict';
import { commands, Uri, WorkspaceEdit, workspace } from 'vscode';
import { activated, type Case, codeOf, diagnosed, folder, open, until } from './editor.ts';

/** What must hold in a folder without sources. */
export const bareCases: readonly Case[] = [
  {
    title: 'nothing runs where there are no sources',
    async test() {
      await open('notes.md');
      const sourceline = await activated();
      assert.equal(sourceline.isRunning(), false);
      assert.ok(!(await commands.getCommands()).includes('sourceline.rebuildIndex'));
    },
  },
  {
    title: 'a new sources folder starts it',
    async test() {
      const draft = await open('notes.md');
      const sourceline = await activated();
      const source = new WorkspaceEdit();
      source.createFile(Uri.joinPath(folder(), 'sources', 'chamber.md'), {
        contents: Buffer.from('About 40 businesses on the quay lost their stock, the chamber said.\n'),
      });
      await workspace.applyEdit(source);
      await until(sourceline.onDidChangeStatus, () => sourceline.status() === '1 source, ready');
      assert.equal(sourceline.isRunning(), true);
      await diagnosed(draft, (it) => it.some((one) => /-figure$/.test(codeOf(one))));
    },
  },
];
