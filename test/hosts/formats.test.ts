import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import type { Part } from '../../server/src/core/documents/format.ts';
import { defaultLimits } from '../../server/src/core/documents/limits.ts';
import { readFile } from '../../server/src/core/workspace/read-file.ts';
import { idOf, nodeFiles } from '../../server/src/hosts/node/files.ts';
import { placesOf } from '../support/check-document.ts';

const folder = path.join(import.meta.dirname, '../fixtures/formats');

/** The documents of a file that a program made. */
async function read(name: string): Promise<readonly Part[]> {
  const reading = await readFile({ id: idOf(path.join(folder, name)), path: name }, nodeFiles, defaultLimits);
  assert.ok('parts' in reading, JSON.stringify(reading));
  return reading.parts;
}

/** The passages of a part, a line each with its places, and its offsets held against its text. */
function passagesOf({ document, text }: Part): readonly string[] {
  return document.passages.map((passage) => {
    for (const { at, length, from, size } of passage.pieces)
      if (length === size)
        assert.equal(spaced(text.slice(from, from + size)), spaced(passage.text.slice(at, at + length)));
    return `${passage.role}${placesOf(passage)}: ${passage.text}`;
  });
}

/** Line ends and fixed spaces as spaces. */
const spaced = (text: string) => text.replace(/\s/g, ' ');

const story = [
  'title: Harbour bridge to cost 412 million crowns',
  'byline: Ada Moss',
  'byline: 2024-10-24',
  'body: The new harbour bridge will cost 412 million crowns, the ministry said on Thursday.',
  'heading: What was decided',
  'body: The council voted 31 to 12 in favour. The bridge will be 600 metres long.',
  'body: Work starts in May 2025.',
  'body: It ends in three years.',
  'body (quoted): “We have waited for forty years,” said Mayor Inga Rook.',
  'table A1: Pier',
  'table B1: Height in metres',
  'table C1: Piles',
  'table A2: North',
  'table B2: 42',
  'table C2: 128',
  'table A3: South',
  'table B3: 39',
  'table C3: 96',
  'body: Some 2,400 people live on the island.',
  'body (footnote 1): Press release of 23 October, page 3: the figure includes 18 million crowns for roads.',
  'body Ada Moss (comment 1): Check this figure with the ministry.',
];

for (const name of ['story.docx', 'story.odt', 'story.rtf'])
  test(`${name}: text, places and metadata as the program was given them`, async () => {
    const [part, ...others] = await read(name);
    assert.ok(part);
    assert.deepEqual(passagesOf(part), story);
    assert.deepEqual(others, []);
    const { title, author, date, outlet } = part.document.metadata;
    assert.deepEqual(
      { title, author, date, outlet },
      {
        title: 'Harbour bridge to cost 412 million crowns',
        author: 'Ada Moss',
        date: '2024-10-24',
        outlet: 'Harbour News',
      },
    );
    assert.deepEqual(part.document.problems, []);
  });

test('transcript.docx: turns with their times and speakers', async () => {
  const [part] = await read('transcript.docx');
  assert.ok(part);
  assert.deepEqual(passagesOf(part), [
    'title: Call with the mayor',
    'byline: Oct 24, 2024',
    'turn 00:00:00 Ada Moss: How much will the bridge cost?',
    'turn 00:12:34 Inga Rook: It will cost 412 million crowns.',
  ]);
  assert.equal(part.document.metadata.date, '2024-10-24');
});

for (const name of ['articles.json', 'articles.jsonl'])
  test(`${name}: every article is a source of its own`, async () => {
    const parts = await read(name);
    assert.deepEqual(
      parts.map((it) => [it.name, passagesOf(it)]),
      [
        [
          '17',
          [
            'title: Harbour bridge to cost 412 million crowns',
            'body: The bridge will cost 412 million crowns, the “ministry” said.',
            'body: It is 600 metres long & opens in May.',
          ],
        ],
        [
          'piles-2',
          [
            'title: Piers stand on 128 piles',
            'body: The north pier stands on 128 piles.',
            'body: The south pier has 96.',
          ],
        ],
      ],
    );
    const stated = parts.map(({ document: { metadata } }) => [
      metadata.author,
      metadata.date,
      metadata.outlet,
      metadata.url,
    ]);
    assert.deepEqual(stated, [
      ['Ada Moss', '2024-10-24', 'Harbour News', 'https://harbour-news.example/bridge'],
      ['Tom Lund', '2024-10-25', 'Island Post', null],
    ]);
  });

test('mail.eml: its text, what it quotes, and every attachment a source of its own', async () => {
  const [mail, release, inner, ...others] = await read('mail.eml');
  assert.ok(mail && release && inner);
  assert.deepEqual(others, []);
  assert.deepEqual(passagesOf(mail), [
    'title: Harbour bridge – the release',
    'byline: Inga Rook',
    'byline: Thu, 24 Oct 2024 23:30:00 -0400',
    'body Inga Rook: Dear Ada,',
    'body Inga Rook: it will cost 412 million crowns – “not a crown more”.',
    'byline: On Wed, 23 Oct 2024 at 10:00, Ada Moss <ada@harbour-news.example> wrote:',
    'body Ada Moss (quoted): How much will the bridge cost?',
  ]);
  const { title, author, date } = mail.document.metadata;
  assert.deepEqual([title, author, date], ['Harbour bridge – the release', 'Inga Rook', '2024-10-24']);
  assert.deepEqual([mail.name, release.name, inner.name], [null, 'release', 'attachment-2']);
  assert.deepEqual(passagesOf(release), story);
  assert.deepEqual(passagesOf(inner).at(-1), 'body Tom Lund: The bridge opens in May 2028.');
});

