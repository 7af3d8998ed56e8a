import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markdown } from '../../../server/src/core/documents/formats/markdown.ts';
import { type Knowledge, noKnowledge } from '../../../server/src/core/mentions/knowledge.ts';
import { readMentions } from '../../../server/src/core/mentions/read-mentions.ts';
import { ReadingMemo } from '../../../server/src/core/workspace/reading-memo.ts';

const read = (memo: ReadingMemo, text: string) => memo.read(markdown.read(text), noKnowledge);

test('a passage whose words stayed is not read again, wherever it moved', () => {
  const memo = new ReadingMemo();
  const before = read(memo, 'Ada Brennick came.\n\nIt rained in Port Ellis.\n');
  const after = read(memo, 'A new line.\n\nAda Brennick came.\n\nIt rained in Port Ellis today.\n');
  assert.equal(after.readings[1]!.tokens, before.readings[0]!.tokens);
  assert.notEqual(after.readings[2]!.tokens, before.readings[1]!.tokens);
  assert.equal(after.readings[1]!.passage.line, 3);
});

test('another document date or another model reads everything again', () => {
  const memo = new ReadingMemo();
  const document = markdown.read('Ada Brennick came.\n');
  const first = memo.read(document, noKnowledge);
  const dated = { ...document, metadata: { ...document.metadata, date: '2031-04-05' } };
  assert.notEqual(memo.read(dated, noKnowledge).readings[0]!.tokens, first.readings[0]!.tokens);
  const other: Knowledge = { ...noKnowledge };
  assert.notEqual(memo.read(document, other).readings[0]!.tokens, first.readings[0]!.tokens);
});

const words = [
  'Ada Brennick',
  '12,000 soldiers',
  'on Monday',
  '“the harbour is ours now”',
  'she said.',
  '\n\n',
  '# ',
  '[^a]',
];
const text = fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((it) => it.join(' '));

test('reading after edits is the same as reading from the ground up', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (versions) => {
      const memo = new ReadingMemo();
      for (const version of versions) {
        const fresh = readMentions(markdown.read(version), noKnowledge);
        assert.deepEqual(read(memo, version), fresh);
      }
    }),
    { numRuns: 60 },
  );
});
