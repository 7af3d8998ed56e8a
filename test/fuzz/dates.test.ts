import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compareDates } from '../../server/src/core/mentions/dates/compare.ts';
import { keysOf } from '../../server/src/core/mentions/dates/keys.ts';
import { readText } from '../support/newsroom.ts';
import { datesIn } from '../unit/dates/read-text.ts';

const monthNames = 'January February March April May June July August September October November December'.split(' ');
const pieces =
  'on in since by early mid late - – to and of the last next this Oct. 17 8-13 June May 18th , 2024 1990 1990s Q3 third quarter Wednesday week month year ago two day before after yesterday Christmas ’ 90s ( ) . said will 26/10/2024 2024-10-26 first half fiscal spring weekend'.split(
    ' ',
  );
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((it) => it.join(' ')),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 14 })
    .map((it) => it.join('')),
);
const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

describe('dates, on random input', () => {
  test('reading is total; spans slice to their words, in order; days are in order; keys are few', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('2024-10-26', null), (input, date) => {
        const { readings, mentions } = readText(input, date);
        mentions.forEach((list, passage) => {
          let end = 0;
          for (const it of list) {
            if (it.kind !== 'date') continue;
            assert.equal(readings[passage]?.passage.text.slice(it.start, it.end), it.text);
            assert.ok(it.end > it.start && it.start >= end, JSON.stringify(list));
            if (it.from && it.to) assert.ok(it.from <= it.to, JSON.stringify(it));
            assert.ok(keysOf(it).length <= 5);
            assert.notEqual(compareDates(it, it).relation, 'differs');
            end = it.end;
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  test('one day in five notations is one value', () => {
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, of] = [date.getUTCFullYear(), monthNames[date.getUTCMonth()], date.getUTCDate()];
        const forms = [iso, `${month} ${of}, ${year}`, `${of} ${month} ${year}`, `${iso.replaceAll('-', '/')}`];
        forms.push(`${month?.slice(0, 3)}${month === 'May' ? '' : '.'} ${of}, ${year}`);
        for (const form of forms) {
          const found = datesIn(`They met on ${form}.`);
          assert.deepEqual(
            found.map((it) => [it.from, it.to, it.text, it.certain]),
            [[iso, iso, form, { year, month: date.getUTCMonth() + 1, day: of }]],
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});
