import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairMarks } from '../../../server/src/core/mentions/quotations/pair-marks.ts';

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['She called it “a good day.”', ['“a good day.”']],
  ['"Is it?" ("No")—"maybe"—but', ['"Is it?"', '"No"', '"maybe"']],
  ['‘The soldiers’ boots were wet,’ he said.', ['‘The soldiers’ boots were wet,’']],
  ['The ’90s, rock ’n’ roll and the dancers’ shoes', []],
  ["The '90s, rock 'n' roll and the dancers' shoes", []],
  ['‘We’re goin’ home,’ she said', ['‘We’re goin’ home,’']],
  ['‘freedom fighters’ who came', ['‘freedom fighters’']],
  ['“He said ‘no’ again,” she wrote', ['“He said ‘no’ again,”']],
  ['‘He said “no” again,’ she wrote', ['‘He said “no” again,’']],
  ['He is 6\'2" tall and likes 12" records', []],
  ['„Ja“ and « oui » and »nein«', ['„Ja“', '« oui »']],
  ['word “stray and “good one” here', ['“good one”']],
  ['a stray ” mark and a stray " mark', []],
  ['“The first paragraph stays open.', ['“The first paragraph stays open.']],
  ['He said: “The first paragraph stays open.', ['“The first paragraph stays open.']],
  ['the so-called “peace that came too late', []],
  ['(“in brackets”), [‘and here’]; “and here”.', ['“in brackets”', '‘and here’', '“and here”']],
  ['“Mixed marks" are forgiven', ['“Mixed marks"']],
  ['It’s the dogs’ home', []],
  ["''The old wires have it,'' he said, ``and so do we''", ["'The old wires have it,'", "`and so do we'"]],
  ['', []],
];

for (const [text, expected] of cases)
  test(`pairs the marks of ${text || 'nothing'}`, () => {
    const found = pairMarks(text).map((pair) => text.slice(pair.open, pair.close + 1));
    assert.deepEqual(found, expected);
  });
