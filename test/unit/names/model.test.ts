import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseTagger } from '../../../server/src/core/mentions/names/model.ts';

const bytes = new Uint8Array(
  readFileSync(new URL('../../../server/src/core/mentions/names/tagger.model', import.meta.url)),
);

describe("the tagger's model", () => {
  test('is at most 3 MB', () => assert.ok(bytes.length <= 3_000_000));

  test('is read wherever its bytes lie in their buffer', () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    assert.deepEqual(parseTagger(shifted.subarray(3))?.transitions, parseTagger(bytes)?.transitions);
  });

  test('is refused when it is cut short, of another version or no model', () => {
    assert.equal(parseTagger(bytes.subarray(0, bytes.length - 1)), null);
    assert.equal(parseTagger(bytes.subarray(0, 10)), null);
    assert.equal(parseTagger(new Uint8Array(100)), null);
    const other = bytes.slice();
    other[4] = 255;
    assert.equal(parseTagger(other), null);
  });
});
