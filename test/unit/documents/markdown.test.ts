import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../../../server/src/core/documents/document.ts';
import { readMarkdown } from '../../../server/src/core/documents/formats/markdown.ts';
import { fileSpan } from '../../../server/src/core/documents/places.ts';

const read = (text: string): Document => readMarkdown(text).document;
const textsOf = (text: string): string[] => read(text).passages.map((it) => it.text);

test('emphasis, links and footnote marks do not break a sentence', () => {
  const text = 'The **12**,000 [soldiers](https://a.example)[^a], he *said*[^none].\n\n[^a]: Body.\n';
  assert.deepEqual(textsOf(text), ['The 12,000 soldiers, he said.', 'Body.']);
  assert.deepEqual(
    read(text).markup.map((it) => text.slice(it.start, it.end)),
    ['[soldiers](https://a.example)', '[^a]', '[^none]', '[^a]: Body.'],
  );
});

test('only prose is read', () => {
  assert.deepEqual(
    textsOf(
      'Run `code` now. <!-- note --> ~~Gone~~ <https://a.example> End.\n\n```\nx\n\ny\n```\n\n<div>\nhtml\n</div>\n\n    code\n',
    ),
    ['Run now. End.'],
  );
});

test('what stands otherwise in the file maps back', () => {
  const text = '> Tom &amp; \\*Ann\\*\r\n> went  \r\n> home.\r\n';
  const [passage] = read(text).passages;
  assert.ok(passage);
  assert.equal(passage.text, 'Tom & *Ann* went home.');
  assert.equal(passage.quoted, true);
  const span = fileSpan(passage);
  assert.equal(text.slice(span.start, span.end), 'Tom &amp; \\*Ann\\*\r\n> went  \r\n> home.');
});

test('CriticMarkup is read as accepted', () => {
  assert.deepEqual(textsOf('A {--old --}{++new++} {~~bad~>good~~} {==word==} end.'), ['A new good word end.']);
});

test('inline footnotes are passages of their own', () => {
  assert.deepEqual(textsOf('It ended^[In June [sic] 2020.], he said.'), ['It ended, he said.', 'In June [sic] 2020.']);
});

test('cells know their place, the first row is the header', () => {
  const cells = read('| A | B |\n|---|---|\n| 1 | a \\| b |\n').passages.map((it) => [it.role, it.cell, it.text]);
  assert.deepEqual(cells, [
    ['table', 'A1', 'A'],
    ['table', 'B1', 'B'],
    ['table', 'A2', '1'],
    ['table', 'B2', 'a | b'],
  ]);
});

test('images give captions', () => {
  const found = read('See ![A *fine* bridge](b.png "Built in 1901").').passages.map((it) => [it.role, it.text]);
  assert.deepEqual(found, [
    ['body', 'See.'],
    ['caption', 'A fine bridge'],
    ['caption', 'Built in 1901'],
  ]);
});

test('numbers of sections and list items are no prose', () => {
  assert.deepEqual(textsOf('## 3. Results\n\n## 3.4 Million Flee\n\n## 2.1 Method\n\n7. Seven men\n- [x] done\n'), [
    'Results',
    '3.4 Million Flee',
    'Method',
    'Seven men',
    'done',
  ]);
});

test('references reach definitions elsewhere in the file', () => {
  const text = 'See [the page][p] now.\n\n[p]: https://a.example/p\n';
  const [link] = read(text).markup;
  assert.ok(link?.kind === 'link');
  assert.equal(link.url, 'https://a.example/p');
  assert.deepEqual(textsOf(text), ['See the page now.']);
});

test('footnote bodies keep their label', () => {
  const text = 'Text.[^n]\n\n[^n]: “One” <https://a.example>\n    goes on.\n';
  const definition = read(text).markup.find((it) => it.kind === 'definition');
  assert.ok(definition?.kind === 'definition');
  assert.equal(definition.body, '“One” https://a.example goes on.');
  assert.equal(text.slice(definition.bodyStart, definition.bodyStart + 5), '“One”');
  assert.deepEqual(
    read(text).passages.map((it) => it.footnote),
    [null, 'n'],
  );
});

test('front matter gives metadata and prose', () => {
  const text = '---\ntitle: "A \\"bold\\" plan"\nDate: 2024-10-26\ntags: [a, b]\n---\n\nText.\n';
  const { metadata, passages } = read(text);
  assert.equal(metadata.title, 'A "bold" plan');
  assert.equal(metadata.date, '2024-10-26');
  assert.equal(metadata.found.date, 'front matter');
  assert.deepEqual(
    passages.map((it) => [it.role, it.text, it.line]),
    [
      ['title', 'A "bold" plan', 2],
      ['body', 'Text.', 7],
    ],
  );
});

test('a reading starts from the one before', () => {
  const before = readMarkdown('One *two*.\n\nThree [a][b].\n\n[b]: https://a.example\n');
  const text = 'One *two* more.\n\nThree [a][b].\n\nNew.\n\n[b]: https://b.example\n';
  assert.deepEqual(readMarkdown(text, before).document, read(text));
});
