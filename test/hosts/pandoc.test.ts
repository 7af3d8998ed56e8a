import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { call } from '../support/command-line.ts';
import { root } from '../support/imports.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const isThere = spawnSync('pandoc', ['--version']).status === 0;

/** The demo draft with its citations in the style of Pandoc, without the one that names no source. */
function inPandocStyle(draft: string): string {
  return draft
    .replace('[^council]', '')
    .replace(/^\[\^\w+\]: .*\n?/gm, '')
    .replace(/\[\^(\w+)\]/g, ' [@$1, at 00:12:34]');
}

test('pandoc --citeproc finds every key of the demo draft in its references', {
  skip: isThere ? false : 'there is no pandoc',
}, async (t) => {
  const draft = inPandocStyle(readFileSync(join(root, 'client/demo/draft.md'), 'utf8'));
  const folder = await temporaryFolder(t, { 'draft.md': draft });
  cpSync(join(root, 'client/demo/sources'), join(folder, 'sources'), { recursive: true });
  const { code, out, err } = await call(['references', 'draft.md', '--sources', 'sources'], folder);
  assert.equal(code, 0, err);
  const references = await temporaryFolder(t, { 'references.json': out });
  const made = spawnSync(
    'pandoc',
    [
      '--citeproc',
      '--bibliography',
      join(references, 'references.json'),
      '--to',
      'plain',
      '--wrap',
      'none',
      'draft.md',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  assert.equal(made.status, 0, made.stderr);
  // “[WARNING] Citeproc: citation x not found”
  assert.equal(made.stderr, '');
  assert.doesNotMatch(made.stdout, /\?\?\?|\w\?\)/);
  const text = made.stdout.toLowerCase();
  for (const { title } of JSON.parse(out)) assert.ok(text.includes(title.toLowerCase().replaceAll("'", '’')), title);
});
