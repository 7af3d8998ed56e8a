import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completeNames } from '../../../server/src/core/features/complete-names.ts';
import { highlights } from '../../../server/src/core/features/highlights.ts';
import { hover } from '../../../server/src/core/features/hover.ts';
import { references } from '../../../server/src/core/features/references.ts';
import { rename, renameTarget } from '../../../server/src/core/features/rename.ts';
import { symbols } from '../../../server/src/core/features/symbols.ts';
import type { View } from '../../../server/src/core/features/view.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { checkDraft } from '../../support/newsroom.ts';

const sources = {
  'wire.md': 'On Monday Andrei Volkonsky met the miners. Later, Volkonsky left with Tobias Okonkwo.\n',
  'herald.md': 'On Monday Andriy Volkonskiy met the miners in Velmgrad.\n',
  'courier.md': 'The mayor, Tobias Okonkwo, thanked Ingrid Solheim. Tobias Okonkwo waved.\n',
  'ministries.md': 'Norway’s Defence Ministry denied it.\n\nThe Defence Ministry of Sweden confirmed it.\n',
  'informant.md': '---\nterms: confidential\n---\n\nOn Monday Volodar Grenn met the miners.\n',
};

/** A view of a draft, and the offset of `¦` in it. */
function open(marked: string): { readonly view: View; readonly offset: number } {
  const text = marked.replace('¦', '');
  return { view: { id: 'draft.md', ...checkDraft(text, sources) }, offset: marked.indexOf('¦') };
}

describe('completing a name', () => {
  const complete = (marked: string) => {
    const { view, offset } = open(marked);
    return completeNames(view, offset)?.items.map((it) => it.name) ?? null;
  };

  test('offers the sources’ spellings from two letters', () => {
    assert.deepEqual(complete('The miners met Vo¦\n'), ['Andrei Volkonsky', 'Andriy Volkonskiy']);
    assert.deepEqual(complete('The miners met Tobias Ok¦\n'), ['Tobias Okonkwo']);
    assert.deepEqual(complete('Yesterday Ok¦\n'), ['Tobias Okonkwo']);
  });

  test('offers no name that a confidential source alone has', () => {
    assert.ok(!complete('The miners met Vol¦\n')?.includes('Volodar Grenn'));
  });

  test('offers nothing for one letter, for small letters, in code, citations and addresses', () => {
    for (const marked of ['Met V¦\n', 'Met vo¦\n', 'Met `Vo¦`\n', 'He left.[^Vo¦]\n', 'Met @Vo¦\n', '    Vo¦\n'])
      assert.equal(complete(marked), null, marked);
  });

  test('puts first who stands beside what the sentence tells', () => {
    assert.equal(complete('In Velmgrad they met Vo¦\n')?.[0], 'Andriy Volkonskiy');
  });
});

describe('a name’s places', () => {
  test('references of every spelling, in the draft and in the sources', () => {
    const { view, offset } = open('Andrei Vol¦konsky spoke. Later, Volkonsky left.\n');
    const found = references(view, offset);
    assert.deepEqual(
      found?.draft.map((it) => view.draft.text.slice(it.start, it.end)),
      ['Andrei Volkonsky', 'Volkonsky'],
    );
    assert.deepEqual([...new Set(found?.sources.map((it) => it.id))].sort(), ['herald.md', 'wire.md']);
    assert.equal(found?.sources.length, 3);
  });

  test('highlights of every spelling', () => {
    const { view, offset } = open(
      'Andrei Vol¦konsky spoke. Tobias Okonkwo left. “We saw Andriy Volkonskiy,” he said.\n',
    );
    const words = highlights(view, offset).map((it) => view.draft.text.slice(it.start, it.end));
    assert.deepEqual(words, ['Andrei Volkonsky', 'Andriy Volkonskiy']);
  });

  test('symbols by entity, the most mentioned first, with its other spellings', () => {
    const { view } = open('Nothing.¦\n');
    const [first] = symbols(view.index, 'volk');
    assert.equal(first?.name, 'Andrei Volkonsky');
    assert.deepEqual(first?.variants, ['Andriy Volkonskiy']);
    assert.equal(first?.count, 3);
    assert.deepEqual(
      symbols(view.index, 'so in').map((it) => it.name),
      ['Ingrid Solheim'],
    );
    assert.deepEqual(symbols(view.index, 'xyz'), []);
  });

  test('a body that every country has is one within its country only', () => {
    const { view, offset } = open('Norway’s Defence Mini¦stry said so.\n');
    const texts = hover(view, offset)?.rows.map(([it]) => it?.passage) ?? [];
    assert.deepEqual(texts, ['Norway’s Defence Ministry denied it.']);
  });
});

describe('renaming', () => {
  test('a name in full, by surname, and not inside a quotation', () => {
    const text =
      'Andrei Vol¦konsky spoke. Later, Volkonsky left. “Nobody has seen Andrei Volkonsky today,” she said.\n';
    const { view, offset } = open(text);
    assert.ok(renameTarget(view, offset));
    assert.equal(
      applyEdits(view.draft.text, rename(view, offset, 'Andriy Volkonskiy')),
      'Andriy Volkonskiy spoke. Later, Volkonskiy left. “Nobody has seen Andrei Volkonsky today,” she said.\n',
    );
  });

  test('nothing where no name stands', () => {
    const { view, offset } = open('It rai¦ned.\n');
    assert.equal(renameTarget(view, offset), null);
    assert.deepEqual(rename(view, offset, 'Snow'), []);
  });
});
