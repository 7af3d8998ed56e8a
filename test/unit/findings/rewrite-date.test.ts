import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rewriteDate } from '../../../server/src/core/findings/rewrite-date.ts';
import { dateIn } from '../dates/read-text.ts';

const cases: readonly (readonly [string, string, string | null])[] = [
  ['June 19, 2024', '18 June 2024', 'June 18, 2024'],
  ['19 June 2024', 'June 18, 2024', '18 June 2024'],
  ['Oct. 4', 'October 3', 'Oct. 3'],
  ['June 30', 'July 1', 'July 1'],
  ['Sept. 30', 'October 1', 'Oct. 1'],
  ['Oct. 1', 'July 4', 'July 4'],
  ['October 4th', 'October 3', 'October 3rd'],
  ['21st of June', 'June 22', '22nd of June'],
  ['2024-06-19', 'June 18, 2024', '2024-06-18'],
  ['in 2019', '2018', '2018'],
  ['in 2019', 'June 18, 2018', '2018'],
  ['in August 2023', 'September 2023', 'September 2023'],
  ['Wednesday', 'Oct. 22', 'Tuesday'],
  ['second quarter of 2023', 'third quarter of 2023', 'third quarter of 2023'],
  ['Q3 2019', 'third quarter of 2020', 'Q3 2020'],
  ['June 19', 'June 2024', null],
  ['early June', 'June 18', null],
  ['October 8 to October 13', 'October 9', null],
];

describe('a date written the draft’s way', () => {
  for (const [draft, source, expected] of cases)
    test(`${draft} as ${source}: ${expected}`, () => {
      const read = (text: string) =>
        dateIn(
          /^in /.test(text) ? `It came ${text}.` : /^\d{4}$/.test(text) ? `It came in ${text}.` : `It came on ${text}.`,
        );
      assert.equal(rewriteDate(read(draft), read(source)), expected);
    });
});
