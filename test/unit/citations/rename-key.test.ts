import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../server/src/core/citations/find-citations.ts';
import { renameKey } from '../../../server/src/core/citations/rename-key.ts';
import { markdown } from '../../../server/src/core/documents/formats/markdown.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { knownFrom, source } from '../../support/sources.ts';

test('a key is written anew in every style, and its definition with it', () => {
  const text = 'Up.[^a] Down [@a, p. 3; @b]. Left. <!-- source: a, "Up." --> Right.{>>source: a<<}\n\n[^a]: A: “Up.”\n';
  const { citations, prose } = findCitations(markdown.read(text), text, knownFrom([source('a'), source('b')]));
  assert.equal(
    applyEdits(text, renameKey({ text, document: prose, citations }, 'a', 'new key')),
    'Up.[^new-key] Down [@{new key}, p. 3; @b]. Left. <!-- source: new key, "Up." --> Right.{>>source: new key<<}\n\n[^new-key]: A: “Up.”\n',
  );
});
