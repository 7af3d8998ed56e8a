import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { installDebian } from './install-vscode.ts';
import { conclude, describe, type ShownFinding, Story, server } from './story-client.ts';

/** A third real client: Emacs starts the server through eglot, shows what `sourceline check` says, and writes a sheet by a command. */
installDebian(['emacs-nox', 'elpa-eglot']);
const story = new Story();

interface Shown {
  readonly diagnostics: readonly ShownFinding[];
  readonly hover: string;
  readonly actions: readonly string[];
}

const expected = story.check();
const shown: Shown = JSON.parse(
  story.run('emacs', ['--batch', '--no-init-file', '--load', path.join(import.meta.dirname, 'emacs.el')], {
    SOURCELINE_NODE: process.execPath,
    SOURCELINE_SERVER: server,
    SOURCELINE_WORDS: '2,400 people',
    SOURCELINE_FINDINGS: String(expected.length),
  }),
);
const sheet = readFileSync(path.join(story.folder, 'draft.sheet.html'), 'utf8');
story.remove();

conclude({
  'Emacs shows the findings of the command line': () =>
    assert.deepEqual(shown.diagnostics.map(describe).sort(), expected.map(describe).sort()),
  'Emacs shows the evidence of a figure': () => assert.match(shown.hover, /Northern Wire, line \d+/),
  'Emacs offers to mark the fact at point': () =>
    assert.ok(shown.actions.includes('Mark as checked: 2,400 people'), shown.actions.join('; ')),
  'a command writes the fact-check sheet beside the draft': () => assert.match(sheet, /class="fact"/),
});
