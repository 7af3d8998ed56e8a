import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describeFound, wordsToInsert } from '../../../client/src/describe-found.ts';
import type { FoundInSources } from '../../../server/src/lsp/protocol.ts';

const at = { line: 4, character: 0 };
const found: FoundInSources = {
  kind: 'figure',
  label: '4,200 containers',
  detail: 'The port handled 4,200 containers.',
  words: '4,200 containers',
  sourceName: 'Velm Post',
  date: '2025-06-01',
  line: 5,
  page: null,
  count: 1,
  key: 'harbour',
  at: { source: 0, passage: 0, start: 0, end: 4 },
  location: { uri: 'file:///sources/harbour.md', range: { start: at, end: at } },
};

describe('a list of what was found', () => {
  test('has a heading for each kind, titles and names first', () => {
    const lines = describeFound([found, { ...found, kind: 'name', label: 'Velm', count: 3 }]);
    assert.deepEqual(
      lines.map((it) => it.label),
      ['names', '$(person) Velm', 'figures', '$(symbol-number) 4,200 containers'],
    );
    assert.equal(lines[1]?.description, '3 times, first Velm Post, line 5, 2025-06-01');
    assert.equal(lines[3]?.description, 'Velm Post, line 5, 2025-06-01');
  });

  test('is empty for nothing', () => assert.deepEqual(describeFound([]), []));

  test('gives the page where there is one', () => {
    assert.equal(describeFound([{ ...found, page: 3 }])[1]?.description, 'Velm Post, page 3, 2025-06-01');
  });

  test('draws no icon that a source names', () => {
    const [, line] = describeFound([{ ...found, label: 'a $(trash) heap', detail: '$(flame)' }]);
    assert.ok(line && ![line.label.slice('$(symbol-number)'.length), line.detail].some((it) => it?.includes('$(')));
  });
});

describe('what a choice writes', () => {
  for (const [it, words] of [
    [found, '4,200 containers'],
    [{ ...found, kind: 'passage', words: 'Nobody asked\nfor more.' }, '“Nobody asked for more.”'],
    [{ ...found, kind: 'source', words: '' }, ''],
    [{ ...found, words: 'a\u0007b' }, 'a b'],
  ] as const)
    test(`${it.kind}: ${JSON.stringify(words)}`, () => assert.equal(wordsToInsert(it), words));
});
