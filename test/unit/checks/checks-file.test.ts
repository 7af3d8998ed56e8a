import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { Checks, Claim } from '../../../server/src/core/checks/check.ts';
import { checksName, readChecks, recordId, writeChecks } from '../../../server/src/core/checks/checks-file.ts';

const claim: Claim = {
  kind: 'figure',
  words: '40 roads',
  sentence: 'It closed 40 roads: “all of them”.',
  before: '',
  after: 'Nobody\u202e came.',
};
const checks: Checks = {
  records: [
    {
      id: recordId(claim),
      claim,
      checks: [
        { status: 'checked', by: 'Dana Reyes', at: '2025-10-18T09:12:44Z', note: 'called;\n"yes": no # really' },
        { status: 'needs-attention', by: 'Ólafur: # <x>', at: '2025-10-18T10:00:00Z', note: '' },
      ],
    },
  ],
  others: ['# our own remark'],
};

test('a file reads as it was written', () => {
  const text = writeChecks(checks, 'draft.md');
  assert.deepEqual(readChecks(text), checks);
  assert.equal(writeChecks(readChecks(text), 'draft.md'), text);
  assert.deepEqual(readChecks(text.replace(/\n/g, '\r\n')), checks);
});

test('a file is YAML with a key a line, and no line of a fact stands in another', () => {
  const text = writeChecks(checks, 'draft.md');
  assert.equal(Object.keys(parse(text)).length, 5);
  const lines = text.split('\n').filter((it) => it !== '' && !it.startsWith('#'));
  assert.ok(lines.every((it) => it.startsWith(`${checks.records[0]?.id} `)));
  assert.doesNotMatch(text, /\u202e/);
});

test('a merge that was left to a person is read on both sides', () => {
  const text = writeChecks(checks, 'draft.md').split('\n');
  const dana = text.findIndex((it) => it.includes('by dana-reyes'));
  const eli = text[dana]!.replace('by dana-reyes', 'by eli-ford').replace('Dana Reyes', 'Eli Ford');
  const merged = [
    ...text.slice(0, dana),
    '<<<<<<< HEAD',
    text[dana],
    '||||||| base',
    'figure-0 by x: {}',
    '=======',
    eli,
    '>>>>>>> other',
    ...text.slice(dana + 1),
  ];
  const [record] = readChecks(merged.join('\n')).records;
  assert.deepEqual(record?.checks.map((it) => it.by).sort(), ['Dana Reyes', 'Eli Ford', 'Ólafur: # <x>'].sort());
});

test('lines that are not understood are kept', () => {
  const text = 'figure-1234567 claim: "40 roads"\nnonsense: {\n';
  const read = readChecks(text);
  assert.deepEqual(read.records, []);
  assert.deepEqual([...read.others].sort(), ['figure-1234567 claim: "40 roads"', 'nonsense: {'].sort());
  assert.deepEqual(readChecks(writeChecks(read, 'draft.md')).others.toSorted(), read.others.toSorted());
});

test('the file stands beside the draft', () => {
  assert.equal(checksName('story.md'), 'story.checks.yml');
  assert.equal(checksName('my.story.markdown'), 'my.story.checks.yml');
});
