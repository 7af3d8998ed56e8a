import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countUse,
  type ListedSource,
  listSources,
  type SourceUse,
} from '../../../server/src/core/features/list-sources.ts';
import { checkDraft } from '../../support/newsroom.ts';

const story =
  'The flood reached 212 homes in the lower town of Ardle on the night of the storm, the mayor said.\n\nIt closed forty roads between the mill and the harbour, and nobody could say when they would open again.\n';
const sources = {
  'wire.md': `---\noutlet: Northern Wire\ntitle: Flood\ndate: 2025-10-02\n---\n\n${story}`,
  'post.md': `---\noutlet: Ardle Post\n---\n\n${story}\nThe Post adds that the school on Mill Lane stayed open for the children of the lower town.\n`,
  'mill.md': '---\noutlet: Jan Mill\nterms: confidential\n---\n\nThe council sold 75 buses.\n',
  'other.md':
    '---\noutlet: The Gull\nstanding: partisan\n---\n\nThe fair opens in Ardle on Sunday with bumper cars and a brass band from the coast.\n',
};

function list(draft: string): ReadonlyMap<string, ListedSource & Partial<SourceUse>> {
  const view = { id: 'draft.md', ...checkDraft(draft, sources) };
  const use = countUse(view);
  const work = listSources(view.index, use.keys());
  let step = work.next();
  while (!step.done) step = work.next();
  const { sources: listed, numbers } = step.value;
  assert.deepEqual(structuredClone(listed), listed);
  return new Map(listed.map((it, i) => [it.name, { ...it, ...use.get(numbers[i]!) }]));
}

test('every source is listed with how often the draft cites it and what it bears out', () => {
  const listed = list('The flood reached 212 homes [@wire]. The council sold 75 buses.\n');
  assert.deepEqual([...listed.keys()].sort(), ['Ardle Post', 'Confidential source', 'Northern Wire', 'The Gull']);
  assert.deepEqual([listed.get('Northern Wire')?.cited, listed.get('Northern Wire')?.backs], [1, 1]);
  assert.deepEqual([listed.get('Ardle Post')?.cited, listed.get('Ardle Post')?.backs], [0, 1]);
  assert.equal(listed.get('The Gull')?.standing, 'partisan');
});

test('sources that print one text are copies, others are not', () => {
  const listed = list('The flood.\n');
  assert.deepEqual(listed.get('Northern Wire')?.copies, ['Ardle Post']);
  assert.deepEqual(listed.get('Ardle Post')?.copies, ['Northern Wire']);
  assert.deepEqual(listed.get('The Gull')?.copies, []);
});

test('a confidential source is in the list without its name', () => {
  const it = list('The council sold 75 buses.\n').get('Confidential source');
  assert.deepEqual([it?.key, it?.title, it?.outlet, it?.path], [null, null, null, null]);
  assert.equal(it?.backs, 1);
});
