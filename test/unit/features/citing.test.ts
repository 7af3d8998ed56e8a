import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { citeActions } from '../../../server/src/core/features/cite.ts';
import { citeAll } from '../../../server/src/core/features/cite-all.ts';
import { completion } from '../../../server/src/core/features/completion.ts';
import { definition } from '../../../server/src/core/features/definition.ts';
import { documentLinks } from '../../../server/src/core/features/document-links.ts';
import { highlights } from '../../../server/src/core/features/highlights.ts';
import { references } from '../../../server/src/core/features/references.ts';
import type { View } from '../../../server/src/core/features/view.ts';
import type { Settings } from '../../../server/src/core/findings/settings.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { checkDraft } from '../../support/newsroom.ts';

const sources = {
  'harbour.md':
    '---\noutlet: Velm Post\n---\n\nThe port of Velm handled 4,200 containers in May.\n\nThe harbour master left.\n',
  'council.md':
    '---\noutlet: Town Gazette\n---\n\nThe port of Velm handled 4,200 containers in May. Cranes cost $7 million.\n',
  'zebra.md': 'A zebra escaped.\n',
  'informant.md': '---\nterms: confidential\n---\n\nThe port of Velm handled 4,200 containers in May.\n',
};

/** A view of a draft, and the offset of `¦` in it. */
function open(marked: string, settings: Partial<Settings> = {}): { readonly view: View; readonly offset: number } {
  const text = marked.replace('¦', '');
  const view = { id: 'draft.md', ...checkDraft(text, sources, settings) };
  return { view, offset: marked.indexOf('¦') };
}

describe('citing a mention', () => {
  test('offers every source that has it, and none under terms', () => {
    const { view, offset } = open('The port of Velm handled 4,2¦00 containers in May.\n');
    const titles = citeActions(view, offset).map((it) => it.title);
    assert.equal(titles.length, 2);
    assert.match(titles[0]!, /^Cite (Velm Post|Town Gazette), line 5$/);
    assert.match(titles[1]!, /^Cite another source: (Velm Post|Town Gazette), line 5$/);
  });

  test('offers nothing that the sentence cites already', () => {
    const { view, offset } = open('The port of Velm handled 4,2¦00 containers in May.[^harbour][^council]\n');
    assert.deepEqual(citeActions(view, offset), []);
  });

  test('offers nothing where no source has it', () => {
    const { view, offset } = open('The port of Velm handled 9,9¦99 elephants in May.\n');
    assert.deepEqual(citeActions(view, offset), []);
  });

  test('writes in the style that is set', () => {
    const { view, offset } = open('The port of Velm handled 4,2¦00 containers in May.\n', { citationStyle: 'pandoc' });
    const [first] = citeActions(view, offset);
    assert.match(applyEdits(view.draft.text, first!.edits), /May\. \[@(harbour|council)\]\n$/);
  });
});

describe('citing all', () => {
  const draft = 'The port of Velm handled 4,200 containers in May. Cranes cost $7 million.\n\nA zebra escaped.\n';

  test('inserts citations only, a definition once a source', () => {
    const { view } = open(draft);
    const edits = citeAll(view);
    assert.ok(edits.every((it) => it.start === it.end));
    const cited = applyEdits(draft, edits);
    const labels = [...cited.matchAll(/^\[\^(\w+)\]: /gm)].map((it) => it[1]);
    assert.equal(new Set(labels).size, labels.length);
    assert.doesNotMatch(cited, /informant|confidential/);
    if (view.findings.some((it) => it.code.startsWith('uncited-'))) assert.notEqual(cited, draft);
  });

  test('leaves nothing to cite', () => {
    const { view } = open(draft);
    const again = open(applyEdits(draft, citeAll(view)));
    assert.deepEqual(citeAll(again.view), []);
  });
});

