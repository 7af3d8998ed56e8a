import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDraft, hoverText } from '../../support/newsroom.ts';

const table = `# Losses

| Place | Soldiers | Tanks |
|-------|----------|-------|
| Port Alma | 2,600 | 31 |
| Brenn | 1,400 | 12 |
`;

test('a cell backs a figure that counts what its headings say, and the hover shows them', () => {
  const draft = 'At Port Alma 2,600 soldiers were lost.';
  const checked = checkDraft(draft, { 'losses.md': table });
  const [verdict] = checked.draft.verdicts.filter((it) => it.mention.kind === 'figure');
  const [best] = verdict?.evidence ?? [];
  assert.deepEqual([best?.relation, best?.cell, best?.heads], ['agrees', 'B2', ['Soldiers', 'Port Alma']]);
  assert.match(hoverText(checked, draft.indexOf('2,600')) ?? '', /losses, cell B2/);
});

test('a cell contradicts another value of the same thing at the same place', () => {
  const codes = (draft: string) => checkDraft(draft, { 'losses.md': table }).findings.map((it) => it.code);
  assert.ok(codes('At Port Alma 2,900 soldiers were lost.').includes('conflicting-figure'));
  assert.ok(!codes('At Port Alma 2,600 soldiers were lost.').includes('conflicting-figure'));
});
