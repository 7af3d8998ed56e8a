import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isDraftPath } from '../../../server/src/core/workspace/draft-files.ts';
import { isGlob, matcher, splitGlob } from '../../../server/src/core/workspace/glob.ts';
import { locateSources } from '../../../server/src/core/workspace/locate-sources.ts';
import { chooseSources, isHidden } from '../../../server/src/core/workspace/source-files.ts';
import { MemoryFiles } from '../../support/memory-files.ts';

describe('patterns', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['*.txt', 'a.txt', true],
    ['*.txt', 'deep/a.txt', true],
    ['wire/*.txt', 'wire/a.txt', true],
    ['wire/*.txt', 'wire/deep/a.txt', false],
    ['wire/**/*.txt', 'wire/a.txt', true],
    ['wire/**/*.txt', 'wire/deep/er/a.txt', true],
    ['wire/**', 'wire/deep/a.md', true],
    ['**/*.{md,txt}', 'a/b.md', true],
    ['**/*.{md,txt}', 'a/b.pdf', false],
    ['0?.txt', '03.txt', true],
    ['[a-c].txt', 'b.txt', true],
    ['[!a-c].txt', 'b.txt', false],
    ['a+b (1).txt', 'a+b (1).txt', true],
    ['a.txt', 'axtxt', false],
  ];
  for (const [pattern, path, expected] of cases)
    test(`${pattern} ${expected ? 'takes' : 'leaves'} ${path}`, () => assert.equal(matcher(pattern)(path), expected));

  test('a pattern is split before its first wildcard', () => {
    assert.deepEqual(splitGlob('a/b/**/*.txt'), { folder: 'a/b', rest: '**/*.txt' });
    assert.deepEqual(splitGlob('*.txt'), { folder: '.', rest: '*.txt' });
    assert.equal(isGlob('sources'), false);
  });

  test('an unfinished pattern is no error', () => {
    for (const pattern of ['{a', '[a', 'a}', '**', '[!', '\\']) assert.doesNotThrow(() => matcher(pattern)('a'));
  });
});

describe('drafts', () => {
  for (const path of [
    'story/draft.md',
    'story/part/two.md',
    '.hidden/draft.md',
    'story/readme-of-the-storm.md',
    'story/licence-fees.md',
  ])
    test(`${path} is one`, () => assert.ok(isDraftPath(path, [])));
  for (const path of [
    'story/README.md',
    'story/a/LICENSE.md',
    'story/CHANGELOG.md',
    'story/README.pt-BR.md',
    'story/.obsidian/x.md',
  ])
    test(`${path} is none`, () => assert.ok(!isDraftPath(path, [])));
  test('the setting decides where it is set', () => {
    assert.ok(isDraftPath('story/drafts/README.md', ['drafts/**/*.md']));
    assert.ok(!isDraftPath('story/other/a.md', ['drafts/**/*.md']));
  });
});

describe('sources', () => {
  const file = (path: string, size = 10) => ({ id: path, path, size, modified: 0 });
  test('hidden and lock files are not looked at', () => {
    for (const path of ['s/.a.txt', 's/~$b.docx', 's/.~lock.c.odt#', 's/#d.txt#', 's/e.txt~', 's/.git/f.txt'])
      assert.ok(isHidden(path), path);
    assert.ok(!isHidden('.work/sources/a.txt'.replace('.work', 'work')));
  });
  test('what is not read is named', () => {
    const { chosen, skipped } = chooseSources([file('s/a.txt'), file('s/b.tiff'), file('s/c'), file('s/d.md', 5e7)]);
    assert.deepEqual(
      chosen.map((it) => it.path),
      ['s/a.txt'],
    );
    assert.deepEqual(
      skipped.map((it) => it.reason),
      [
        'files of type .tiff are not read',
        'files without a type are not read',
        'is 50 MB: files of 50 MB and more are not read (setting limits.megabytes)',
      ],
    );
  });
});

describe('where the sources of a draft lie', () => {
  const files = new MemoryFiles({
    'file:///desk/sources/a.txt': '',
    'file:///desk/harbour/sources/b.txt': '',
    'file:///desk/harbour/wire/c.txt': '',
  });
  const locate = async (draft: string, roots: readonly string[], settings = ['sources']) =>
    (await locateSources(draft, roots, settings, files))?.map((it) => it.folder) ?? null;

  test('the nearest folder upwards, no further than the workspace folder', async () => {
    const roots = ['file:///desk'];
    assert.deepEqual(await locate('file:///desk/harbour/deep/x.md', roots), ['file:///desk/harbour/sources']);
    assert.deepEqual(await locate('file:///desk/school/x.md', roots), ['file:///desk/sources']);
    assert.equal(await locate('file:///desk/school/x.md', ['file:///desk/school']), null);
  });
  test('all that the setting names on that level', async () => {
    const found = await locate('file:///desk/harbour/x.md', ['file:///desk'], ['sources', 'wire/*.txt', 'none']);
    assert.deepEqual(found, ['file:///desk/harbour/sources', 'file:///desk/harbour/wire']);
  });
  test('outside every workspace folder only beside the draft', async () => {
    assert.deepEqual(await locate('file:///desk/x.md', []), ['file:///desk/sources']);
    assert.equal(await locate('file:///desk/school/x.md', []), null);
  });
  test('for an untitled draft, of the first workspace folder that has some', async () => {
    const roots = ['file:///empty', 'file:///desk'];
    assert.deepEqual(await locate('untitled:Untitled-1', roots), ['file:///desk/sources']);
  });
});
