import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import type { Part } from '../../server/src/core/documents/format.ts';
import { readParts } from '../../server/src/core/documents/format.ts';
import { formatOf, readInside } from '../../server/src/core/documents/formats.ts';
import { defaultLimits } from '../../server/src/core/documents/limits.ts';
import { parsers } from '../../server/src/hosts/node/parsers.ts';

/** The parts of a file that was made to do harm. */
async function read(name: string, bytes: Uint8Array): Promise<readonly Part[]> {
  const format = formatOf(name);
  assert.ok(format);
  const parsing = await parsers[format.parser ?? 'text'](bytes, name, defaultLimits);
  assert.ok('parsed' in parsing, JSON.stringify(parsing));
  return readParts(format, parsing.parsed, name, readInside);
}

test('an entity bomb in a Word document stays what it is, and is named', async () => {
  const lines = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
  const xml = `<!DOCTYPE w [<!ENTITY l0 "lol">${lines.join('')}]><w:p><w:r><w:t>A &l12; bridge</w:t></w:r></w:p>`;
  const [part] = await read('bomb.docx', zipSync({ 'word/document.xml': strToU8(xml) }));
  assert.equal(part?.document.passages[0]?.text, 'A &l12; bridge');
  assert.deepEqual(part.document.problems, ['it declares a document type of its own, which is not read']);
});

test('elements inside one another without end cost little, and are named', async () => {
  const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(100_000)}<w:p><w:r><w:t>deep</w:t></w:r></w:p>`;
  const [part] = await read(
    'deep.docx',
    zipSync({ 'word/document.xml': strToU8(`<w:p><w:r><w:t>top</w:t></w:r></w:p>${deep}`) }),
  );
  assert.deepEqual(
    part?.document.passages.map((it) => it.text),
    ['top'],
  );
  assert.deepEqual(part?.document.problems, ['elements inside more than 256 others are not read']);
});

test('of a mail with mails inside one another ten deep five are read, and the rest is named', async () => {
  let mail = 'Subject: level 0\n\nText of level 0.\n';
  for (let level = 1; level <= 10; level++)
    mail = `Subject: level ${level}\nContent-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\nContent-Type: text/plain\n\nText of level ${level}.\n--b${level}\nContent-Type: message/rfc822\n\n${mail}\n--b${level}--\n`;
  const parts = await read('nested.eml', strToU8(mail));
  assert.deepEqual(
    parts.map((it) => it.document.metadata.title),
    ['level 10', 'level 9', 'level 8', 'level 7', 'level 6'],
  );
  assert.deepEqual(parts.at(-1)?.document.problems, [
    'attachment “attachment-1.eml”: mails inside more than 5 others are not read',
  ]);
  assert.equal(new Set(parts.map((it) => it.name)).size, 5);
});

test('of a table of a million cells the first are read, and it is named', async () => {
  const [part] = await read('huge.csv', strToU8(`Place,Soldiers\n${'North,12\n'.repeat(500_000)}`));
  assert.equal(part?.document.passages.length, 100_000);
  assert.deepEqual(part.document.problems, ['only its first 100,000 cells are read, up to row 50,000']);
});

test('a workbook that says it has other rows than it has, and other texts, is read as far as it goes', async () => {
  const sheet =
    '<row r="1048576"><c r="XFD1048576" t="s"><v>99</v></c><c t="inlineStr"><is><t>Here.</t></is></c></row>';
  const [part] = await read(
    'odd.xlsx',
    zipSync({
      'xl/workbook.xml': strToU8('<sheet name="A" r:id="r1"/><sheet name="B" r:id="none"/>'),
      'xl/_rels/workbook.xml.rels': strToU8('<Relationship Id="r1" Target="s.xml"/>'),
      'xl/s.xml': strToU8(sheet),
    }),
  );
  assert.deepEqual(
    part?.document.passages.map((it) => `${it.cell} ${it.text}`),
    ['A!B1048576 Here.'],
  );
});
