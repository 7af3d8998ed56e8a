import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pdf } from '../../server/src/core/documents/formats/pdf.ts';
import type { PdfPage, PdfWords } from '../../server/src/core/documents/pdf/pages.ts';

const words: fc.Arbitrary<PdfWords> = fc.record({
  text: fc.oneof(fc.stringMatching(/^[a-z]{1,9}-?$/), fc.stringMatching(/^\d{1,3}$/), fc.string({ maxLength: 20 })),
  x: fc.integer({ min: -50, max: 700 }),
  y: fc.integer({ min: -50, max: 900 }),
  width: fc.integer({ min: 0, max: 300 }),
  size: fc.constantFrom(6, 8, 10, 10.5, 16, 40),
  font: fc.constantFrom('f1', 'f2'),
  turned: fc.boolean(),
});

const pages = fc
  .array(fc.array(words, { maxLength: 25 }), { maxLength: 4 })
  .map((all) => all.map((it, i): PdfPage => ({ number: i + 1, width: 600, height: 800, words: it })));

const read = (given: readonly PdfPage[]) =>
  pdf.readParts({ pages: given, count: given.length, properties: {}, problems: [] }, 'a.pdf')[0]!;

test('any pages give passages that stand in the text that was read, each on one of the pages', () => {
  fc.assert(
    fc.property(pages, (given) => {
      const { document, text } = read(given);
      for (const { pieces, text: shown, page, line } of document.passages) {
        for (const { at, length, from, size } of pieces)
          assert.equal(text.slice(from, from + size), shown.slice(at, at + length));
        assert.ok(page !== null && given.some((it) => it.number === page));
        assert.equal(text.slice(0, pieces[0]?.from ?? 0).split('\n').length, line);
      }
    }),
  );
});

test('no word in the middle of a page is lost, and none comes twice', () => {
  const inside = fc.array(fc.record({ row: fc.integer({ min: 10, max: 40 }), column: fc.constantFrom(0, 1) }), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(inside, (places) => {
      const taken = new Map(places.map((it) => [`${it.row} ${it.column}`, it]));
      const drawn = [...taken.values()].map(
        ({ row, column }, i): PdfWords => ({
          text: `word${String.fromCharCode(97 + (i % 26))}${i}x`,
          ...{ x: 50 + column * 280, y: row * 15, width: 60, size: 10, font: 'f1', turned: false },
        }),
      );
      const found = read([{ number: 1, width: 600, height: 800, words: drawn }]).document.passages;
      assert.deepEqual(found.flatMap((it) => it.text.split(/\s+/)).sort(), drawn.map((it) => it.text).sort());
    }),
  );
});
