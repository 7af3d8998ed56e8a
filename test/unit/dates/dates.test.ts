import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dateIn, datesIn } from './read-text.ts';

/** Text, then each date in it with its days. The document is of Saturday, 26 October 2024. */
const cases: readonly (readonly [string, ...(readonly string[])])[] = [
  ['It was raised on last Thursday, Oct. 17.', 'last Thursday, Oct. 17 2024-10-17..2024-10-17'],
  ['From May to August it stood empty.', 'May to August 2024-05-01..2024-08-31'],
  ['Between March and June 2022 it stood empty.', 'March and June 2022 2022-03-01..2022-06-30'],
  ['It was elected in November.', 'November 2023-11-01..2023-11-30'],
  ['The vote will be in November.', 'November 2024-11-01..2024-11-30'],
  ['The vote is on the first Tuesday of November.', 'first Tuesday of November 2024-11-05..2024-11-05'],
  ['It closed two days before Christmas 2023.', 'two days before Christmas 2023 2023-12-23..2023-12-23'],
  ['It closed the day before yesterday.', 'day before yesterday 2024-10-24..2024-10-24'],
  ['It happened over the weekend.', 'weekend 2024-10-26..2024-10-27'],
  ['It happened in October last year.', 'October last year 2023-10-01..2023-10-31'],
  ['It fell in last year’s third quarter.', 'last year’s third quarter 2023-07-01..2023-09-30'],
  ['It opens on the 20th of next month.', '20th of next month 2024-11-20..2024-11-20'],
  ['The week of Oct. 7 was wet.', 'week of Oct. 7 2024-10-07..2024-10-13'],
  ['It came on the last day of 2023.', 'last day of 2023 2023-12-31..2023-12-31'],
  ['It came in 2019 and 2020.', '2019 2019-01-01..2019-12-31', '2020 2020-01-01..2020-12-31'],
  ['He lived there (1939–1945).', '1939–1945 1939-01-01..1945-12-31'],
  ['Its 2022 budget was small.', '2022 2022-01-01..2022-12-31'],
  ['The ’90s were kind.', '’90s 1990-01-01..1999-12-31'],
  ['A 19th-century mill burned.', '19th-century 1801-01-01..1900-12-31'],
  ['It will be ready no later than Nov. 20.', 'Nov. 20 null..2024-11-20'],
  ['She said on Friday it would open on Monday.', 'Friday 2024-10-25..2024-10-25', 'Monday 2024-10-28..2024-10-28'],
  ['He was killed on Monday.', 'Monday 2024-10-21..2024-10-21'],
  ['Sales rose in the first three months of 2023.', 'first three months of 2023 2023-01-01..2023-03-31'],
  ['It fell in the last quarter of 1986.', 'last quarter of 1986 1986-10-01..1986-12-31'],
  ['The Sunday Times said so on Sunday.', 'Sunday 2024-10-20..2024-10-20'],
  ['A painter (1835 - 1897) lived there.', '1835 - 1897 1835-01-01..1897-12-31'],
  ['It was filed at 2015-07-31T12:00:00.', '2015-07-31 2015-07-31..2015-07-31'],
  ['Ships met in unspecified waters on October 27.', 'October 27 2024-10-27..2024-10-27'],
  ['It was stamped 10/26/24.', '10/26/24 2024-10-26..2024-10-26'],
  ['Open 24/7, at 9/11 of the width.'],
  ['It ran from Jan. 1 to March 31 this year.', 'Jan. 1 to March 31 this year 2024-01-01..2024-03-31'],
  ['It rained in July and August 2021.', 'July 2021-07-01..2021-07-31', 'August 2021 2021-08-01..2021-08-31'],
  ['In the 2023/24 season it rained.', '2023/24 2023-01-01..2024-12-31'],
  [
    'Mills of the 19th and early 20th centuries.',
    '19th 1801-01-01..1900-12-31',
    'early 20th centuries 1901-01-01..1933-12-31',
  ],
  ['Feb. 29 was cold.', 'Feb. 29 2024-02-29..2024-02-29'],
];

describe('dates read', () => {
  for (const [text, ...expected] of cases)
    test(text, () => {
      const found = datesIn(text).map((it) => `${it.text} ${it.from}..${it.to}`);
      assert.deepEqual(found, expected);
    });

  test('a year stated just before governs what lies far from the document’s date', () => {
    const [, second] = datesIn('He fled on March 3, 2021. On March 5 he was found.');
    assert.equal(second?.from, '2021-03-05');
    const [, close] = datesIn('The act, signed on June 18, 2023, was dropped on October 24.');
    assert.equal(close?.from, '2024-10-24');
  });

  test('a date counts from one of the two passages before it, not from further off', () => {
    const near = datesIn('He fled on Oct. 3.\nNobody knew.\nThe next day he was found.');
    assert.equal(near.at(-1)?.from, '2024-10-04');
    const far = datesIn('He fled on Oct. 3.\nNobody knew.\nNobody asked.\nThe next day he was found.');
    assert.equal(far.at(-1)?.from, null);
  });

  test('dates inside dates without end are given up', () => {
    assert.ok(datesIn(`${'the day before '.repeat(20_000)}Oct. 17`).length <= 2);
  });

  test('what no document dates stays unknown', () => {
    const { from, certain, implied } = dateIn('They met on October 23.', null);
    assert.deepEqual({ from, certain, implied }, { from: null, certain: { month: 10, day: 23 }, implied: {} });
  });
});
