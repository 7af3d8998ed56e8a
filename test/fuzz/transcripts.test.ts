import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plain } from '../../server/src/core/documents/formats/plain.ts';
import { srt } from '../../server/src/core/documents/formats/srt.ts';
import { vtt } from '../../server/src/core/documents/formats/vtt.ts';

const fragment = fc.constantFrom(
  ...'\n|\n\n|\r\n| |WEBVTT|NOTE |1|00:00:01.000 --> 00:00:03.000|00:00:01,000 --> 00:00:03,000|[00:12:34]|(0:03)|00:00:05|Ada Moss|INGA ROOK: |<v Ada Moss>|</v>|<i>|>> |- |&amp;|&#x1F600;|&lt;|{\\an8}|It will cost.|12 men|title: x'.split(
    '|',
  ),
);
const text = fc
  .array(fc.oneof({ weight: 8, arbitrary: fragment }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }), {
    maxLength: 30,
  })
  .map((it) => it.join(''));

for (const format of [vtt, srt, plain])
  test(`${format.id}: every passage of any transcript lies in its file, letter for letter`, () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const passage of format.read(source).passages) {
          assert.notEqual(passage.text, '');
          assert.equal(
            source.slice(0, passage.pieces[0]?.from).split(/\r\n|\n|\r|\u2028|\u2029|\f/).length,
            passage.line,
          );
          let at = 0;
          for (const piece of passage.pieces) {
            assert.equal(piece.at, at);
            at += piece.length;
            if (piece.length === piece.size)
              assert.equal(source.slice(piece.from, piece.from + piece.size), passage.text.slice(piece.at, at));
          }
          assert.equal(at, passage.text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
