import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findCitations } from '../../../server/src/core/citations/find-citations.ts';
import { scopeOf } from '../../../server/src/core/citations/scope.ts';
import { markdown } from '../../../server/src/core/documents/formats/markdown.ts';
import { scan } from '../../../server/src/core/text/scan.ts';
import { slice } from '../../../server/src/core/text/span.ts';
import { knownFrom, source } from '../../support/sources.ts';

const known = knownFrom([source('a'), source('b')]);

function scopes(draft: string, scope: 'sentence' | 'paragraph' = 'sentence'): readonly string[] {
  const { citations, prose } = findCitations(markdown.read(draft), draft, known);
  const readings = prose.passages.map((passage) => ({ passage, tokens: scan(passage.text) }));
  return citations.map((it) => slice(draft, scopeOf(it, readings, scope)));
}

describe('a citation covers', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['It grew.[^a] It fell.', ['It grew.']],
    ['It grew. It fell.[^a]', ['It fell.']],
    ['It grew. [@a] It fell.', ['It grew.']],
    ['It grew [@a]. It fell.', ['It grew [@a].']],
    ['It grew.[^a][^b] It fell.', ['It grew.', 'It grew.']],
    ['It grew. It fell. <!-- source: a -->', ['It fell.']],
    ['It grew. It fell.\n<!-- source: a -->\n\nIt stood.', ['It fell.']],
    ['As @a says, it grew. It fell.', ['As @a says, it grew.']],
    ['@a says it grew. It fell.', ['says it grew.']],
    ['| It grew.[^a] | It fell. |\n|---|---|\n', ['It grew.']],
    ['| It grew. | It fell.[^a] |\n|---|---|\n', ['It fell.']],
    ['- It grew.[^a]\n- It fell.\n', ['It grew.']],
    ['> It grew.[^a]\n\nIt fell.', ['It grew.']],
    ['# It grew [@a]\n\nIt fell.', ['It grew']],
    ['It grew.^[So says [@a].] It fell.', ['It grew.^[So says [@a].']],
    ['It stood. It grew.^[Two came. Three left [@a].] It fell.', ['It grew.^[Two came. Three left [@a].']],
  ];
  for (const [draft, expected] of cases) test(JSON.stringify(draft), () => assert.deepEqual(scopes(draft), expected));
});

describe('with paragraphs as scope', () => {
  test('at the end, all of it', () =>
    assert.deepEqual(scopes('It grew. It fell.[^a]', 'paragraph'), ['It grew. It fell.']));
  test('before the end, its sentence', () =>
    assert.deepEqual(scopes('It grew.[^a] It fell.', 'paragraph'), ['It grew.']));
  test('inside the last sentence, that sentence', () =>
    assert.deepEqual(scopes('It grew. As @a says, it fell.', 'paragraph'), ['As @a says, it fell.']));
  test('behind a note, all of it', () =>
    assert.deepEqual(scopes('It grew. It fell. <!-- source: a -->', 'paragraph'), ['It grew. It fell.']));
});
