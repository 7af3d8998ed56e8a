import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdown } from '../../../server/src/core/documents/formats/markdown.ts';
import { plain } from '../../../server/src/core/documents/formats/plain.ts';
import { readDay } from '../../../server/src/core/documents/stated-date.ts';

function stated(text: string): Record<string, string> {
  const { found: _, marks: __, ...fields } = plain.read(text).metadata;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Record<string, string>;
}

const body = 'The ministers of the two countries agreed on a bridge over the river on October 3, 2019.';

test('days in all their forms', () => {
  const forms =
    '2024-10-26|2024/10/26|2024-10-26T08:15:00Z|October 26, 2024|26 October 2024|Oct. 26, 2024|Saturday, October 26, 2024|Sat 26 Oct 2024|26th of October, 2024|26/10/2024|10/26/2024|26.10.2024';
  for (const form of forms.split('|')) assert.equal(readDay(form), '2024-10-26', form);
  assert.equal(readDay('Sept. 5, 2023'), '2023-09-05');
  for (const form of ['October 2024', 'Oct. 26', '2024-02-30', '05/06/2024', 'yesterday', ''])
    assert.equal(readDay(form), null, form);
});

test('a date of the prose is not the document’s', () => {
  assert.deepEqual(stated(`${body}\n${body}`), {});
});

test('lines at the top that say when and by whom', () => {
  assert.deepEqual(stated(`Ministers agree\nMonday, May 18, 2015\n${body}`), {
    title: 'Ministers agree',
    date: '2015-05-18',
  });
  assert.deepEqual(stated(`By Ada Moss and Tom de Vries\nPublished: 3 May 2023, 10:30 GMT\n${body}`), {
    author: 'Ada Moss and Tom de Vries',
    date: '2023-05-03',
  });
  assert.deepEqual(stated(`date 2024-10-26 Ministers agree - Harbour News\n${body}`), {
    title: 'Ministers agree - Harbour News',
    date: '2024-10-26',
  });
  assert.deepEqual(stated(`Updated: May 4, 2023\n${body}`), {});
  assert.deepEqual(stated(`By the end of May\n${body}`), { title: 'By the end of May' });
});

test('sentences and chronicles are no bylines', () => {
  const lines = [
    'By Tuesday, thousands had left the town.',
    'By March the bridge had opened.',
    'By Ada Moss’s account, it fell.',
    'Source: the ministry said that the bridge would open within three years of its beginning.',
  ];
  for (const line of lines) assert.deepEqual(plain.read(`${line}\n${body}`).passages[0]?.role, 'body', line);
  assert.deepEqual(stated(`October 3, 2019\n${body}\nOctober 5, 2019\n${body}`), {});
  assert.deepEqual(stated(`By Ada Moss, Harbour Times\n${body}`), { author: 'Ada Moss' });
  assert.deepEqual(stated(`By Ada Moss | May 3, 2023\n${body}`), { author: 'Ada Moss' });
});

test('a dateline is cut, its agency and full date kept', () => {
  const { passages, metadata } = plain.read(`PORT ALMA, Freedonia, Oct. 24 (Harbour News) — ${body}\n${body}`);
  assert.equal(passages[0]?.text, body);
  assert.equal(metadata.outlet, 'Harbour News');
  assert.equal(metadata.date, null);
  assert.equal(plain.read(`Port Alma, 24 October 2024 (HN) - ${body}`).metadata.date, '2024-10-24');
  assert.equal(plain.read(`PORT ALMA — ${body}`).passages[0]?.text, body);
  const alliance = 'NATO – the alliance – said it would open a bridge.';
  assert.equal(plain.read(alliance).passages[0]?.text, alliance);
  const plainDash = `Port Alma — the capital — is full. ${body}`;
  assert.equal(plain.read(plainDash).passages[0]?.text, plainDash);
});

test('front matter states fields and marks', () => {
  const { metadata } = markdown.read(
    '---\nheadline: A plan\npublication: Harbour News\nbyline: By Ada Moss\npublished: 26 October 2024\ncanonical: https://a.example/plan\ncitation-key: plan24\nkind: interview\nstanding: primary\n---\nText.\n',
  );
  assert.deepEqual(metadata.marks, { kind: 'interview', standing: 'primary' });
  const { found, marks: _, ...fields } = metadata;
  assert.deepEqual(fields, {
    title: 'A plan',
    outlet: 'Harbour News',
    author: 'Ada Moss',
    date: '2024-10-26',
    url: 'https://a.example/plan',
    key: 'plan24',
  });
  assert.deepEqual(new Set(Object.values(found)), new Set(['front matter']));
});

test('front matter that is broken says so', () => {
  const { problems, passages } = markdown.read('---\ntitle: "open\n---\n\nText.\n');
  assert.equal(problems.length, 1);
  assert.equal(passages.at(-1)?.text, 'Text.');
});
