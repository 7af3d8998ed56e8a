import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readNames } from '../unit/names/read-names.ts';

const words = fc.constantFrom(
  ...`the of and in said Ada Brandt Oslo NATO U.S. 's ’s - – . , ( ) 4 23 KN Article President Jong gyu al bin 11th I’ve “ ” North Korean WHO v at É ß 😀`.split(
    ' ',
  ),
);
const text = fc.array(fc.tuple(words, fc.constantFrom('', ' ', ' ', ' ', '\n'))).map((it) => it.flat().join(''));

test('any text gives names in order, apart, that slice to their own words and end in no space', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (it) => {
      let end = 0;
      for (const name of readNames(it)) {
        assert.ok(name.start >= end && name.end > name.start);
        assert.equal(it.slice(name.start, name.end).replace(/\s+/g, ' '), name.text.replace(/\s+/g, ' '));
        assert.equal(name.text, name.text.trim());
        end = name.end;
      }
    }),
  );
});
