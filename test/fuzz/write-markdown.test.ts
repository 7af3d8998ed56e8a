import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markdown } from '../../server/src/core/documents/formats/markdown.ts';
import { writeMarkdown } from '../../server/src/core/documents/write-markdown.ts';

const word = fc.constantFrom(
  ...'The ministers agreed *on* _it_ # ## - + 1. 12) > | ` ``` ~~ [a] [^1] ![x](y) <b> &amp; & _a_ a_b 2*3*4 @b {++ ++} {>> == --- === $5 \\ ^ : ! “so” said … 3%'.split(
    ' ',
  ),
);
const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((it) => `Kolb ${it.join(' ')} said`);
const passage = fc.record({
  text,
  role: fc.constantFrom('body' as const, 'heading' as const, 'caption' as const),
  quoted: fc.boolean(),
  cell: fc.constant(null),
});

test('what is written as Markdown reads as the same passages', () => {
  fc.assert(
    fc.property(fc.array(passage, { minLength: 1, maxLength: 6 }), (passages) => {
      const plain = passages.map((it) => ({ ...it, quoted: it.quoted && it.role === 'body' }));
      const written = writeMarkdown({ title: 'A bridge' }, plain);
      const read = markdown.read(written).passages.filter((it) => it.role !== 'title');
      assert.deepEqual(
        read.map((it) => ({ text: it.text, role: it.role, quoted: it.quoted })),
        plain.map((it) => ({ text: it.text, role: it.role, quoted: it.quoted })),
        written,
      );
    }),
  );
});
