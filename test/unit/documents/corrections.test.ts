import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markCorrections } from '../../../server/src/core/documents/corrections.ts';
import { markdown } from '../../../server/src/core/documents/formats/markdown.ts';

const correctionOf = (text: string) =>
  markCorrections(markdown.read(`The mill burned.\n\n${text}\n`)).metadata.marks.correction;

for (const text of [
  'Correction: The mill has 12 looms, not 20.',
  'CORRECTION (May 2): The mill has 12 looms.',
  'Correction, Oct. 3: The mill has 12 looms.',
  'Correction – the mill has 12 looms.',
  '*Clarification: the owner spoke on Monday.*',
  'Corrections and clarifications: the owner spoke on Monday.',
  'This article was amended on 3 October 2025 to give the right number of looms.',
  'This story has been corrected to say that the mill has 12 looms.',
  'This article was updated on Monday to correct the number of looms.',
  'The headline on this article was amended on 3 October.',
  'An earlier version of this story misstated the number of looms.',
])
  test(`a correction: ${text}`, () => assert.equal(correctionOf(text), text.replaceAll('*', '')));

for (const text of [
  'Correction officers found the looms at the prison.',
  'Corrections officials said nothing.',
  'Correction, he said, is a duty of the press.',
  'Clarification of the rules was asked for.',
  'This article was updated on Monday.',
  'This article was written by the owner.',
  'The earlier version of the loom was slower.',
  'A corrected count is due on Monday.',
])
  test(`no correction: ${text}`, () => assert.equal(correctionOf(text), undefined));

test('a heading is read with what stands below it', () =>
  assert.equal(
    correctionOf('## Correction\n\nThe mill has 12 looms, not 20.'),
    'Correction The mill has 12 looms, not 20.',
  ));