describe('completing a key', () => {
  const keys = (marked: string) => {
    const { view, offset } = open(marked);
    return completion(view, offset)?.items.map((it) => it.key) ?? null;
  };
  for (const opening of ['[^', ' [@', ' [see @', ' @', ' <!-- source: ', ' {>>source: ']) {
    test(`behind “${opening}”, what backs the sentence comes first`, () => {
      const found = keys(`The port of Velm handled 4,200 containers in May.${opening}¦`);
      assert.deepEqual(found?.slice(0, 2).sort(), ['council', 'harbour']);
      assert.deepEqual(found?.slice(2), ['zebra']);
    });
  }
  test('by letters of the key', () => assert.equal(keys('It was late.[^ze¦')?.[0], 'zebra'));
  test('by letters of the outlet', () => assert.deepEqual(keys('It was late [@gazet¦]'), ['council']));
  test('never a source under terms', () => assert.deepEqual(keys('It was late.[^informa¦'), []));
  for (const draft of ['It was late¦.', 'Write to desk@¦', '`[^¦`', 'In [brackets¦', 'A [link](@¦'])
    test(`not in ${draft}`, () => assert.equal(keys(draft), null));

  test('closes the mark and defines the footnote', () => {
    const { view, offset } = open('It was late.[^ze¦');
    const [it] = completion(view, offset)!.items;
    assert.equal(it!.newText, 'zebra]');
    assert.equal(
      applyEdits(view.draft.text, [{ ...it!.span, newText: it!.newText }, ...it!.further]),
      'It was late.[^zebra]\n\n[^zebra]: zebra',
    );
  });

  test('leaves a mark that is closed', () => {
    const { view, offset } = open('It was late.[^ze¦br] Now.');
    const [it] = completion(view, offset)!.items;
    assert.deepEqual([it!.newText, it!.span], ['zebra', { start: 14, end: 18 }]);
  });
});

describe('going to the source', () => {
  test('from a mention', () => {
    const { view, offset } = open('The port of Velm handled 4,2¦00 containers in May.');
    const found = definition(view, offset)!;
    assert.ok(found.places.length >= 2);
    for (const { from, to } of found.places) assert.deepEqual([from.line, to.line], [5, 5]);
    const harbour = found.places.find((it) => it.id === 'harbour.md')!;
    assert.equal(
      sources['harbour.md'].split('\n')[4]!.slice(harbour.from.column - 1, harbour.to.column - 1),
      '4,200 containers',
    );
  });

  test('from a citation, to what its sentence owes to the source', () => {
    const { view, offset } = open('The port of Velm handled 4,200 containers in May.[^har¦bour]');
    const found = definition(view, offset)!;
    assert.deepEqual([...new Set(found.places.map((it) => it.id))], ['harbour.md']);
    assert.equal(found.places[0]!.from.line, 5);
  });

  test('from a citation, to the passage that it quotes', () => {
    const { view, offset } = open('It was late. <!-- source: har¦bour, "The harbour master left." -->');
    assert.deepEqual(definition(view, offset)!.places, [
      { id: 'harbour.md', from: { line: 7, column: 1 }, to: { line: 7, column: 25 }, read: null },
    ]);
  });

  test('from a key that names no source, nowhere', () => {
    const { view, offset } = open('It was late.[^nob¦ody]');
    assert.deepEqual(definition(view, offset)!.places, []);
  });
});

describe('what else cites a source', () => {
  const draft = 'It was late.[^har¦bour] It was cold [@harbour; @nobody]. It was dark. <!-- source: council -->';
  const text = draft.replace('¦', '');
  test('in whatever style', () => {
    const { view, offset } = open(draft);
    const starts = [...text.matchAll(/harbour/g)].map((it) => it.index);
    assert.deepEqual(
      highlights(view, offset).map((it) => it.start),
      starts,
    );
    assert.deepEqual(
      references(view, offset)?.draft.map((it) => it.start),
      starts,
    );
    assert.equal(references(view, offset)?.sources[0]?.id, 'harbour.md');
  });
  test('a key that names none, by the key', () => {
    const { view } = open(`¦${text}`);
    const at = text.indexOf('nobody');
    assert.deepEqual(references(view, at + 1), { draft: [{ start: at, end: at + 6 }], sources: [] });
  });
});

test('every citation that names a source is a link', () => {
  const text = 'It was late.[^harbour] It was cold [@council; @nobody]. <!-- source: zebra -->';
  const links = documentLinks(open(`¦${text}`).view);
  assert.deepEqual(
    links.map((it) => [text.slice(it.span.start, it.span.end), it.path]),
    [
      ['harbour', 'sources/harbour.md'],
      ['council', 'sources/council.md'],
      ['zebra', 'sources/zebra.md'],
    ],
  );
});