test('losses.csv, libreoffice.tsv, libreoffice.xlsx and written.xlsx: every cell with its address and headings', async () => {
  for (const [name, sheet, soldiers] of [
    ['losses.csv', '', '2,600'],
    ['libreoffice.tsv', '', '2600'],
    ['libreoffice.xlsx', 'losses!', '2600'],
    ['written.xlsx', 'Losses!', '2,600'],
  ] as const) {
    const [part] = await read(name);
    assert.ok(part);
    passagesOf(part);
    const cell = (address: string) => part.document.passages.find((it) => it.cell === `${sheet}${address}`);
    assert.deepEqual([cell('A1')?.text, cell('A2')?.text, cell('B2')?.text], ['Place', 'Port Alma', '2024-10-24']);
    assert.deepEqual([cell('C2')?.text, cell('C2')?.heads], [soldiers, ['Soldiers', 'Port Alma', '2024-10-24']]);
    assert.match(cell('D2')?.text ?? '', /^12\.50?%$/);
    assert.match(cell('A3')?.text ?? '', /^Brenn/);
    assert.deepEqual(part.document.problems, []);
  }
  const [written] = await read('written.xlsx');
  assert.equal(written?.document.passages.at(-1)?.cell, 'Notes!A1');
});

for (const name of ['ffmpeg.vtt', 'ffmpeg.srt'])
  test(`${name}: turns with their times and speakers`, async () => {
    const [part] = await read(name);
    assert.ok(part);
    assert.deepEqual(passagesOf(part), [
      'turn 00:00:01 Ada Moss: How much will the bridge cost?',
      'turn 00:00:05 Inga Rook: It will cost 412 million crowns.',
      'turn 00:12:34 Inga Rook: It opens in May 2028.',
    ]);
    assert.deepEqual(part.document.problems, []);
  });

/** A line of the story as a program gives it that keeps changes and comments as plain text. */
const flatten = (line: string): string =>
  line.replace('600 metres', '560600 metres').replace('Some 2,400', 'Check this figure with the ministry.Some 2,400');

for (const [name, url] of [
  ['pandoc.html', null],
  ['chromium.mhtml', 'https://harbour-news.example/bridge'],
])
  test(`${name}: a page as the program writes it`, async () => {
    const [part] = await read(name ?? '');
    assert.ok(part);
    const shown = story.filter((it) => !it.startsWith('byline') && !it.includes('(comment'));
    assert.deepEqual(
      passagesOf(part),
      shown.map((it) => flatten(it).replace('body (footnote 1)', 'body')),
    );
    const { metadata } = part.document;
    assert.deepEqual(
      [metadata.title, metadata.author, metadata.date, metadata.outlet, metadata.url],
      ['Harbour bridge to cost 412 million crowns', 'Ada Moss', '2024-10-24', 'Harbour News', url],
    );
    assert.deepEqual(part.document.problems, []);
  });

test('pandoc.md and pandoc.txt: text and places as the program writes them', async () => {
  const [markdown] = await read('pandoc.md');
  const [text] = await read('pandoc.txt');
  assert.ok(markdown && text);
  const { title, author, date } = markdown.document.metadata;
  assert.deepEqual([title, author, date], ['Harbour bridge to cost 412 million crowns', 'Ada Moss', '2024-10-24']);
  for (const part of [markdown, text]) {
    const found = passagesOf(part);
    for (const it of [
      'heading: What was decided',
      'body: Work starts in May 2025.',
      'body: It ends in three years.',
      'body: North 42 128',
    ])
      assert.ok(found.includes(it), `${it} in\n${found.join('\n')}`);
  }
  assert.deepEqual(
    passagesOf(text).filter((it) => it.startsWith('heading')),
    ['heading: What was decided'],
  );
});

test('mutt.eml: a mail as its program sends it, and the document that it brings', async () => {
  const [mail, release, ...others] = await read('mutt.eml');
  assert.ok(mail && release);
  assert.deepEqual(others, []);
  const { title, author, date } = mail.document.metadata;
  assert.deepEqual([title, author, date], ['Harbour bridge – the release', 'Inga Rook', '2026-11-22']);
  assert.deepEqual(
    passagesOf(mail).filter((it) => it.startsWith('body')),
    ['body Inga Rook: Dear Ada,', 'body Inga Rook: it will cost 412 million crowns – “not a crown more”.'],
  );
  assert.equal(release.name, 'release');
  assert.deepEqual(passagesOf(release), story);
});

test('pandoc.rtf: what that program writes of it', async () => {
  const [part] = await read('pandoc.rtf');
  assert.ok(part);
  const expected = story
    .slice(0, -1)
    .map((it) => (it.includes('Ada Moss') ? 'body: Ada Moss' : flatten(it).replace(' (quoted)', '')));
  assert.deepEqual(passagesOf(part), expected);
  assert.equal(part.document.metadata.title, 'Harbour bridge to cost 412 million crowns');
});
