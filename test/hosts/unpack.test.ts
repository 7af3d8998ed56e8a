import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { defaultLimits } from '../../server/src/core/documents/limits.ts';
import { unpack } from '../../server/src/hosts/node/parsers/unpack.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** An archive with one file of so many bytes, all the same letter, made without having them at once. */
function bomb(name: string, size: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const entry = new ZipDeflate(name, { level: 6 });
  zip.add(entry);
  const block = new Uint8Array(1 << 20).fill(97);
  for (let left = size; left > 0; left -= block.length)
    entry.push(block.subarray(0, Math.min(left, block.length)), left <= block.length);
  zip.end();
  return Buffer.concat(chunks);
}

test('the XML of a package is unpacked, and nothing else', async () => {
  const bytes = zipSync({
    'word/document.xml': strToU8('<w:t>Ä bridge</w:t>'),
    'word/theme/theme1.xml': strToU8('<a/>'),
    'media/1.png': new Uint8Array(9),
  });
  const parsing = await unpack(bytes, 'a.docx', defaultLimits);
  assert.deepEqual(parsing, { parsed: new Map([['word/document.xml', '<w:t>Ä bridge</w:t>']]), problems: [] });
});

test('a bomb costs no more than the limit, and is named', async () => {
  const bytes = bomb('word/document.xml', 96 << 20);
  assert.ok(bytes.length < 1_000_000);
  // What making the archive left behind is not to be counted.
  collectGarbage();
  const before = process.memoryUsage().arrayBuffers;
  const parsing = await unpack(bytes, 'a.docx', { ...defaultLimits, unpackedMegabytes: 8 });
  assert.deepEqual(parsing, { reason: 'unpacks to more than 8 MB', missing: false });
  // Far from all of it, whenever the engine clears up after itself.
  const grown = process.memoryUsage().arrayBuffers - before;
  assert.ok(grown < 64 << 20, `${grown} bytes more`);
});

test('what a picture would unpack to does not matter', async () => {
  const parsing = await unpack(bomb('word/media/1.bmp', 8 << 20), 'a.docx', { ...defaultLimits, unpackedMegabytes: 1 });
  assert.deepEqual(parsing, { parsed: new Map(), problems: [] });
});

test('the size that a file declares is not believed', async () => {
  const bytes = zipSync({ 'word/document.xml': new Uint8Array(5_000_000).fill(97) });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(22, 10, true);
  const parsing = await unpack(bytes, 'a.docx', { ...defaultLimits, unpackedMegabytes: 1 });
  assert.deepEqual(parsing, { reason: 'unpacks to more than 1 MB', missing: false });
});

test('too many files in one are named', async () => {
  const bytes = zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}.xml`, strToU8('<a/>')])));
  assert.deepEqual(await unpack(bytes, 'a.docx', defaultLimits), {
    reason: 'holds more than 10000 files',
    missing: false,
  });
});

test('what is no package is named', async () => {
  assert.deepEqual(await unpack(strToU8('Hello'), 'a.docx', defaultLimits), {
    reason: 'is damaged: it is no Office document',
    missing: false,
  });
  assert.deepEqual(await unpack(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'a.docx', defaultLimits), {
    reason: 'is protected by a password or in the format of Office before 2007',
    missing: false,
  });
  const whole = zipSync({ 'a.xml': strToU8('<a/>'), 'b.xml': strToU8('abcdefgh'.repeat(9)) });
  const cut = await unpack(whole.subarray(0, 90), 'a.docx', defaultLimits);
  assert.ok('reason' in cut || cut.problems.length > 0, JSON.stringify(cut));
});
