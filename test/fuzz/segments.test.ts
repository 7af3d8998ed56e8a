import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildSegment } from '../../server/src/core/corpus/segment/build-segment.ts';
import { ByteReader } from '../../server/src/core/corpus/segment/byte-reader.ts';
import { ByteWriter } from '../../server/src/core/corpus/segment/byte-writer.ts';
import { NameSums, unpackNames } from '../../server/src/core/corpus/segment/count-names.ts';
import { findList, openSegment, sourceOf, wantedOf } from '../../server/src/core/corpus/segment/open-segment.ts';
import { packValue, Shapes, unpackValue } from '../../server/src/core/corpus/segment/pack-value.ts';
import { pieceOf } from '../../server/src/core/corpus/segment/pieces.ts';
import { eachPosting } from '../../server/src/core/corpus/segment/postings.ts';
import { PackedRecord } from '../../server/src/core/corpus/segment/record-codec.ts';
import type { Posting } from '../../server/src/core/corpus/source.ts';
import { keysOf } from '../../server/src/core/corpus/source-keys.ts';
import { records } from '../support/records.ts';

test('any plain value is packed and unpacked as it is', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }));
  const value = fc.oneof(
    fc.anything({ key: text, values: [text, fc.integer(), fc.double(), fc.maxSafeInteger(), fc.boolean()] }),
    fc.constantFrom(-0, Number.MAX_SAFE_INTEGER, '\ud800', 'a\udc00b'),
  );
  fc.assert(
    fc.property(value, text, (it, known) => {
      const plain = JSON.parse(JSON.stringify([it]) ?? '[]');
      for (const one of [plain, it]) {
        if (one !== plain && typeof one === 'object') continue;
        const shapes = new Shapes();
        const out = new ByteWriter();
        packValue(out, one, shapes, known);
        assert.deepEqual(unpackValue(new ByteReader(out.take()), shapes.names, known), one);
      }
    }),
  );
});

test('numbers and text are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.maxSafeInteger().map(Math.abs), fc.string({ unit: 'binary' }))), (all) => {
      const out = new ByteWriter();
      for (const it of all) typeof it === 'number' ? out.number(it) : out.text(it);
      const from = new ByteReader(out.take());
      for (const it of all) assert.equal(typeof it === 'number' ? from.number() : from.text(), it);
      assert.ok(from.done);
    }),
  );
});

test('a segment holds each source as it was, and under each key the postings that the source has', () => {
  fc.assert(
    fc.property(records({ maxLength: 12 }), (sources) => {
      const segment = buildSegment(sources);
      const open = openSegment(segment);
      const expected = new Map<string, Posting[]>();
      for (const [number, source] of sources.entries()) {
        const packed = new PackedRecord(pieceOf(segment.records, number));
        assert.deepEqual(packed.record(), source);
        assert.equal(packed.passage(source.passages.length), null);
        for (const [key, postings] of keysOf(source, number))
          expected.set(key, [...(expected.get(key) ?? []), ...postings]);
      }
      for (const [key, postings] of expected) {
        const list = findList(open, wantedOf(key));
        assert.equal(list?.count, postings.length);
        const found: Posting[] = [];
        eachPosting(
          list,
          (it) => open.piece('chunks', it),
          (at, mention) => {
            const number = sourceOf(open.starts, at);
            return found.push({ source: number, passage: at - open.starts[number]!, mention }) > 0;
          },
        );
        assert.deepEqual(found, postings);
      }
      for (const absent of ['', 'w:nowhere', 'sĀĀĀ', 'zzz', 's\u08ff\u08ff\u08ff'])
        if (!expected.has(absent)) assert.equal(findList(open, wantedOf(absent)), null);
      const names = new NameSums();
      for (const it of sources) names.add(it.passages);
      assert.deepEqual(unpackNames(segment.names), names.sums);
    }),
    { numRuns: 60 },
  );
});
