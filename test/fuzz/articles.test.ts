import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Part } from '../../server/src/core/documents/format.ts';
import { json } from '../../server/src/core/documents/formats/json.ts';
import { jsonl } from '../../server/src/core/documents/formats/jsonl.ts';
import { readFragment } from '../../server/src/core/documents/html-fragment.ts';

const name = fc.constantFrom(
  ...'title text content body articles data items id source date published url name __proto__ fields'.split(' '),
);
const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.constant(null),
  fc.constantFrom('2024-10-24', '<p>A <b>bridge</b>', 'By Ada Moss', '1729764000'),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, leaf, fc.array(tie('value'), { maxLength: 4 }), tie('object')),
  object: fc.dictionary(name, tie('value'), { maxKeys: 5 }),
}));

function assertSound(parts: readonly Part[]): void {
  assert.ok(parts.length > 0);
  assert.equal(new Set(parts.map((it) => it.name)).size, parts.length);
  for (const part of parts)
    for (const { text, pieces } of part.document.passages)
      for (const { at, length, from, size } of pieces)
        if (length === size) assert.equal(part.text.slice(from, from + size), text.slice(at, at + length));
}

test('any JSON makes parts of different names whose passages lie in their texts', () => {
  fc.assert(
    fc.property(value, fc.string(), (it, more) => {
      assertSound(json.readParts(JSON.stringify(it), 'a.json'));
      assertSound(json.readParts(JSON.stringify(it).slice(1), 'a.json'));
      assertSound(jsonl.readParts(`${JSON.stringify(it)}\n${more}\n${JSON.stringify(it)}`, 'a.jsonl'));
    }),
  );
});

test('any HTML is read in one pass, and its tags are no words', () => {
  const tag = fc.constantFrom(
    ...'<p> </p> <br> <script> </script> <b> <h2> <blockquote> <!-- --> <a href=" "> &amp; &rsquo; < > "'.split(' '),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(tag, fc.string())).map((it) => it.join('')),
      (html) => {
        for (const { text } of readFragment(html)) assert.doesNotMatch(text, /<(?:p|br|script|h2|blockquote)>/);
      },
    ),
  );
  const hostile = `${'<script>'.repeat(50_000)}${'<a href="'.repeat(50_000)}`;
  assert.deepEqual(readFragment(hostile), []);
});
