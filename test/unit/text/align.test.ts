import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align, alignWithin, countChanges, type Hunk } from '../../../server/src/core/text/align.ts';

const words = (text: string): string[] => text.split(' ').filter(Boolean);

function show(hunks: readonly Hunk[], a: string, b: string): string[] {
  return hunks.map(({ kind, a: x, b: y }) => {
    const [left, right] = [words(a).slice(x.start, x.end).join(' '), words(b).slice(y.start, y.end).join(' ')];
    return kind === 'equal' ? left : `[${left}→${right}]`;
  });
}

test('words replaced, dropped and added', () => {
  const a = 'images are a serious thing if there are images';
  const b = 'pictures are a very serious thing if there are';
  const hunks = align(words(a), words(b));
  assert.deepEqual(show(hunks, a, b), [
    '[images→pictures]',
    'are a',
    '[→very]',
    'serious thing if there are',
    '[images→]',
  ]);
  assert.deepEqual(
    hunks.map((it) => it.kind),
    ['replaced', 'equal', 'added', 'equal', 'dropped'],
  );
  assert.equal(countChanges(hunks), 3);
});

test('equal and empty lists', () => {
  assert.deepEqual(align([], []), []);
  assert.equal(countChanges(align(words('a b'), words('a b'))), 0);
  assert.deepEqual(show(align(words('a b'), []), 'a b', ''), ['[a b→]']);
  assert.deepEqual(show(align([], words('a b')), '', 'a b'), ['[→a b]']);
});

test('finds the stretch that a part comes from', () => {
  const whole = 'he said that we will not leave the town before spring and left';
  const part = 'we will never leave town before spring';
  const hunks = alignWithin(words(whole), words(part));
  assert.deepEqual(show(hunks, whole, part), ['we will', '[not→never]', 'leave', '[the→]', 'town before spring']);
  assert.equal(hunks[0]?.a.start, 3);
});
