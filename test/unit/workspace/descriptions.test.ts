import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '../../../server/src/core/documents/formats/plain.ts';
import { defaultLimits } from '../../../server/src/core/documents/limits.ts';
import { describe, readSourcesFile } from '../../../server/src/core/documents/sources-file.ts';
import { fieldsOf, isLeftOut, readDescriptions } from '../../../server/src/core/workspace/descriptions.ts';
import { MemoryFiles } from '../../support/memory-files.ts';

test('a sources.yml says of paths and globs what front matter would', () => {
  const { described, problems } = readSourcesFile('a.txt: { Standing: partisan }\n"notes/*":\n  terms: background\n');
  assert.deepEqual(
    described.map((it) => [it.pattern, ...it.fields]),
    [
      ['a.txt', ['standing', 'partisan']],
      ['notes/*', ['terms', 'background']],
    ],
  );
  assert.deepEqual(problems, []);
});

test('what cannot be understood in it is named, and the rest counts', () => {
  const { described, problems } = readSourcesFile('a.txt: oops\nb.txt: { kind: notes }\n');
  assert.deepEqual(
    described.map((it) => it.pattern),
    ['b.txt'],
  );
  assert.deepEqual(problems, ['“a.txt” has no fields']);
  assert.equal(readSourcesFile('- a\n- b\n').problems.length, 1);
  assert.ok(readSourcesFile('a: {b: [').problems.length > 0);
});

test('a document keeps what it states itself, and takes the marks', () => {
  const read = plain.read('Published: 2025-03-01\n\nThe mill burned.');
  const fields = new Map([
    ['date', '2020-01-01'],
    ['outlet', 'The Herald'],
    ['standing', 'primary'],
  ]);
  const { metadata } = describe(read, fields);
  assert.equal(metadata.date, '2025-03-01');
  assert.equal(metadata.outlet, 'The Herald');
  assert.equal(metadata.found.outlet, 'sources.yml');
  assert.equal(metadata.marks.standing, 'primary');
});

test('later entries count over earlier ones', async () => {
  const folder = 'file:///story/sources';
  const files = new MemoryFiles({
    [`${folder}/sources.yml`]: '"*.txt": { standing: partisan }\n"wire/a.txt": { standing: primary }\n',
    [`${folder}/wire/a.txt`]: 'The mill burned.',
  });
  const descriptions = await readDescriptions([folder], [], files, defaultLimits);
  const standing = (path: string) =>
    fieldsOf(`${folder}/${path}`, descriptions, files).reduce(describe, plain.read('It burned.')).metadata.marks
      .standing;
  assert.equal(standing('wire/a.txt'), 'primary');
  assert.equal(standing('b.txt'), 'partisan');
});

test('a file is left out where the last entry that names it says so', async () => {
  const folder = 'file:///story/sources';
  const files = new MemoryFiles({ [`${folder}/sources.yml`]: '"*.txt": { read: no }\nb.txt: { read: yes }\n' });
  const descriptions = await readDescriptions([folder], [], files, defaultLimits);
  const isOut = (name: string) => isLeftOut(fieldsOf(`${folder}/${name}`, descriptions, files));
  assert.deepEqual(['a.txt', 'b.txt', 'c.md'].map(isOut), [true, false, false]);
});
