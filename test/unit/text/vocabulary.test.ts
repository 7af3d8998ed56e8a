import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapWords, markWords } from '../../../server/src/core/text/per-word.ts';
import { scan } from '../../../server/src/core/text/scan.ts';
import { gatherWords, type Tokens, tokenText } from '../../../server/src/core/text/tokens.ts';
import { mostWords, spelling, wordNumber } from '../../../server/src/core/text/vocabulary.ts';

const lower = mapWords((it) => it.toLowerCase());
const isLong = markWords((it) => Number(it.length > 5));

function check(tokens: Tokens): void {
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.text.slice(tokens.starts[i], tokens.ends[i]);
    assert.equal(tokenText(tokens, i), word);
    assert.equal(lower(tokens, i), word.toLowerCase());
    assert.equal(isLong(tokens, i), Number(word.length > 5));
  }
}

const text = 'The Harbour Board’s 12,400 tonnes went to e-mail@example.org in 2031, said Ada O’Hale (“at 5 p.m.”).';

test('a word keeps its number, and another spelling has another', () => {
  const number = wordNumber('The harbour', 4, 11);
  assert.equal(spelling(number), 'harbour');
  assert.equal(wordNumber('a harbour', 2, 9), number);
  assert.notEqual(wordNumber('Harbour', 0, 7), number);
});

test('what is asked of a word is answered alike the first time and later', () => {
  check(scan(text));
  check(scan(text));
});

test('outside the list the empty word is asked', () => {
  const tokens = scan('Harbour');
  assert.deepEqual([lower(tokens, -1), lower(tokens, 1), isLong(tokens, -1)], ['', '', 0]);
});

test('words that come after all numbers were given read alike', () => {
  for (let i = 0; i < mostWords; i++) wordNumber(`w${i}`, 0, `w${i}`.length);
  assert.equal(wordNumber('unheard', 0, 7), 0);
  check(scan(`${text} Unheard-of skippers moored.`));
});

test('a word is found in passages as it is spelt, whether it has a number or none', () => {
  const holds = gatherWords([scan('The harbour, 123,456 boats'), scan('at https://harbour.example/board')]);
  const words = ['harbour', 'Harbour', '123,456', 'https://harbour.example/board', 'board', ''];
  assert.deepEqual(words.map(holds), [true, false, true, true, false, false]);
});
