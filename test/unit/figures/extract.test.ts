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
  ['The firm paid 12 per cent more, or about $150 million.', '12 percent', '150000000 about USD'],
  [
    'Rs1,250 crore, a Rs 500-crore project and a $2-billion loan',
    '12500000000 INR',
    '5000000000 INR',
    '2000000000 USD',
  ],
  ['3.5 trillion yen and 20 million Egyptian pounds', '3500000000000 JPY', '20000000 EGP'],
  ['10 pounds of it steel and a 500-pound bomb', '10 pound', '500 pound'],
  ['about half of all the artillery shells', '0.5 about | shells'],
  ['between 10 and 12 soldiers', '10..12 | soldiers'],
  ['five to seven million people', '5000000..7000000 | people'],
  ['$5 million to $7 million', '5000000..7000000 USD'],
  ['more than 10,000 Ostian troops', '10000.. more-than | troops'],
  ['nearly 32 months after the war', '32 about month'],
  ['dozens of boats', '24.. at-least | boats'],
  ['tens of millions of dollars', '20000000.. at-least USD'],
  ['1 in 100,000 births', '0.00001 | births'],
  ['two US citizens and five police officers', '2 | citizens', '5 | officers'],
  ['31 M1 Abram tanks and two Su-35s', '31 | tanks', '2 | su-35s'],
  ['three quarters of a million pounds', '750000 GBP'],
  ['one billion and a half million', '1000500000'],
  ['At least 35 dead, 120 hurt in blast', '35.. at-least', '120'],
  ['about 500 or more crates', '500.. at-least | crates'],
  ['18 and over', '18.. at-least'],
  ['500 or so people', '500 about | people'],
  ['The rate fell from 12 to 8.', '12', '8'],
  ['40 deaths per 100,000 people', '40 | deaths'],
  ['six more months, five straight days', '6 month', '5 day'],
  ['a 10-year-old, 8 months old, aged 6 months', '10 year', '8 month', '6 month'],
  ['2,600 wounded soldiers', '2600 | soldiers'],
  ['20 of Ostia’s tanks', '20 | tanks'],
  ['12 previously unreleased recordings', '12 | recordings'],
  ['15 military and civilian vehicles', '15 | vehicles'],
  ['104F, -12°C and 98.6 degrees F', '104 degree Fahrenheit', '-12 degree Celsius', '98.6 degree Fahrenheit'],
  ['2 km and 10 metres', '2.01 kilometre'],
  ['two tonnes, 10 pounds', '2 tonne', '10 GBP'],
  ['51,516 votes and 12 lives', '51516 | votes', '12 | lives'],
  ['0.7% of the popular vote', '0.7 percent | vote'],
  ['12 weekly flights', '12 | flights'],
  ['last week 20 were killed', '20'],
  ['36 of 45 drones and two of the four men', '36 | drones', '45 | drones', '2 | men'],
  ['a quarter are children', '0.25'],
  ['some eleven Israelis and two taxis', '11 about | israelis', '2 | taxis'],
  ['29 ºC', '29 degree Celsius'],
  ['two women, aged 19 and 21, left', '2 | women', '19 year', '21 year'],
  ['The 2,700-strong force', '2700'],
  ['up by 1.1 million to 9.3 million', '1100000', '9300000'],
  ['within 50 miles of the coast, 20 inches of rain', '50 mile', '20 inch | rain'],
  ['zero casualties', '0 | casualties'],
  ['killed 1500 in a day', '1500'],
];

test('reads the notations of reporters', () => {
  for (const [text, ...expected] of loud) assert.deepEqual(readFigures(text).map(brief), expected, text);
});

