import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type FoundInSources, findInSources } from '../../../server/src/core/features/find-in-sources.ts';
import { citeSource } from '../../../server/src/core/features/pick-source.ts';
import type { View } from '../../../server/src/core/features/view.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { checkDraft } from '../../support/newsroom.ts';

const sources = {
  'harbour.md': `---
title: The cranes of Velm
outlet: Velm Post
---

The port of Velm handled 4,200 containers in May. Oskar Lindqvist, the harbour master, inspected both cranes.

Nobody asked for more.
`,
  'informant.md': '---\nterms: confidential\n---\n\nLindqvist sold 62 containers on his own account.\n',
};

const draft = 'Cranes stood still.\n';
const view: View = { id: 'draft.md', ...checkDraft(draft, sources) };
const find = (words: string) => findInSources(view, words);
const shown = (words: string) => find(words).map((it) => `${it.kind}: ${it.label}`);

describe('finding in the sources', () => {
  test('finds titles, spelling errors forgiven', () =>
    assert.ok(shown('crnes of velm').includes('source: The cranes of Velm')));

  test('finds names by the beginning of a word', () => {
    const [name] = find('lind').filter((it) => it.kind === 'name');
    assert.equal(name?.label, 'Oskar Lindqvist');
    assert.match(name?.detail ?? '', /harbour master/);
  });

  test('finds figures, with and without their separators', () => {
    for (const typed of ['4,200', '4200', '4200 containers'])
      assert.deepEqual(shown(typed), ['figure: 4,200 containers'], typed);
  });

  test('finds passages by words in other forms, the last not yet whole', () => {
    for (const typed of ['inspecting cranes', 'cranes insp', 'harbour master cranes'])
      assert.ok(
        find(typed).some((it) => it.kind === 'passage' && it.label.includes('inspected both cranes')),
        typed,
      );
  });

  test('gives the line of the words', () => assert.equal(find('nobody asked')[0]?.line, 8));

  for (const typed of ['', '   ', '…', 'zeppelin', 'the of and', 'cranes zeppelin'])
    test(`has no passage for “${typed}”`, () =>
      assert.deepEqual(
        find(typed).filter((it) => it.kind === 'passage'),
        [],
      ));

  test('never names a source under terms, nor gives its key', () => {
    const under = find('62').concat(find('own account'));
    assert.ok(under.length >= 2);
    for (const it of under) assert.deepEqual([it.key, it.sourceName], [null, 'Confidential source']);
    assert.ok(find('informant').every((it) => it.kind !== 'source'));
  });

  test('stays bounded however much is pasted', () => assert.ok(find('cranes '.repeat(5000)).length <= 40));
});

describe('citing what was found', () => {
  const cite = (found: FoundInSources['at']) => citeSource(view, 3, 'harbour', found) ?? [];

  test('quotes its sentence', () => {
    const [found] = find('inspected').filter((it) => it.kind === 'passage');
    assert.ok(found);
    assert.match(applyEdits(draft, cite(found.at)), /Cranes stood still\.\[\^harbour\][\s\S]*inspected both cranes/);
  });

  test('quotes nothing where the passage is no longer there', () => {
    const cited = applyEdits(draft, cite({ source: 0, passage: 99, start: 0, end: 4 }));
    assert.match(cited, /\[\^harbour\]: /);
    assert.doesNotMatch(cited, /inspected/);
  });
});
