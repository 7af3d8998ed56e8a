import assert from 'node:assert/strict';
import { mkdir, open, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { call } from '../support/command-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const draft = { 'draft.md': 'She came. [@nobody]\n' };
const good = { 'sources/good.txt': 'The harbour opened on Monday.\n' };

test('a missing folder of sources cannot be checked against', async (t) => {
  const folder = await temporaryFolder(t, draft);
  const { code, out, err } = await call(['check', 'draft.md', '--sources', 'sources'], folder);
  assert.equal(code, 2);
  assert.equal(out, '');
  assert.match(err, /^sourceline check: --sources sources: there is no such folder/);
});

test('a file for a folder of sources cannot either', async (t) => {
  const folder = await temporaryFolder(t, { ...draft, sources: 'x' });
  const { code, err } = await call(['check', 'draft.md', '--sources', 'sources'], folder);
  assert.equal(code, 2);
  assert.match(err, /--sources sources: is a file, not a folder/);
});

test('an empty folder of sources proves nothing', async (t) => {
  const folder = await temporaryFolder(t, draft);
  await mkdir(join(folder, 'sources'));
  const { code, out, err } = await call(['check', 'draft.md', '--sources', 'sources'], folder);
  assert.equal(code, 0);
  assert.equal(out, '');
  assert.match(err, /^sources: no source could be read here/);
});

test('a text of 50 MB is named and not read', async (t) => {
  const folder = await temporaryFolder(t, { ...draft, ...good });
  const file = await open(join(folder, 'sources/huge.txt'), 'w');
  await file.truncate(50_000_000);
  await file.close();
  const { out } = await call(['index', '--sources', 'sources'], folder);
  assert.match(
    out,
    /^sources\/huge\.txt: skipped: is 50 MB: files of 50 MB and more are not read \(setting limits\.megabytes\)$/m,
  );
  assert.match(out, /^1 read, 1 skipped$/m);
});

test('a binary file named .txt is named and not read', async (t) => {
  const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48]);
  const folder = await temporaryFolder(t, { ...good, 'sources/picture.txt': picture });
  const { out } = await call(['index', '--sources', 'sources'], folder);
  assert.match(out, /^sources\/picture\.txt: skipped: .+$/m);
  assert.match(out, /^1 read, 1 skipped$/m);
});

test('a link that leads back is followed once', async (t) => {
  const folder = await temporaryFolder(t, good);
  await symlink(join(folder, 'sources'), join(folder, 'sources/again'));
  await symlink('nowhere.txt', join(folder, 'sources/broken.txt'));
  await symlink('loop.txt', join(folder, 'sources/loop.txt'));
  const { out } = await call(['index', '--sources', 'sources'], folder);
  assert.match(out, /^1 read, 2 skipped$/m);
  assert.match(out, /^sources\/broken\.txt: skipped: does not exist$/m);
  assert.match(out, /^sources\/loop\.txt: skipped: is a link that leads back to itself$/m);
});

test('a folder named like a file is a folder', async (t) => {
  const folder = await temporaryFolder(t, { ...draft, 'sources/x.md/inner.txt': 'It rained.\n' });
  const { out } = await call(['index', '--sources', 'sources'], folder);
  assert.match(out, /^sources\/x\.md\/inner\.txt: read/m);
  const checked = await call(['check', 'sources/x.md', '--sources', 'sources'], folder);
  assert.equal(checked.code, 2);
  assert.match(checked.err, /sources\/x\.md: is a folder/);
});

test('hidden files, locks and tools’ folders are no sources and not worth a word', async (t) => {
  const noise = ['.DS_Store', '.~lock.a.txt#', '~$a.txt', 'a.txt~', '.git/x.txt', 'node_modules/y.txt'];
  const files = Object.fromEntries(noise.map((it) => [`sources/${it}`, 'x']));
  const folder = await temporaryFolder(t, { ...good, ...files });
  const { out } = await call(['index', '--sources', 'sources'], folder);
  assert.match(out, /^1 read, 0 skipped$/m);
});

test('bytes that are no UTF-8 stop nothing', async (t) => {
  const broken = Uint8Array.from([...Buffer.from('The harbour '), 0xff, 0xfe, 0xc3, ...Buffer.from(' opened.\n')]);
  const folder = await temporaryFolder(t, { ...good, 'sources/broken.txt': broken });
  const { code, out } = await call(['index', '--sources', 'sources'], folder);
  assert.equal(code, 0);
  assert.match(out, /^sources\/broken\.txt: /m);
  assert.match(out, /^sources\/good\.txt: read/m);
});

test('a text in Windows-1251 is read as what it is, and that is said', async (t) => {
  const letters = 'Адмирал открыл новый порт в понедельник и сказал речь.';
  const bytes = Uint8Array.from(
    [...letters].map((it) => (it >= 'А' && it <= 'я' ? it.charCodeAt(0) - 0x350 : it.charCodeAt(0))),
  );
  const folder = await temporaryFolder(t, { ...good, 'sources/port.txt': bytes });
  const { out } = await call(['read', 'sources/port.txt', '--format', 'json'], folder);
  const [file] = JSON.parse(out).files;
  assert.equal(file.passages[0].text, letters);
  assert.match(file.problems[0], /windows-1251/);
  const index = await call(['index', '--sources', 'sources'], folder);
  assert.match(index.out, /^sources\/port\.txt: not UTF-8: read as windows-1251/m);
});

test('a draft that is not there stops neither the others nor the exit code', async (t) => {
  const folder = await temporaryFolder(t, { ...draft, ...good });
  const { code, out, err } = await call(['check', 'gone.md', 'draft.md', '--sources', 'sources'], folder);
  assert.equal(code, 2);
  assert.match(err, /^sourceline check: gone\.md: does not exist$/m);
  assert.match(out, /draft\.md:1:11: error: .+ unknown-citation\n/);
});
