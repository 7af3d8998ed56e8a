import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDraft, hoverText } from '../../support/newsroom.ts';

const files = {
  'gazette.md':
    'The Tarn mill has 20 looms.\n\n*Correction, Oct. 3: the mill’s owner is [Ida Venn](x), not her brother.*\n',
  'herald.md': 'The Tarn mill has 20 looms.\n',
};
const draft = 'The Tarn mill has 20 looms. [@gazette] [@herald]\n';

test('a hover says what a source that it shows corrects of itself', () => {
  const checked = checkDraft(draft, files);
  const shown = hoverText(checked, draft.indexOf('20')) ?? '';
  assert.match(
    shown,
    /\*gazette corrects itself:\* Correction, Oct\. 3: the mill’s owner is Ida Venn, not her brother\.$/,
  );
  assert.match(hoverText(checked, draft.indexOf('@gazette') + 2) ?? '', /corrects itself/);
});

test('and nothing of one that does not', () =>
  assert.doesNotMatch(hoverText(checkDraft(draft, files), draft.indexOf('@herald') + 2) ?? '', /corrects itself/));
