import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../../server/src/core/documents/decode.ts';

const english = 'The minister’s “plan” – she said – costs €5m at the café in Zürich.';
const russian = 'Министр сообщил в понедельник, что мост через реку построят за три года. Работы начнутся весной.';
const ukrainian =
  'Міністр повідомив, що міст через річку збудують за три роки. Роботи почнуться навесні, її ґрунт твердий.';

/** Writes text in an encoding of one byte a letter, by the decoder's own table. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from(text, (it) => {
    const code = table.indexOf(it);
    assert.notEqual(code, -1, `${it} in ${encoding}`);
    return code;
  });
}

function assertRead(bytes: Uint8Array, text: string, encoding: string): void {
  const read = decode(bytes);
  assert.ok('text' in read, JSON.stringify(read));
  assert.equal(read.text, text);
  assert.equal(read.encoding, encoding);
}

test('UTF-8, with and without its mark', () => {
  const bytes = new TextEncoder().encode(`${english}${russian}`);
  assert.deepEqual(decode(bytes), { text: `${english}${russian}`, encoding: 'utf-8', problems: [] });
  assertRead(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]), `${english}${russian}`, 'utf-8');
  assertRead(new Uint8Array(), '', 'utf-8');
});

test('UTF-16, with and without its mark', () => {
  for (const text of [english, russian]) {
    const little = new Uint8Array(Buffer.from(text, 'utf16le'));
    const big = new Uint8Array(Buffer.from(text, 'utf16le').swap16());
    assertRead(Uint8Array.from([0xff, 0xfe, ...little]), text, 'utf-16le');
    assertRead(Uint8Array.from([0xfe, 0xff, ...big]), text, 'utf-16be');
    assertRead(little, text, 'utf-16le');
    assertRead(big, text, 'utf-16be');
  }
});

test('Cyrillic and Western encodings', () => {
  for (const encoding of ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5'])
    assertRead(encode(russian, encoding), russian, encoding);
  for (const encoding of ['windows-1251', 'koi8-u']) assertRead(encode(ukrainian, encoding), ukrainian, encoding);
  assertRead(encode(english, 'windows-1252'), english, 'windows-1252');
  assertRead(
    encode('The minister’s “plan” – she said – costs 5m.', 'macintosh'),
    'The minister’s “plan” – she said – costs 5m.',
    'macintosh',
  );
  assertRead(encode('Élan at the café in Zürich', 'windows-1252'), 'Élan at the café in Zürich', 'windows-1252');
});

test('UTF-8 with a bad byte is read, and says so', () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode(english), 0xff, 0x21]);
  assert.deepEqual(decode(bytes), {
    text: `${english}\ufffd!`,
    encoding: 'utf-8',
    problems: ['not valid UTF-8 in one place, shown as \ufffd'],
  });
});

test('what is no text says what it is', () => {
  const of = (bytes: Iterable<number>): unknown => decode(Uint8Array.from(bytes));
  assert.deepEqual(of(Buffer.from('%PDF-1.7\n1 0 obj')), { reason: 'is a PDF file, not text' });
  assert.deepEqual(of([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), {
    reason: 'is a ZIP archive or an Office document, not text',
  });
  const noise = Array.from({ length: 400 }, (_, i) => (i * 37) % 251);
  assert.deepEqual(of(noise), { reason: 'is not text: most of it is control characters or zero bytes' });
});