const silent = [
  'Article 4 of the law',
  'KN-23 missiles',
  'COVID-19 and H5N1',
  'in 2019',
  'Third quarter 2020 earnings',
  'from 2019 to 2023',
  'on October 23 and 24',
  'on 5 November and Nov. 6',
  'at 14:30',
  'by 7am or 6.30pm, 0900 GMT',
  'at 12',
  '8 o’clock',
  'a 3-2 win',
  'won 217 to 210',
  'a 50-50 chance and a 70-30 split',
  'one of the men',
  'the one, no one, one another, one might',
  'one or more states',
  'a one-way street',
  'the two leaders',
  'The 747 landed',
  'the 20 were freed',
  'all five agreed',
  '24/7',
  'the 9/11 attacks',
  'Boeing 737 and Airbus A320',
  'on Rossia 1 and Studio 54',
  'Weeks 7, 22 and 30',
  'No. 10 and No 1',
  'the top 10 films',
  'version 2.1.30',
  '192.168.1.2',
  '#12345 and account 12345678',
  '+44 20 7946 0958',
  '(555) 123-4567',
  '10 Harbour Street',
  'Group of 20',
  '1. The harbour',
  'See pages 12, 14 and 17.',
  'Journal 63(4), pp. 412-421',
  'ten days ago',
  'two years later',
  'the first half and the attacking half',
  'cut in half',
  'First of all',
  'the 21st',
  'the 11th Army Corps',
  'a second-hand car',
  'several men, a few boats, both sides',
  'no evidence and no talks',
  'a year passed',
  'the 1990s and the 80s',
  'born 1828, died c. 1300',
  'in 833 AD',
  'This 1865 photograph',
  'in § 6 and [13], [6, 19, 20]',
  'World Cup 2018 day five',
  'number three and chapter two',
  'Wave 1 and Milepost 11.3',
  'the FTSE 100 companies and the S&P 500',
  'grade 12 students and category 5 hurricanes',
  'zero tolerance at ground zero',
  'a 20-something, 20/20 vision, a 9-to-5 job, two-by-four, fifty-fifty',
  'filmed in 4K, 5G, 3D and 1080p',
  'dial 999',
  'c. 347 and n = 31',
  'on US 169',
  'a 1-0 win and a 2:1 ratio',
];

test('leaves numbers alone that claim no quantity', () => {
  for (const text of silent) assert.deepEqual(readFigures(text).map(brief), [], text);
});

test('numbers inside names and dates that others found are left to them', () => {
  const text = 'Harbour Five has 12 boats.';
  const name = {
    kind: 'name',
    start: 0,
    end: 12,
    text: 'Harbour Five',
    type: 'place',
    subtype: null,
    full: '',
    role: null,
  } as const;
  assert.deepEqual(readFigures(text, { found: [name] }).map(brief), ['12 | boats']);
  const date = {
    kind: 'date',
    start: 8,
    end: 15,
    text: '12 days',
    from: null,
    to: null,
    granularity: 'day',
    certain: {},
    implied: {},
    vague: false,
    attribution: null,
  } as const;
  assert.deepEqual(readFigures('He left 12 days after.', { found: [date] }).map(brief), []);
});

test('the number of a section before its heading is none', () => {
  assert.deepEqual(readFigures('2.1 Results', { role: 'heading' }).map(brief), []);
  assert.deepEqual(readFigures('5 boats lost', { role: 'heading' }).map(brief), ['5 | boats']);
});

test('a fix replaces the number and its unit alone', () => {
  for (const [text, numeral] of [
    ['some 13,000 Ostian men', '13,000'],
    ['up to $1.2bn of aid', '$1.2bn'],
    ['nearly 12 thousand boats', '12 thousand'],
    ['20 or more boats', '20'],
    ['100+ people', '100'],
    ['between 10 and 12 tons', '10 and 12 tons'],
    ['half of all shells', 'half'],
  ] as const) {
    const [it] = readFigures(text);
    assert.equal(text.slice(it?.numeral.start, it?.numeral.end), numeral, text);
  }
});

test('long runs of number words are read, each to a finite value', () => {
  for (const run of ['one thousand and ', 'million ', 'hundreds of ', '1, ', '1 000 ', '5 feet ', '12" ']) {
    const found = readFigures(run.repeat(5000));
    assert.ok(
      found.every((it) => Number.isFinite(it.low ?? 0) && Number.isFinite(it.high ?? 0)),
      run,
    );
  }
});
