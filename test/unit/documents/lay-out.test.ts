import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOut, plainPassage } from '../../../server/src/core/documents/lay-out.ts';
import { fileSpan } from '../../../server/src/core/documents/places.ts';

test('passages are laid out one a line, each at its place in the text', () => {
  const { text, passages } = layOut([
    { ...plainPassage, role: 'title', text: 'A bridge\n at last' },
    { ...plainPassage, text: ' \n ' },
    { ...plainPassage, text: 'It opened in May.', page: 2 },
  ]);
  assert.equal(text, 'A bridge at last\n\nIt opened in May.\n');
  assert.deepEqual(
    passages.map((it) => [it.line, it.page, text.slice(fileSpan(it).start, fileSpan(it).end)]),
    [
      [1, null, 'A bridge at last'],
      [3, 2, 'It opened in May.'],
    ],
  );
});

test('nothing lays out as nothing', () => assert.deepEqual(layOut([]), { text: '', passages: [] }));
