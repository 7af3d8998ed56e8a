import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalWord, numberOf } from '../../../server/src/core/text/canonical-word.ts';

test('British and American spellings share a form', () => {
  const pairs =
    'colour color|organise organize|organisation organization|centre center|travelled traveled|analyse analyze|paediatric pediatric|' +
    'defence defense|grey gray|honourable honorable|labelled labeled|programme program|cancelled canceled|litre liter|sceptic skeptic';
  for (const pair of pairs.split('|')) {
    const [british, american] = pair.split(' ');
    assert.equal(canonicalWord(british!), canonicalWord(american!), pair);
  }
});

test('other words keep apart', () => {
  const pairs =
    'filled filed|four for|our or|tour tor|does des|called caled|coerce cerce|were weer|raise raze|metre meteor|desert dessert';
  for (const pair of pairs.split('|')) {
    const [one, other] = pair.split(' ');
    assert.notEqual(canonicalWord(one!), canonicalWord(other!), pair);
  }
});

test('numbers in words and digits share a form', () => {
  assert.equal(canonicalWord('twelve'), '12');
  assert.equal(canonicalWord('12,000'), '12000');
  assert.equal(numberOf(['20', '1']), '21');
  assert.equal(numberOf(['12', 'thousand']), '12000');
  assert.equal(numberOf(['2', 'hundred', 'and', '5']), '205');
  assert.equal(numberOf(['dogs']), null);
});
