import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scan } from '../../../server/src/core/text/scan.ts';
import { shingles } from '../../../server/src/core/text/shingles.ts';
import { tokenText } from '../../../server/src/core/text/tokens.ts';
import { foldedWords } from '../../../server/src/core/text/words.ts';

test('words are folded and know their token', () => {
  const tokens = scan('“Moss’s long-term plan,” R&D: 50% — U.S.');
  const { texts, tokens: indices } = foldedWords(tokens);
  assert.deepEqual(texts, ["moss's", 'long', 'term', 'plan', 'r', 'and', 'd', '50', 'percent', 'u.s.']);
  assert.equal(tokenText(tokens, indices[3] ?? 0), 'plan');
});

test('shingles are equal for equal words in the same order', () => {
  const of = (text: string): number[] => [...shingles(foldedWords(scan(text)).texts, 4)];
  assert.deepEqual(of('“We will not leave,” he said'), of('we WILL not leave he said'));
  assert.equal(of('one two three').length, 0);
  assert.equal(of('one two three four').length, 1);
  assert.notDeepEqual(of('one two three four'), of('two one three four'));
  // Stored with the index: the value must never change.
  assert.deepEqual(of('one two three four'), [of('One, two; three: four!')[0]]);
});
