import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describeSource } from '../../../client/src/views/describe-source.ts';
import {
  layOutSources,
  plainLayout,
  type SourcesNode,
  takeSources,
} from '../../../client/src/views/lay-out-sources.ts';
import { listedSource } from '../../support/desk.ts';

const sources = [
  listedSource({ cited: 2, backs: 1 }),
  listedSource({
    name: 'Northern Wire',
    key: 'wire',
    outlet: 'Northern Wire',
    title: 'Sea wall fails',
    date: '2025-11-02',
    backs: 9,
    uri: 'file:///story/sources/wire%20one.md',
    path: 'sources/wire one.md',
  }),
  listedSource({
    name: 'Confidential source',
    key: null,
    title: null,
    outlet: null,
    date: null,
    terms: 'confidential',
    path: null,
    uri: 'file:///story/sources/k.md',
  }),
];
const list = { sources, unread: [{ path: 'sources/scan of it.pdf', reason: 'no text' }] };
const names = (nodes: readonly SourcesNode[]): readonly string[] =>
  nodes.flatMap((it) =>
    it.type === 'group' ? [`${it.title}:`, ...names(it.children)] : it.type === 'source' ? it.source.name : it.path,
  );
const shown = (layout: Partial<typeof plainLayout>) =>
  names(layOutSources({ ...list, unread: [] }, { ...plainLayout, ...layout }));

describe('the tree of sources', () => {
  test('by name', () => assert.deepEqual(shown({}), ['Confidential source', 'Kelmouth Gazette', 'Northern Wire']));
  test('newest first', () =>
    assert.deepEqual(shown({ sort: 'date' }), ['Northern Wire', 'Kelmouth Gazette', 'Confidential source']));
  test('most cited first', () => assert.equal(shown({ sort: 'cited' })[0], 'Kelmouth Gazette'));
  test('those that back most first', () => assert.equal(shown({ sort: 'backs' })[0], 'Northern Wire'));
  test('in groups by outlet', () =>
    assert.deepEqual(shown({ group: 'outlet' }), [
      'No outlet:',
      'Confidential source',
      'Kelmouth Gazette:',
      'Kelmouth Gazette',
      'Northern Wire:',
      'Northern Wire',
    ]));
  test('in groups by month', () => assert.ok(shown({ group: 'month' }).includes('2025-11:')));
  test('in groups by use', () =>
    assert.deepEqual(
      shown({ group: 'use' }).filter((it) => it.endsWith(':')),
      ['Not used:', 'Cited:', 'Backs the draft, not cited:'],
    ));
  test('searched, spelling errors forgiven', () => assert.deepEqual(shown({ filter: 'gazete' }), ['Kelmouth Gazette']));
  test('nothing for what no source is like', () => assert.deepEqual(shown({ filter: 'zeppelin' }), []));

  test('has what is not read at the end, with its address', () => {
    const last = layOutSources(list, plainLayout).at(-1);
    assert.ok(last?.type === 'group');
    const [unread] = last.children;
    assert.ok(unread?.type === 'unread');
    assert.equal(unread.uri, 'file:///story/sources/scan%20of%20it.pdf');
    assert.equal(unread.parent, last);
  });

  test('keeps two sources of one file apart', () => {
    const two = [listedSource({ key: 'a' }), listedSource({ key: 'b' })];
    const ids = layOutSources({ sources: two, unread: [] }, plainLayout).map((it) => it.id);
    assert.equal(new Set(ids).size, 2);
  });
});

test('an answer says what is otherwise in the use of sources that are known', () => {
  const counts = (it: ReturnType<typeof takeSources>) => it.sources.map(({ cited, backs }) => [cited, backs]);
  const first = takeSources(null, { resultId: '1', list, use: [{ source: 1, cited: 2, backs: 3 }] });
  assert.deepEqual(counts(first), [
    [0, 0],
    [2, 3],
    [0, 0],
  ]);
  const next = takeSources(first, { resultId: '2', list: null, use: [{ source: 0, cited: 0, backs: 1 }] });
  assert.deepEqual(counts(next).slice(0, 2), [
    [0, 1],
    [2, 3],
  ]);
  assert.equal(next.unread.length, 1);
});

describe('a source in a line', () => {
  test('says what the draft owes to it', () => {
    assert.equal(describeSource(sources[0]!).description, 'Kelmouth Gazette · 14 Oct 2025 · cited 2× · backs 1');
  });

  test('of one under terms says no more than those', () => {
    const line = describeSource(sources[2]!);
    assert.deepEqual([line.label, line.icon], ['Confidential source', 'lock']);
    assert.doesNotMatch([line.description, line.spoken, ...line.tooltip].join(' '), /gazette|k\.md/i);
  });

  test('marks a primary source, and names copies', () => {
    const line = describeSource(listedSource({ standing: 'primary', copies: ['Northern Wire'] }));
    assert.equal(line.icon, 'star-full');
    assert.match(line.tooltip.join('\n'), /The same text: Northern Wire/);
  });
});
