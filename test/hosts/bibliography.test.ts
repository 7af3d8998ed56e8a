import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BibliographyEntry } from '../../server/src/core/documents/bibliography.ts';
import { defaultLimits } from '../../server/src/core/documents/limits.ts';
import { parseBibliography } from '../../server/src/hosts/node/parsers/parse-bibliography.ts';
import { call } from '../support/command-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function read(name: string, text: string) {
  const parsing = await parseBibliography(new TextEncoder().encode(text), name, defaultLimits);
  assert.ok('parsed' in parsing, JSON.stringify(parsing));
  return parsing;
}

const bibtex = String.raw`@string{hn = "Harbour News"}
@comment{Nothing.}

@article{moss2024,
  author = {Moss, Ada and {City of Port Alma}},
  title = {A {Bridge} at last: 50\% more},
  journal = hn,
  date = {2024-10-24},
  url = {https://news.example/bridge},
  file = {Full Text:files/12/bridge.txt:text/plain;Page:bridge.html:text/html}
}

@article{broken, title = {No end, year = 2020

@online{lund2024, author = {Lund, Tom}, title = {Piers and piles of stone}, publisher = {Island Post}, year = 2024, month = oct}
@book{bad, title = , year = 2020}
`;

const facts = ({ csl: _, ...it }: BibliographyEntry) => it;

test('BibTeX and BibLaTeX: one bad entry is named with its line, and the others are read', async () => {
  const { parsed, problems } = await read('refs.bib', bibtex);
  assert.deepEqual(parsed.map(facts), [
    {
      key: 'moss2024',
      file: 'refs.bib',
      line: 4,
      files: ['files/12/bridge.txt', 'bridge.html'],
      title: 'A Bridge at last: 50% more',
      author: 'Ada Moss, City of Port Alma',
      outlet: 'Harbour News',
      date: '2024-10-24',
      url: 'https://news.example/bridge',
      doi: null,
    },
    {
      key: 'lund2024',
      file: 'refs.bib',
      line: 15,
      files: [],
      title: 'Piers and piles of stone',
      author: 'Tom Lund',
      outlet: 'Island Post',
      date: null,
      url: null,
      doi: null,
    },
  ]);
  assert.deepEqual(problems, [
    'line 13: the entry broken cannot be read: it has no closing brace',
    'line 16: the entry bad cannot be read: expected "lbrace", got "comma"',
  ]);
});

test('CSL-JSON: an entry without an id is named, and the others are read', async () => {
  const text = JSON.stringify(
    [
      {
        id: 'moss2024',
        title: 'A <i>bridge</i>',
        author: [{ family: 'Moss', given: 'Ada' }],
        issued: { 'date-parts': [[2024, 10, 24]] },
      },
      { title: 'Nobody' },
      { id: 7, DOI: 'https://doi.org/10.1/ab' },
    ],
    null,
    1,
  );
  const { parsed, problems } = await read('references.json', text);
  assert.deepEqual(
    parsed.map((it) => [it.key, it.title, it.author, it.date, it.doi]),
    [
      ['moss2024', 'A bridge', 'Ada Moss', '2024-10-24', null],
      ['7', null, null, null, '10.1/ab'],
    ],
  );
  assert.deepEqual(problems, ['entry 2 has no id and is left out']);
});

test('hostile bibliographies end', async () => {
  const { problems } = await read('refs.bib', `${'@article{a, title = {'.repeat(2000)}\n@book{b, title={It ends}}`);
  assert.ok(problems.length > 0);
  assert.deepEqual((await read('refs.bib', 'nothing')).problems, ['it holds no entries']);
});

const sources = {
  'story/sources/bridge.txt': 'A bridge over the bay\n\nThe bridge will cost 412 million crowns, the ministry said.\n',
  'story/sources/piers.txt':
    'Title: Piers and piles of stone\nPublished: 2024-10-30\n\nThe north pier stands on 128 piles.\n',
  'story/sources/secret.txt': '---\nterms: confidential\n---\n\nThe mayor was paid 12,000 crowns.\n',
  'story/sources/refs.bib': bibtex.replace('year = 2024, month = oct', 'date = {2024-10-25}'),
};

