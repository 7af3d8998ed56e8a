import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hover } from '../../../server/src/core/features/hover.ts';
import { renderHover } from '../../../server/src/core/features/render-hover.ts';
import { hostile, hostileSource, obeyed } from '../../support/hostile.ts';
import { checkDraft } from '../../support/newsroom.ts';

test('what is hostile in a source is words in a hover', () => {
  const draft = 'The council sold 75 buses [@bad] in Ardle.\n';
  for (const words of hostile) {
    const checked = checkDraft(draft, { 'bad.md': hostileSource(words) });
    for (const at of ['75', '@bad']) {
      const found = hover({ id: 'draft.md', ...checked }, draft.indexOf(at) + 1);
      assert.ok(found, words);
      const text = renderHover(found, () => 'file:///sources/bad.md#L9,1');
      assert.doesNotMatch(text.replaceAll('\n', ' '), obeyed, JSON.stringify(words));
      const links = [...text.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map((it) => it[1]);
      assert.deepEqual(
        links.filter((it) => it !== 'file:///sources/bad.md#L9,1'),
        [],
        words,
      );
      assert.doesNotMatch(text, /(?<!\\)<|https?:\/\/tracker/, words);
    }
  }
});
