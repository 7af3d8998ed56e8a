import assert from 'node:assert/strict';
import path from 'node:path';
import process from 'node:process';
import { installDebian } from './install-vscode.ts';
import { conclude, describe, type ShownFinding, Story, server } from './story-client.ts';

/** A second real client: Neovim starts the server over stdio, opens the demo draft and shows what `sourceline check` says. */
installDebian(['neovim']);
const story = new Story();

interface Shown {
  readonly diagnostics: readonly ShownFinding[];
  readonly hover: string | undefined;
}

const expected = story.check();
const script = path.join(import.meta.dirname, 'neovim.lua');
const shown: Shown = JSON.parse(
  story.run('nvim', ['--headless', '--clean', '-c', `luafile ${script}`, 'draft.md'], {
    SOURCELINE_NODE: process.execPath,
    SOURCELINE_SERVER: server,
    SOURCELINE_FOLDER: story.folder,
    SOURCELINE_WORDS: 'Belinskyy',
    SOURCELINE_FINDINGS: String(expected.length),
  }),
);
story.remove();

for (const it of [...shown.diagnostics].sort((a, b) => a.line - b.line)) console.log(describe(it));
console.log(`\n${shown.hover}\n`);
conclude({
  'Neovim shows the findings of the command line': () =>
    assert.deepEqual(shown.diagnostics.map(describe).sort(), expected.map(describe).sort()),
  'Neovim shows a hover with every spelling of a name': () => {
    for (const name of ['Belinsky', 'Belinskiy', 'Belinskyy'])
      assert.match(shown.hover ?? '', new RegExp(`${name}\\b`));
  },
});