test('sources take key, title, author, outlet, day and address of their entries, and conflicts are said', async (t) => {
  const folder = await temporaryFolder(t, {
    ...sources,
    'story/draft.md':
      'The bridge will cost 412 million crowns [@moss2024]. It stands on 128 piles [@lund2024; @nobody].\n',
  });
  const { out, err } = await call(['check', 'draft.md', '--sources', 'sources', '--format', 'json'], `${folder}/story`);
  const { drafts, sources: read } = JSON.parse(out);
  assert.equal(read.read, 3);
  assert.deepEqual(
    drafts[0].findings
      .map((it: { code: string; text: string }) => [it.code, it.text])
      .filter(([code]: [string]) => code === 'unknown-citation'),
    [['unknown-citation', '@nobody']],
  );
  assert.match(err, /sources\/refs\.bib: skipped: line 13: the entry broken cannot be read/);
  assert.match(
    err,
    /piers\.txt: refs\.bib, line 15 gives the date 2024-10-25, the source states 2024-10-30 \(line of its own\): its own is used/,
  );
});

test('the references of a draft: entries of the bibliography, what sources state, and nothing of a confidential one', async (t) => {
  const folder = await temporaryFolder(t, {
    ...sources,
    'story/sources/other.md':
      '---\ntitle: Opening day\nauthor: Tom Lund\noutlet: Island Post\ndate: 2024-10-22\nurl: https://post.example/o\n---\n\nIt opens in May.\n',
    'story/draft.md':
      'It will cost 412 million [@moss2024]. It opens in May [@other, p. 2]. He was paid [@secret]. So [@nobody].\n',
  });
  const { code, out, err } = await call(['references', 'draft.md', '--sources', 'sources'], `${folder}/story`);
  const items = JSON.parse(out);
  assert.deepEqual(
    items.map((it: { id: string }) => it.id),
    ['moss2024', 'other', 'secret'],
  );
  assert.equal(items[0].author[0].family, 'Moss');
  assert.deepEqual(items[1], {
    id: 'other',
    type: 'article-newspaper',
    title: 'Opening day',
    author: [{ literal: 'Tom Lund' }],
    'container-title': 'Island Post',
    issued: { 'date-parts': [[2024, 10, 22]] },
    URL: 'https://post.example/o',
  });
  assert.deepEqual(items[2], { id: 'secret', type: 'personal_communication', title: 'Confidential source' });
  assert.equal(code, 1);
  assert.match(err, /draft\.md: nobody is the key of no one source/);
});

test('CSL-JSON of which an entry is broken: it is named with its line, and the others are read', async () => {
  const entry = (id: string, rest: string) => `  {\n    "id": "${id}",\n    "title": "A bridge",\n    ${rest}\n  }`;
  const good = '"author": [{ "family": "Moss", "given": "Ada" }], "issued": { "date-parts": [[2024, 10, 24]] }';
  for (const bad of [
    '"URL": "https://news.example',
    '"title" "twice"',
    '"author": [{ "family": "Lund" ]',
    '"x": {,}',
  ]) {
    const text = `[\n${[entry('a', good), entry('b', bad), entry('c', good)].join(',\n')}\n]`;
    const { parsed, problems } = await read('refs.csl.json', text);
    assert.deepEqual(
      parsed.map((it) => [it.key, it.line, it.author, it.date]),
      [
        ['a', 2, 'Ada Moss', '2024-10-24'],
        ['c', 12, 'Ada Moss', '2024-10-24'],
      ],
      bad,
    );
    assert.deepEqual(problems, ['line 7: the entry cannot be read: "id": "b",']);
  }
});

test('CSL-JSON that was cut short keeps what was whole', async () => {
  const { parsed, problems } = await read('refs.csl.json', '[{"id": "a", "title": "A"}, {"id": "b", "title": "B"');
  assert.deepEqual(
    parsed.map((it) => it.key),
    ['a'],
  );
  assert.equal(problems.length, 1);
  const between = await read('refs.csl.json', '[{"id": "a", "title": "A"} {"id": "b", "title": "B"}]');
  assert.deepEqual(
    between.parsed.map((it) => it.key),
    ['a', 'b'],
  );
  assert.match(between.problems.join(), /^Expected|^Unexpected/);
});
