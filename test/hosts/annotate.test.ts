import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { call } from '../support/command-line.ts';
import { hostile, hostileSource, obeyed } from '../support/hostile.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const draft = `# The flood

The flood reached **212** homes.[^wire] It closed 40 roads.[^wire]

- The council sold 75 buses.

> Elsewhere, 33 boats were lent.

| buses |
| --- |
| 75 buses |

[^wire]: Northern Wire.
`;
const files = {
  'draft.md': draft,
  'sources/wire.md':
    '---\noutlet: Northern Wire\n---\n\nThe flood reached 212 homes. It closed 40 roads. The council sold 80 buses.\n',
  ...Object.fromEntries(hostile.map((it, i) => [`sources/bad${i}.md`, hostileSource(it)])),
};
const asked = ['annotate', 'draft.md', '--sources', 'sources'];

test('a Word document has a comment on the words of each fact', async (t) => {
  const folder = await temporaryFolder(t, files);
  const { code, err } = await call([...asked, '--format', 'docx', '--out', 'draft.docx'], folder);
  assert.equal(code, 0, err);
  const parts = unzipSync(await readFile(path.join(folder, 'draft.docx')));
  const text = strFromU8(parts['word/document.xml']!);
  const comments = strFromU8(parts['word/comments.xml']!);
  const commented = [
    ...text.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>([\s\S]*?)<w:commentRangeEnd w:id="\1"\/>/g),
  ];
  assert.deepEqual(
    commented.map(([, , words = '']) => [...words.matchAll(/<w:t[^>]*>([^<]*)/g)].map((it) => it[1]).join('')),
    ['212 homes', '40 roads', '75 buses', 'Elsewhere, 33 boats were lent.', '75 buses'],
  );
  assert.equal(comments.match(/<w:comment /g)?.length, 5);
  assert.match(comments, /Northern Wire, line 5/);
  assert.match(text, /<w:tbl>/);
  assert.match(text, /w:val="Heading1"/);
  assert.equal(text.match(/w:val="superscript"/g)?.length, 2);
  assert.match(text, /Northern Wire\./);
  for (const [name, bytes] of Object.entries(parts))
    if (name.endsWith('.xml')) assert.doesNotMatch(strFromU8(bytes), obeyed, name);
});

test('the draft stays as it is, and text goes to standard output', async (t) => {
  const folder = await temporaryFolder(t, files);
  for (const format of ['footnotes', 'critic', 'html']) {
    const { code, out } = await call([...asked, '--format', format], folder);
    assert.equal(code, 0);
    assert.match(out, /40 roads/);
  }
  assert.equal(await readFile(path.join(folder, 'draft.md'), 'utf8'), draft);
  const refused = await call([...asked, '--format', 'docx'], folder);
  assert.deepEqual([refused.code, refused.out], [2, '']);
  assert.match(refused.err, /needs --out FILE/);
});
