import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdown } from '../../../server/src/core/documents/formats/markdown.ts';
import { noKnowledge } from '../../../server/src/core/mentions/knowledge.ts';
import { readMentions } from '../../../server/src/core/mentions/read-mentions.ts';

/** Each text with its quotations’ speakers, as `words` or `words = name they reach`; null for nobody. */
const cases: readonly (readonly [string, readonly (string | null)[]])[] = [
  ['“We are ready to leave at once,” Ada Brandt said.', ['Ada Brandt']],
  ['“We are ready to leave at once,” said Ada Brandt, a pilot.', ['Ada Brandt']],
  ['“We are ready to leave at once,” said harbour chief Ada Brandt on Monday.', ['Ada Brandt']],
  [
    '“We are ready,” said a spokesman for the port. “We leave at once.”',
    ['a spokesman for the port', 'a spokesman for the port'],
  ],
  ['“We are ready,” Ada Brandt said, “to leave at once.”', ['Ada Brandt', 'Ada Brandt']],
  ['“Are we ready?” Ada Brandt asked.', ['Ada Brandt']],
  ['Ada Brandt said: “We are ready to leave at once.”', ['Ada Brandt']],
  ['Ada Brandt, a pilot at the northern port, told reporters that “we are ready to leave”.', ['Ada Brandt']],
  ['Ada Brandt on Tuesday warned that the port “is not ready to open”.', ['Ada Brandt']],
  ['According to Ada Brandt, the port “is not ready to open”.', ['Ada Brandt']],
  ['The port “is not ready to open”, according to the harbour board.', ['the harbour board']],
  ['In a statement, Ada Brandt said the port “is not ready to open”.', ['Ada Brandt']],
  ['Ada Brandt confirmed the delay, noting that this was “not a happy day”.', ['Ada Brandt']],
  ['Ada Brandt was quoted as saying “we are not going anywhere”.', ['Ada Brandt']],
  ['Ada Brandt: “We are ready to leave at once.”', ['Ada Brandt']],
  ['Ada Brandt called the plan “a very bad mistake”.', ['Ada Brandt']],
  ['Ada Brandt’s claim that the port is “not ready to open” was denied.', ['Ada Brandt']],
  ['In the words of Ada Brandt, the port is “not ready to open”.', ['Ada Brandt']],
  ['Ada Brandt’s “very bad mistake” was the port.', [null]],
  ['The plan was called “a very bad mistake”.', [null]],
  ['The port may be accused of being the “loser” here.', [null]],
  ['It was “a very bad mistake” for the port.', [null]],
  ['The treaty names the “second harbour” twice.', [null]],
  ['The statements of Ada Brandt show “a new level”.', [null]],
  ['Ada Brandt said the port was ready.\n\n“We leave at once,” she added.', ['she = Ada Brandt']],
  ['“We are ready,” Ada Brandt said.\n\n“We leave at once.”', ['Ada Brandt', 'Ada Brandt']],
  ['“First paragraph of it.\n\n“Second paragraph of it,” Ada Brandt said.', ['Ada Brandt', 'Ada Brandt']],
  ['‘The soldiers’ boots were wet,’ Ada Brandt said.', ['Ada Brandt']],
];

for (const [text, expected] of cases)
  test(`hears who speaks in ${JSON.stringify(text)}`, () => {
    const document = readMentions(markdown.read(text), noKnowledge);
    const found = document.mentions.flat().flatMap((it) => (it.kind === 'quotation' ? [it] : []));
    assert.deepEqual(
      found.map(({ speaker, speakerName }, i) =>
        (expected[i] ?? '').includes(' = ') ? `${speaker} = ${speakerName}` : speaker,
      ),
      expected,
    );
    for (const mention of found) assert.ok(mention.end > mention.start);
  });
