import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markSource } from '../../../server/src/core/documents/mark-source.ts';
import { readSourcesFile } from '../../../server/src/core/documents/sources-file.ts';

test('a first mark makes the entry', () => {
  assert.equal(markSource('', 'wire/a.txt', 'standing', 'partisan'), 'wire/a.txt:\n  standing: partisan\n');
});

test('comments, order and other marks stay', () => {
  const before = '# ours\nb.txt: { kind: notes } # by hand\n"*.md":\n  terms: background\n';
  const after = markSource(before, 'b.txt', 'standing', 'primary') ?? '';
  assert.match(
    after,
    /^# ours\nb\.txt: \{ kind: notes, standing: primary \} # by hand\n"\*\.md":\n {2}terms: background\n$/,
  );
});

test('a mark is changed in place, whatever its case', () => {
  assert.equal(
    markSource('a.txt:\n  Standing: partisan\n', 'a.txt', 'standing', 'primary'),
    'a.txt:\n  Standing: primary\n',
  );
});

test('a mark that is taken away leaves no empty entry behind', () => {
  assert.equal(markSource('a.txt:\n  standing: partisan\n', 'a.txt', 'standing', null), '');
  assert.equal(
    markSource('a.txt: {kind: data}\nb.txt: {kind: data}\n', 'a.txt', 'kind', null),
    'b.txt: { kind: data }\n',
  );
  assert.equal(markSource('b.txt: { kind: data }\n', 'a.txt', 'kind', null), 'b.txt: { kind: data }\n');
});

test('of two entries of one path the later is changed: it counts', () => {
  const after = markSource('a.txt: { kind: data }\na.txt: { kind: notes }\n', 'a.txt', 'kind', 'interview') ?? '';
  assert.deepEqual(readSourcesFile(after).described.at(-1)?.fields.get('kind'), 'interview');
});

test('what is read back is what was marked, also of names that YAML would misread', () => {
  for (const path of ['- a: b.txt', 'ü #1.txt', 'yes', '2024.txt', '*x.txt', "it's.txt"]) {
    const { described, problems } = readSourcesFile(markSource('', path, 'terms', '2025-10-14T06:00') ?? '');
    assert.deepEqual(problems, []);
    assert.deepEqual([described[0]?.pattern, described[0]?.fields.get('terms')], [path, '2025-10-14T06:00']);
  }
});

test('a file that is no such map is not written over', () => {
  assert.equal(markSource('- a\n- b\n', 'a.txt', 'kind', 'data'), null);
  assert.equal(markSource('a: {b: [\n', 'a.txt', 'kind', 'data'), null);
});
