import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareDates } from '../../../server/src/core/mentions/dates/compare.ts';
import { keysOf } from '../../../server/src/core/mentions/dates/keys.ts';
import { dateIn } from './read-text.ts';

/** Draft, source, what comes of it; `-` before a text takes its document's date away. */
const cases: readonly (readonly [string, string, string])[] = [
  ['on June 18, 2024', 'on 18 June 2024', 'agrees'],
  ['in June 2024', 'on June 18, 2024', 'agrees'],
  ['in 2024', 'on June 18, 2024', 'agrees'],
  ['on June 18, 2024', 'in June 2024', 'near'],
  ['on June 18, 2024', 'in 2024', 'near'],
  ['on June 19, 2024', 'on June 18, 2024', 'differs'],
  ['in June 2024', 'in July 2024', 'differs'],
  ['on Wednesday', 'on Oct. 23', 'agrees'],
  ['on Thursday', 'on Oct. 23', 'differs'],
  ['on Oct. 10', 'from Oct. 8 to Oct. 13', 'near'],
  ['from Oct. 8 to Oct. 13', 'on Oct. 10', 'agrees'],
  ['in early October', 'in early to mid-October', 'agrees'],
  ['in the 1990s', 'in 1995', 'agrees'],
  ['in the third quarter', 'in August', 'agrees'],
  ['- on October 23', 'on October 23', 'agrees'],
  ['- on October 23', '- on October 24', 'differs'],
  ['on October 24', '- on October 23', 'differs'],
  ['- on October 10', '- from October 8 to October 13', 'near'],
  ['- on Wednesday', 'on Wednesday', 'agrees'],
  ['- on Wednesday', 'on Oct. 24', 'differs'],
  ['- on Wednesday', '- in June', 'unrelated'],
  ['- last week', '- last week', 'unrelated'],
  ['on March 3', 'on March 3, 2021', 'near'],
  ['since 1990', 'since 1990', 'agrees'],
  ['since 1990', 'since 1991', 'differs'],
  ['since June 2021', 'in June 2021', 'agrees'],
  ['since 1990', 'in 2005', 'unrelated'],
  ['by 2030', 'since 2030', 'unrelated'],
  ['on 03/04/2024', 'on 3 April 2024', 'near'],
  ['on 03/04/2024', 'on 5 May 2024', 'differs'],
  ['two weeks ago', 'on Oct. 15', 'near'],
];

function read(text: string) {
  return text.startsWith('- ') ? dateIn(`They met ${text.slice(2)}.`, null) : dateIn(`They met ${text}.`);
}

describe('dates compared', () => {
  for (const [draft, source, relation] of cases)
    test(`${draft} | ${source}: ${relation}`, () => {
      const found = compareDates(read(draft), read(source));
      assert.equal(found.relation, relation);
      assert.ok(found.strength >= 0 && found.strength <= 1);
    });

  test('two that agree share a key, and none has more than five', () => {
    for (const [draft, source, relation] of cases) {
      const keys = [keysOf(read(draft)), keysOf(read(source))] as const;
      assert.ok(keys[0].length <= 5 && keys[1].length <= 5);
      if (relation === 'agrees')
        assert.ok(
          keys[0].some((it) => keys[1].includes(it)),
          `${draft} | ${source}: ${keys}`,
        );
    }
  });
});
