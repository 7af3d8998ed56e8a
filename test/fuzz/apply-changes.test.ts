import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { indexLines } from '../../server/src/core/text/lines.ts';
import { applyChanges, fromPosition } from '../../server/src/lsp/from-lsp.ts';
import { toPosition } from '../../server/src/lsp/to-lsp.ts';

const text = fc
  .array(fc.constantFrom('a', 'é', '😀', ' ', '\n', '\r\n', '\r', '“'), { maxLength: 30 })
  .map((it) => it.join(''));
const edits = fc.array(fc.record({ from: fc.nat(60), length: fc.nat(8), text, whole: fc.boolean() }), { maxLength: 6 });

test('changes one upon the other give the editor’s text, and say where it was typed', () => {
  fc.assert(
    fc.property(text, edits, (before, list) => {
      let expected = before;
      const changes = list.map((it) => {
        if (it.whole) {
          expected = it.text;
          return { text: it.text };
        }
        const lines = indexLines(expected);
        const [a, b] = [it.from, it.from + it.length].map((offset) => Math.min(offset, expected.length));
        const range = { start: toPosition(lines, a!), end: toPosition(lines, b!) };
        // A position inside `\r\n` or behind a line is that line's end, for the editor too.
        const [start, end] = [fromPosition(expected, lines, range.start), fromPosition(expected, lines, range.end)];
        expected = expected.slice(0, start) + it.text + expected.slice(end);
        return { range, text: it.text };
      });
      const { text: after, spans } = applyChanges(before, changes);
      assert.equal(after, expected);
      const last = list.at(-1);
      if (last && !last.whole) assert.equal(after.slice(spans.at(-1)!.start, spans.at(-1)!.end), last.text);
      for (const span of spans) assert.ok(span.start <= span.end);
    }),
  );
});

test('an offset is a position and back', () => {
  fc.assert(
    fc.property(text, fc.nat(40), (it, at) => {
      const offset = Math.min(at, it.length);
      const lines = indexLines(it);
      const back = fromPosition(it, lines, toPosition(lines, offset));
      // Inside `\r\n` there is no position.
      assert.equal(back, it[offset - 1] === '\r' && it[offset] === '\n' ? offset - 1 : offset);
    }),
  );
});
