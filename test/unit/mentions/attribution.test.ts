import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '../../../server/src/core/documents/formats/plain.ts';
import { attributionOf } from '../../../server/src/core/mentions/attribution.ts';
import { noKnowledge } from '../../../server/src/core/mentions/knowledge.ts';
import { readMentions } from '../../../server/src/core/mentions/read-mentions.ts';

/** Each text with the voice of its “4,200”: words, and whether they name it for certain. */
const cases: readonly (readonly [string, string | null, boolean?])[] = [
  ['The port handled 4,200 boxes.', null],
  ['According to the harbour board, the port handled 4,200 boxes.', 'the harbour board', false],
  ['The port handled 4,200 boxes, according to Brannock’s harbour board.', 'Brannock’s harbour board', true],
  ['Ada Brandt said the port handled 4,200 boxes.', 'Ada Brandt', true],
  ['Ada Brandt, head of the port, has said that it handled 4,200 boxes.', 'Ada Brandt', true],
  ['The port handled 4,200 boxes, Ada Brandt said.', 'Ada Brandt', true],
  ['The ministry said that 4,200 boxes were handled.', 'The ministry', false],
  ['The Harbour Post reported that Ada Brandt had counted 4,200 boxes.', 'Ada Brandt', true],
  ['The Harbour Post reported 4,200 boxes, citing the ministry.', 'the ministry', false],
  ['On 3 May, Ada Brandt said that the port handled 4,200 boxes.', 'Ada Brandt', true],
  ['He said that the port handled 4,200 boxes.', 'He', false],
  ['The count of 4,200 boxes was reported by the Harbour Post.', 'Harbour Post', true],
  ['Ada Brandt said she was tired. The port handled 4,200 boxes.', null],
  ['Ada Brandt counted the boxes again. Of these, 4,200 were empty.', 'Ada Brandt', false],
  ['“The port handled 4,200 boxes,” Ada Brandt said.', 'Ada Brandt', true],
  ['Member states of the port union handled 4,200 boxes.', null],
  ['The reports filled 4,200 boxes.', null],
  ['An estimated 4,200 boxes were lost.', null],
];

for (const [text, words, certain] of cases)
  test(`gives 4,200 a voice in ${JSON.stringify(text)}`, () => {
    const reading = readMentions(plain.read(text), noKnowledge).readings[0]!;
    const at = text.indexOf('4,200');
    const found = attributionOf(reading, { start: at, end: at + 5 });
    assert.equal(found?.text ?? null, words);
    if (words !== null) assert.equal(found?.certain, certain);
  });
