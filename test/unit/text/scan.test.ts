import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scan } from '../../../server/src/core/text/scan.ts';
import {
  Kind,
  sentenceAt,
  sentenceCount,
  sentenceSpan,
  tokenAt,
  tokenText,
} from '../../../server/src/core/text/tokens.ts';

function tokensOf(text: string): string[] {
  const tokens = scan(text);
  return Array.from({ length: tokens.count }, (_, i) => tokenText(tokens, i));
}

function sentencesOf(text: string): string[] {
  const tokens = scan(text);
  return Array.from({ length: sentenceCount(tokens) }, (_, s) => {
    const { start, end } = sentenceSpan(tokens, s);
    return text.slice(start, end);
  });
}

/** Each row is a text whose sentences are divided by ` | `. */
function assertSentences(rows: readonly string[]): void {
  for (const row of rows) assert.deepEqual(sentencesOf(row.replaceAll(' | ', ' ')), row.split(' | '));
}

test('words keep inner apostrophes, possessives are tokens of their own', () => {
  assert.deepEqual(tokensOf("don't they’ve o'clock O'Brien"), ["don't", 'they’ve', "o'clock", "O'Brien"]);
  assert.deepEqual(tokensOf("Freedonia’s NATO's"), ['Freedonia', '’s', 'NATO', "'s"]);
  assert.deepEqual(tokensOf('‘soldiers’ boots’'), ['‘', 'soldiers', '’', 'boots', '’']);
});

test('numbers keep their separators and leave their units', () => {
  assert.deepEqual(tokensOf('$1.2bn 35C 5ft 5ft11in'), ['$', '1.2', 'bn', '35', 'C', '5', 'ft', '5', 'ft', '11', 'in']);
  assert.deepEqual(tokensOf('3,000 1,20,000 1.5 .5 2½'), ['3,000', '1,20,000', '1.5', '.5', '2½']);
  assert.deepEqual(tokensOf('1\u2009000 12\u00a0500'), ['1\u2009000', '12\u00a0500']);
  assert.deepEqual(tokensOf('10–12 1/2 3,4,5'), ['10', '–', '12', '1', '/', '2', '3', ',', '4', ',', '5']);
});

test('ordinals, decades and designators', () => {
  assert.deepEqual(tokensOf('11th 1990s 80s 4x4 Q3'), ['11th', '1990s', '80s', '4x4', 'Q3']);
  assert.deepEqual(tokensOf('KN-23'), ['KN', '-', '23']);
  const tokens = scan('the 11th of 12');
  assert.deepEqual([...tokens.kinds], [Kind.word, Kind.word, Kind.word, Kind.number]);
});

test('addresses are one token', () => {
  const tokens = scan('See (https://example.org/a_(b)), www.example.org/x. Or mail jane.doe@example.co.uk.');
  const found = [...tokens.kinds].flatMap((kind, i) => (kind === Kind.address ? [tokenText(tokens, i)] : []));
  assert.deepEqual(found, ['https://example.org/a_(b)', 'www.example.org/x', 'jane.doe@example.co.uk']);
  assert.deepEqual(tokensOf('@jane likes example.com.'), ['@', 'jane', 'likes', 'example.com', '.']);
});

test('abbreviations keep their full stop', () => {
  assert.deepEqual(tokensOf('U.S. Gen. Smith, 8 p.m.'), ['U.S.', 'Gen.', 'Smith', ',', '8', 'p.m.']);
  assert.deepEqual(tokensOf('He said no.'), ['He', 'said', 'no', '.']);
  assert.deepEqual(tokensOf('No. 5'), ['No.', '5']);
});

test('sentences after abbreviations and initials', () => {
  assertSentences([
    'Gen. Ada Moss met U.S. Secretary J. K. Lund in Dover, Del. | He left at 8 p.m. Monday. | They agreed.',
    'The firm, Moss Inc. of Texas, fell. | It rose to 3.4 percent. | In Oct. 2023 it fell.',
    'He took vitamin C. | The doctor, George W. Hale, said no. | Then he left.',
    'They sell pens, etc. | Prices start at p. 5 of vol. II.',
    '1. The minister resigned. | 2 people left.',
    'It is in the U.S. | The plant closed.',
  ]);
});

test('sentences and quotation marks', () => {
  assertSentences([
    '“Where is he?” he asked. | “Who?” Moss asked. | “Go!” | Then she left.',
    '"It ended." | "Did it?" she said.',
    '(He left.) | ‘Stop.’ | He did.',
    'Wait… what? | It ended.[1] | Then it began.',
  ]);
});

test('a blank line ends a sentence', () => {
  assert.deepEqual(sentencesOf('A headline\n\nthe text\nruns on'), ['A headline', 'the text\nruns on']);
});

test('offsets find their sentence and token', () => {
  const text = 'One came. Two went. All slept.';
  const tokens = scan(text);
  for (let s = 0; s < 3; s++) {
    const { start, end } = sentenceSpan(tokens, s);
    assert.equal(sentenceAt(tokens, start), s);
    assert.equal(sentenceAt(tokens, end), s);
  }
  assert.equal(tokenText(tokens, tokenAt(tokens, text.indexOf('went'))), 'went');
  assert.equal(sentenceAt(scan(''), 0), 0);
  assert.equal(sentenceCount(scan('  ')), 0);
});
