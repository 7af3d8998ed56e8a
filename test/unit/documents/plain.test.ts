import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '../../../server/src/core/documents/formats/plain.ts';

const passagesOf = (text: string): string[] => plain.read(text).passages.map((it) => `${it.role}: ${it.text}`);

test('a line is a paragraph', () => {
  assert.deepEqual(passagesOf('The bridge opened.\nIt is long.\r\n\n  It cost much.  \n'), [
    'body: The bridge opened.',
    'body: It is long.',
    'body: It cost much.',
  ]);
});

test('lines that were wrapped at a width are joined', () => {
  const text = [
    'The ministers of two countries agreed on Tuesday to build a bridge',
    'over the river that parts them, at a cost of 12 million crowns, and',
    'to open it within three years.',
    '',
    'It will be 600 metres long and stand on four piers of concrete, said',
    'the engineer.',
    'Work starts in spring.',
  ].join('\n');
  assert.deepEqual(passagesOf(text), [
    'body: The ministers of two countries agreed on Tuesday to build a bridge over the river that parts them, at a cost of 12 million crowns, and to open it within three years.',
    'body: It will be 600 metres long and stand on four piers of concrete, said the engineer.',
    'body: Work starts in spring.',
  ]);
});

test('a title, headings, and what pages leave around an article', () => {
  const text =
    'Ministers agree on a bridge\n\nThe ministers of two countries agreed on a bridge.\nThe cost\nIt will cost 12 million crowns over three years.\n- News\nComments\n';
  assert.deepEqual(passagesOf(text), [
    'title: Ministers agree on a bridge',
    'body: The ministers of two countries agreed on a bridge.',
    'heading: The cost',
    'body: It will cost 12 million crowns over three years.',
  ]);
  assert.equal(plain.read(text).metadata.title, 'Ministers agree on a bridge');
});

test('list marks are no prose, a number that opens a line is', () => {
  assert.deepEqual(passagesOf('• one man left.\n1. The first.\n2. The second.\n12. That was the score.\n'), [
    'body: one man left.',
    'body: The first.',
    'body: The second.',
    'body: 12. That was the score.',
  ]);
});

test('nothing is read from nothing', () => {
  for (const text of ['', '\n\n', '\ufeff', ' \r\n\t']) assert.deepEqual(plain.read(text).passages, []);
});
