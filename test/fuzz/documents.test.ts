import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cutSpans } from '../../server/src/core/documents/cut.ts';
import { decode } from '../../server/src/core/documents/decode.ts';
import type { Document } from '../../server/src/core/documents/document.ts';
import { markdown, readMarkdown } from '../../server/src/core/documents/formats/markdown.ts';
import { plain } from '../../server/src/core/documents/formats/plain.ts';
import { parseBlock } from '../../server/src/core/documents/markdown/read-block.ts';
import { readPlainBlock } from '../../server/src/core/documents/markdown/read-plain-block.ts';
import { splitBlocks } from '../../server/src/core/documents/markdown/split-blocks.ts';
import { toFile, toPassage } from '../../server/src/core/documents/places.ts';

const fragment = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    ' ',
    '    ',
    '\t',
    '> ',
    '- ',
    '1. ',
    '# ',
    '## 3. ',
    '***',
    '**',
    '_',
    '~~',
    '`',
    '```\n',
    '~~~\n',
    '|',
    '|--|--|\n',
    '| a | b |\n',
  ],
  ...[
    '[^a]',
    '[^a]: ',
    '^[',
    ']',
    '[x](https://a.example)',
    '[x][r]',
    '[r]: https://r.example\n',
    '![alt](i.png "t")',
    '<https://a.example>',
    'https://b.example/',
    'www.c.example',
  ],
  ...[
    '{--',
    '--}',
    '{++',
    '++}',
    '{~~',
    '~>',
    '~~}',
    '{>>',
    '<<}',
    '{==',
    '==}',
    '<!-- ',
    ' -->',
    '<div>\n',
    '</div>',
    '<br>',
    '<pre>',
    '&amp;',
    '&nbsp;',
    '&#65;',
    '\\*',
    '\\\n',
    '---\n',
    'title: A\n',
    '===\n',
  ],
  ...[
    'Moss said',
    '12,000 men',
    'By Ada Moss',
    'KYIV, Oct. 24 (HN) — ',
    '[@key]',
    '\ufeff',
    '\u0000',
    ':::',
    '[!NOTE]',
    '{#id}',
  ],
);
const file = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof({ weight: 4, arbitrary: fragment }, fc.string({ maxLength: 6 })), { maxLength: 40 })
    .map((it) => it.join('')),
);

/** What holds of every document, whatever it was read from. */
function assertSound(document: Document, text: string): void {
  for (const passage of document.passages) {
    assert.notEqual(passage.text.trim(), '');
    assert.ok(passage.line >= 1);
    let at = 0;
    let from = -1;
    for (const piece of passage.pieces) {
      assert.equal(piece.at, at);
      assert.ok(piece.from >= from && piece.from + piece.size <= text.length);
      if (piece.size === piece.length)
        assert.equal(passage.text.slice(at, at + piece.length), text.slice(piece.from, piece.from + piece.size));
      at += piece.length;
      from = piece.from + piece.size;
    }
    assert.equal(at, passage.text.length);
    for (const piece of passage.pieces) {
      if (piece.size !== piece.length) continue;
      const span = { start: piece.at, end: piece.at + piece.length };
      assert.deepEqual(toFile(passage, span), { start: piece.from, end: piece.from + piece.size });
      assert.equal(toPassage(passage, piece.from + 1), piece.at + 1);
    }
  }
  for (const it of document.markup) assert.ok(it.start >= 0 && it.start < it.end && it.end <= text.length);
}

test('reading is total, and every piece slices to its own text', () => {
  fc.assert(
    fc.property(file, (text) => {
      for (const format of [plain, markdown]) assertSound(format.read(text), text);
    }),
    { numRuns: 300 },
  );
});

test('a reading that starts from another is the reading from scratch', () => {
  fc.assert(
    fc.property(file, file, (before, after) => {
      const previous = readMarkdown(`${before}\n\n${after}`);
      for (const text of [`${before}x\n\n${after}`, after]) {
        assert.deepEqual(readMarkdown(text, previous).document, readMarkdown(text).document);
      }
    }),
    { numRuns: 100 },
  );
});

test('blocks parsed one by one give what the whole gives', () => {
  fc.assert(
    fc.property(file, (text) => {
      // References reach over blocks only through the definitions that the reader hands in.
      const body = text.replace(/[\ufeff\u0000[\]]/g, '');
      const apart = splitBlocks(body, 0).flatMap(({ start, end }) => parseBlock(body.slice(start, end), '').passages);
      const whole = parseBlock(body, '').passages;
      assert.deepEqual(
        apart.map((it) => [it.role, it.quoted, it.text]),
        whole.map((it) => [it.role, it.quoted, it.text]),
      );
    }),
    { numRuns: 300 },
  );
});

test('a block without markup is read as it is parsed', () => {
  const piece = fc.constantFrom(
    'Moss',
    '12',
    '1.',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '  ',
    '\t',
    '-',
    '=',
    '#',
    '+',
    '(',
    ')',
    '“',
    "'",
    '.',
    '!',
    '$',
    ':',
    '\u00a0',
    '\u2028',
    '&',
  );
  const block = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 });
  fc.assert(
    fc.property(block, (pieces) => {
      const text = pieces.join('');
      const plain = readPlainBlock(text);
      if (!plain || splitBlocks(text, 0).length > 1) return;
      const { passages, markup } = parseBlock(text, '');
      assert.deepEqual(markup, []);
      assert.deepEqual([plain], passages);
    }),
    { numRuns: 1000 },
  );
});

test('what is cut is gone, the rest stays in place', () => {
  fc.assert(
    fc.property(file, fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [Math.min(a, b) % (text.length + 1), Math.max(a, b) % (text.length + 1)];
      if (start >= end) return;
      for (const passage of markdown.read(text).passages) {
        const cut = cutSpans(passage, [{ start, end }]);
        for (const piece of cut.pieces) assert.ok(piece.from >= end || piece.from + piece.size <= start);
        assertPieces(cut.text, cut.pieces.length > 0 ? cut.pieces : [], text);
      }
    }),
    { numRuns: 200 },
  );
});

function assertPieces(
  words: string,
  pieces: readonly { readonly at: number; readonly length: number; readonly from: number; readonly size: number }[],
  text: string,
): void {
  for (const { at, length, from, size } of pieces)
    if (size === length) assert.equal(words.slice(at, at + length), text.slice(from, from + size));
}

test('any bytes are text or have a reason', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const read = decode(bytes);
      assert.ok('text' in read ? read.encoding !== '' : read.reason !== '');
    }),
  );
});
