import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { installDebian } from './install-vscode.ts';

/** A third real client: Emacs starts the server through eglot, shows what `sourceline check` says, and writes a sheet by a command. */
const root = path.join(import.meta.dirname, '..', '..');
const server = path.join(root, 'dist', 'sourceline.mjs');
installDebian(['emacs-nox', 'elpa-eglot']);
const story = mkdtempSync(path.join(os.tmpdir(), 'sourceline-story-'));
cpSync(path.join(root, 'client', 'demo'), story, { recursive: true });

interface Shown {
  readonly diagnostics: readonly { readonly line: number; readonly code: string; readonly message: string }[];
  readonly hover: string;
  readonly actions: readonly string[];
}

const check = ['check', 'draft.md', '--sources', 'sources', '--format', 'json', '--fail-on', 'never'];
const expected: Shown['diagnostics'] = JSON.parse(run(process.execPath, [server, ...check])).drafts[0].findings;
const shown: Shown = JSON.parse(
  run('emacs', ['--batch', '--no-init-file', '--load', path.join(import.meta.dirname, 'emacs.el')], {
    SOURCELINE_NODE: process.execPath,
    SOURCELINE_SERVER: server,
    SOURCELINE_WORDS: '2,400 people',
    SOURCELINE_FINDINGS: String(expected.length),
  }),
);
const sheet = readFileSync(path.join(story, 'draft.sheet.html'), 'utf8');
rmSync(story, { recursive: true, force: true });

let failed = 0;
const cases: Readonly<Record<string, () => void>> = {
  'Emacs shows the findings of the command line': () =>
    assert.deepEqual(shown.diagnostics.map(describe).sort(), expected.map(describe).sort()),
  'Emacs shows the evidence of a figure': () => assert.match(shown.hover, /Northern Wire, line \d+/),
  'Emacs offers to mark the fact at point': () =>
    assert.ok(shown.actions.includes('Mark as checked: 2,400 people'), shown.actions.join('; ')),
  'a command writes the fact-check sheet beside the draft': () => assert.match(sheet, /class="fact"/),
};
for (const [title, holds] of Object.entries(cases)) {
  try {
    holds();
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
  const options = { cwd: story, encoding: 'utf8', timeout: 180_000, env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  if (status !== 0) throw new Error(`${command} gave ${status ?? error?.message}:\n${stderr}${stdout}`);
  return stdout;
}
