import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { installDebian } from './install-vscode.ts';

/** A second real client: Neovim starts the server over stdio, opens the demo draft and shows what `sourceline check` says. */
const root = path.join(import.meta.dirname, '..', '..');
const server = path.join(root, 'dist', 'sourceline.mjs');
installDebian(['neovim']);
const story = mkdtempSync(path.join(os.tmpdir(), 'sourceline-story-'));
cpSync(path.join(root, 'client', 'demo'), story, { recursive: true });

interface Shown {
  readonly diagnostics: readonly { readonly line: number; readonly code: string; readonly message: string }[];
  readonly hover: string | undefined;
}

const checked = JSON.parse(
  run(process.execPath, [
    server,
    'check',
    'draft.md',
    '--sources',
    'sources',
    '--format',
    'json',
    '--fail-on',
    'never',
  ]),
);
const expected: Shown['diagnostics'] = checked.drafts[0].findings;
const shown: Shown = JSON.parse(
  run('nvim', ['--headless', '--clean', '-c', `luafile ${path.join(import.meta.dirname, 'neovim.lua')}`, 'draft.md'], {
    SOURCELINE_NODE: process.execPath,
    SOURCELINE_SERVER: server,
    SOURCELINE_FOLDER: story,
    SOURCELINE_WORDS: 'Belinskyy',
    SOURCELINE_FINDINGS: String(expected.length),
  }),
);
rmSync(story, { recursive: true, force: true });

let failed = 0;
const cases: Readonly<Record<string, () => void>> = {
  'Neovim shows the findings of the command line': () =>
    assert.deepEqual(shown.diagnostics.map(describe).sort(), expected.map(describe).sort()),
  'Neovim shows a hover with every spelling of a name': () => {
    for (const name of ['Belinsky', 'Belinskiy', 'Belinskyy'])
      assert.match(shown.hover ?? '', new RegExp(`${name}\\b`));
  },
};
for (const it of [...shown.diagnostics].sort((a, b) => a.line - b.line)) console.log(`${describe(it)}`);
console.log(`\n${shown.hover}\n`);
for (const [title, check] of Object.entries(cases)) {
  try {
    check();
    console.log(`✔ ${title}`);
  } catch (error) {
    failed++;
    console.log(`✖ ${title}\n${error instanceof Error ? error.message : error}`);
  }
}
console.log(`${Object.keys(cases).length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function describe(it: Shown['diagnostics'][number]): string {
  return `line ${it.line}: ${it.code}: ${it.message}`;
}

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const options = { cwd: story, encoding: 'utf8', timeout: 60_000, env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  if (status !== 0) throw new Error(`${command} gave ${status ?? error?.message}:\n${stderr}${stdout}`);
  return stdout;
}
