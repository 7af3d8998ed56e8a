import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { calculate } from '../../../server/src/core/citations/calculation.ts';
import { findCitations } from '../../../server/src/core/citations/find-citations.ts';
import { settledBy } from '../../../server/src/core/citations/notes.ts';
import { stripNotes } from '../../../server/src/core/citations/strip.ts';
import { markdown } from '../../../server/src/core/documents/formats/markdown.ts';
import { knownFrom, source } from '../../support/sources.ts';

const known = knownFrom([source('harbour'), source('background')]);

function notes(draft: string) {
  return findCitations(markdown.read(draft), draft, known).notes.map(({ label, text, settles }) => ({
    label,
    text,
    settles,
  }));
}

describe('source notes', () => {
  const cases = [
    ['<!-- source: own reporting -->', { label: 'own reporting', text: '', settles: null }],
    ['<!-- source: own reporting: "26 boats" -->', { label: 'own reporting', text: '', settles: '26 boats' }],
    [
      '<!-- source: checked, call with the port: "26 boats" -->',
      { label: 'checked', text: 'call with the port', settles: '26 boats' },
    ],
    ['<!-- source: Checked: “26 boats” -->', { label: 'checked', text: '', settles: '26 boats' }],
    ['<!-- source: confidential, K7 -->', { label: 'confidential', text: 'K7', settles: null }],
    ['<!-- source: calculation, 26 / 52 -->', { label: 'calculation', text: '26 / 52', settles: null }],
    [
      '<!-- source: call with the harbour master, 3 May -->',
      { label: 'free', text: 'call with the harbour master, 3 May', settles: null },
    ],
    ['{>>source: own reporting<<}', { label: 'own reporting', text: '', settles: null }],
  ] as const;
  for (const [comment, expected] of cases)
    test(comment, () => assert.deepEqual(notes(`It grew by 26 boats. ${comment}`), [expected]));

  for (const comment of [
    '<!-- source: harbour -->',
    '<!-- source: background -->',
    '<!-- own reporting -->',
    '<!-- -->',
  ])
    test(`${comment} is none`, () => assert.deepEqual(notes(`It grew. ${comment}`), []));
});

describe('what a note settles', () => {
  const sentence = 'It grew by **26 boats**, not 20 boats.';
  const words = (text: string) => ({ start: sentence.indexOf(text), end: sentence.indexOf(text) + text.length });
  const note = (settles: string | null, label: 'checked' | 'calculation' = 'checked') =>
    ({ start: 0, end: 0, label, text: '', settles }) as const;
  test('what it quotes', () => assert.equal(settledBy(note('26 boats'), sentence, words('26 boats')), 'all'));
  test('what lies in its quotation', () => assert.equal(settledBy(note('by 26 Boats'), sentence, words('26')), 'all'));
  test('nothing else', () => assert.equal(settledBy(note('26 boats'), sentence, words('20 boats')), 'nothing'));
  test('nothing once the sentence says otherwise', () =>
    assert.equal(settledBy(note('25 boats'), sentence, words('26 boats')), 'nothing'));
  test('absences where it quotes nothing', () => assert.equal(settledBy(note(null), sentence, words('26')), 'absence'));
  test('nothing by a calculation alone', () =>
    assert.equal(settledBy(note(null, 'calculation'), sentence, words('26')), 'nothing'));
});

describe('calculations', () => {
  const loud: readonly (readonly [string, number])[] = [
    ['2,600 / 11,000', 2600 / 11000],
    ['2,600 / 11,000 = 23.6 %', 2600 / 11000],
    ['(12 + 8) × 3', 60],
    ['100 − 2 * 3', 94],
    ['10 - 3 - 2', 5],
    ['-4 + 6', 2],
    ['50 % * 300', 150],
    ['.5 + 1', 1.5],
  ];
  for (const [words, value] of loud) test(words, () => assert.equal(calculate(words), value));
  for (const words of ['', '12 boats', '1 / 0', '(1 + 2', '1 +', '2 3', '* 3', 'x'])
    test(`none: ${words}`, () => assert.equal(calculate(words), null));
});

describe('stripping', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['It grew. <!-- source: harbour -->\n', 'It grew.\n'],
    ['It grew. <!-- source: own reporting --> It fell.', 'It grew. It fell.'],
    ['It grew.\n<!-- source: confidential, K7 -->\nIt fell.\n', 'It grew.\nIt fell.\n'],
    ['It grew.\r\n  <!-- source: harbour -->\r\n\r\nIt fell.', 'It grew.\r\n\r\nIt fell.'],
    ['It grew.{>>source: harbour<<}', 'It grew.'],
    ['It grew. <!-- source: a\nlong note, "26" -->', 'It grew.'],
    ['| 26 | <!-- source: harbour --> |\n|---|---|\n', '| 26 | |\n|---|---|\n'],
  ];
  for (const [draft, expected] of cases)
    test(JSON.stringify(draft), () => assert.equal(stripNotes(draft, markdown.read(draft)), expected));
  for (const draft of [
    'It grew.[^harbour] <!-- TK -->',
    '`<!-- source: harbour -->`',
    '```\n<!-- source: harbour -->\n```\n',
    '{>>really?<<}',
  ])
    test(`stays: ${JSON.stringify(draft)}`, () => assert.equal(stripNotes(draft, markdown.read(draft)), draft));
});
