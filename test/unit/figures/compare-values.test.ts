import assert from 'node:assert/strict';
import test from 'node:test';
import { figures } from '../../../server/src/core/mentions/figures/figures.ts';
import { noKnowledge } from '../../../server/src/core/mentions/knowledge.ts';
import { readFigures } from './read-figures.ts';

/** The draft’s words, the source’s, and how the source bears on the draft. */
type Row = readonly [draft: string, source: string, relation: string, reason?: string];

function check(rows: readonly Row[]): void {
  for (const [draft, source, relation, reason] of rows) {
    const [own, ...more] = readFigures(draft);
    const [other, ...others] = readFigures(source);
    assert.ok(own && other && more.length === 0 && others.length === 0, `one figure each: ${draft} | ${source}`);
    const found = figures.compare(own, other, {
      draft: { reading: null as never },
      source: { reading: null as never },
      knowledge: noKnowledge,
    });
    assert.equal(found.relation, relation, `${draft} | ${source}`);
    if (reason !== undefined) assert.equal(found.reason, reason, `${draft} | ${source}`);
  }
}

test('equal values agree in any notation', () => {
  check([
    ['12,000 soldiers', '12 thousand soldiers', 'agrees', ''],
    ['twelve boats', '12 boats', 'agrees', ''],
    ['$1.2bn', '1.2 billion dollars', 'agrees', ''],
    ['1.2m people', '1,200,000 people', 'agrees', ''],
    ['3 percent', '3%', 'agrees', ''],
    ['half of the voters', '50 percent of voters', 'agrees', ''],
    ['one in five adults', '20% of adults', 'agrees', ''],
    ['two dozen people', '24 people', 'agrees', ''],
    ['a 35-year-old', '35 years old', 'agrees', ''],
    ['0.25 percentage points', '25 basis points', 'agrees', ''],
  ]);
});

test('equal after conversion of the unit', () => {
  check([
    ['600 square kilometres', '231.66 square miles', 'agrees'],
    ['10 kilometres', '6.2 miles', 'agrees'],
    ['60 miles', '100 kilometres', 'agrees'],
    ['35C', '95F', 'agrees'],
    ['5ft 11in', '1.8 metres', 'agrees'],
    ['two years', '24 months', 'agrees'],
    ['32 months', 'two years', 'differs'],
    ['600 square kilometres', '300 square miles', 'differs'],
  ]);
});

test('the draft rounds the source at its own precision, within five percent', () => {
  check([
    ['12 boats', '11.8 boats', 'agrees', 'rounded'],
    ['50 boats', '48 boats', 'differs'],
    ['12,000 people', '11,870 people', 'agrees', 'rounded'],
    ['2,600 people', '2,614 people', 'agrees', 'rounded'],
    ['3.4 percent', '3.42 percent', 'agrees', 'rounded'],
    ['10,000 people', '12,000 people', 'near', 'rounded coarsely'],
    ['13,000 people', '12,000 people', 'differs'],
    ['11,870 people', '12,000 people', 'near', 'the source rounds'],
  ]);
});

test('a hedged draft has a tenth, “nearly” from below', () => {
  check([
    ['about 11,000 people', '12,000 people', 'agrees'],
    ['some 10,000 people', '12,000 people', 'near'],
    ['about 9,000 people', '12,000 people', 'differs'],
    ['nearly 32 months', '31 months', 'agrees'],
    ['nearly 32 months', '33 months', 'differs'],
    ['nearly half of voters', '48 percent of voters', 'agrees'],
    ['nearly half of voters', '53 percent of voters', 'near'],
    ['11,500 people', 'about 12,000 people', 'near'],
  ]);
});

test('intervals', () => {
  check([
    ['10 to 12 tons', '11 tons', 'agrees', 'inside the range'],
    ['10 to 12 tons', '10–12 tons', 'agrees', ''],
    ['10 to 12 tons', '12 tons', 'agrees', 'one end of the range'],
    ['10 to 12 tons', '14 tons', 'differs'],
    ['11 tons', '10 to 12 tons', 'near', 'inside the source’s range'],
    ['15 tons', '10 to 12 tons', 'differs'],
    ['10 to 12 tons', '11 to 14 tons', 'near'],
    ['dozens of boats', '30 boats', 'agrees'],
    ['hundreds of boats', '12,000 boats', 'near'],
    ['hundreds of boats', '30 boats', 'differs'],
    ['millions of dollars', 'billions of dollars', 'differs', 'another order of magnitude'],
    ['scores of boats', 'dozens of boats', 'near'],
  ]);
});

test('a draft’s bound is the source’s value rounded towards it', () => {
  check([
    ['more than 10,000 people', '12,000 people', 'agrees'],
    ['more than 10,000 people', '45,000 people', 'near'],
    ['more than 10,000 people', '9,000 people', 'differs'],
    ['at least 3,000 people', '3,000 people', 'agrees'],
    ['up to 20,000 people', '19,500 people', 'agrees'],
    ['up to 10,000 people', '12,000 people', 'differs'],
    ['fewer than 300 people', '280 people', 'agrees'],
  ]);
});

test('an open source backs its own bound alone', () => {
  check([
    ['10,000 people', 'up to 10,000 people', 'agrees', 'a bound, stated flat'],
    ['3,000 people', 'at least 3,000 people', 'agrees', 'a bound, stated flat'],
    ['2,000 people', 'at least 3,000 people', 'differs'],
    ['4,000 people', 'at least 3,000 people', 'near'],
    ['12,000 people', 'up to 10,000 people', 'differs'],
    ['8,000 people', 'up to 10,000 people', 'near'],
    ['at least 3,000 people', 'not less than 3,000 people', 'agrees'],
    ['more than 10,000 people', 'at least 3,000 people', 'near'],
    ['up to 10,000 people', 'at least 10,000 people', 'differs', 'the opposite bound'],
    ['at least 20,000 people', 'up to 10,000 people', 'differs'],
    ['up to 10,000 people', 'at least 3,000 people', 'near'],
  ]);
});

test('only one dimension and one kind of thing are compared', () => {
  check([
    ['$40', '€40', 'unrelated'],
    ['500 dinars', '500 Iraqi dinars', 'agrees'],
    ['$3 a barrel', '$3 a share', 'unrelated'],
    ['12 boats', '12 metres', 'unrelated'],
    ['12 boats', '12 soldiers', 'unrelated'],
    ['12 people', '12 soldiers', 'agrees'],
    ['12 troops', '12 servicemen', 'agrees'],
    ['12 women', '12 men', 'unrelated'],
    ['20 dead', '20 injured', 'unrelated'],
    ['20 were killed', '20 deaths', 'agrees'],
    ['killed 20', '20 soldiers were injured', 'unrelated'],
    ['aged 35', '35 years', 'unrelated'],
    ['the third strike', 'the fourth strike', 'differs'],
    ['12 percent', '12 percentage points', 'unrelated'],
    ['six North Koreans', 'six soldiers', 'agrees'],
  ]);
});
