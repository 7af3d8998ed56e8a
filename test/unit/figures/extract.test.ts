import assert from 'node:assert/strict';
import test from 'node:test';
import type { Figure } from '../../../server/src/core/mentions/mention.ts';
import { readFigures } from './read-figures.ts';

/** A figure as its value, unit and what it counts: `10000.. more-than | troops`. */
function brief(it: Figure): string {
  const value = it.low === it.high ? `${it.low}` : `${it.low ?? ''}..${it.high ?? ''}`;
  return [value, it.approximation === 'exact' ? '' : it.approximation, it.unit, it.counted && `| ${it.counted}`]
    .filter(Boolean)
    .join(' ');
}

const loud: readonly (readonly [string, ...string[]])[] = [
  ['It cost $1.2bn, £45m and US$40.', '1200000000 USD', '45000000 GBP', '40 USD'],
  ['about half of all the artillery shells', '0.5 about | shells'],
  ['between 10 and 12 soldiers', '10..12 | soldiers'],
  ['more than 10,000 Ostian troops', '10000.. more-than | troops'],
  ['nearly 32 months after the war', '32 about month'],
  ['dozens of boats', '24.. at-least | boats'],
];

test('reads the notations of reporters', () => {
  for (const [text, ...expected] of loud) assert.deepEqual(readFigures(text).map(brief), expected, text);
});

const silent = [
  'Article 4 of the law',
  'KN-23 missiles',
  'in 2019',
  'on October 23 and 24',
  'at 14:30',
  'a 3-2 win',
  'one of the men',
  'the two leaders',
  '24/7',
];

test('leaves numbers alone that claim no quantity', () => {
  for (const text of silent) assert.deepEqual(readFigures(text).map(brief), [], text);
});
