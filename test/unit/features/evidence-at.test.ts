import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EvidenceAt, evidenceAt } from '../../../server/src/core/features/evidence-at.ts';
import { checkDraft } from '../../support/newsroom.ts';

const sources = {
  'wire.md':
    '---\noutlet: Northern Wire\ndate: 2025-10-02\n---\n\nThe flood closed 40 miles of road in Ardle, the Roads Board said. Mayor Ada Brenick spoke.\n',
  'post.md':
    '---\noutlet: Ardle Post\ndate: 2025-10-03\n---\n\nThe flood in Ardle closed 60 kilometers of road, according to the Roads Board.\n\nDeputy Mayor Ada Brennick said: “The river gave us no warning at all.” Ada Brennick left.\n',
  'board.md': '---\noutlet: Roads Board\n---\n\nThe flood in Ardle closed between 55 and 65 kilometers of road.\n',
};

/** The evidence at the cursor `|` of a draft. */
function at(draft: string, files: Readonly<Record<string, string>> = sources): EvidenceAt | null {
  const offset = draft.indexOf('|');
  const found = evidenceAt({ id: 'draft.md', ...checkDraft(draft.replace('|', ''), files) }, offset);
  assert.deepEqual(structuredClone(found), found);
  return found;
}

test('a figure has the values of the sources in its own unit, and one origin for one voice', () => {
  const found = at('The flood in Ardle closed 6|0 kilometers of road.\n');
  assert.ok(found?.kind === 'figure');
  assert.deepEqual(found.own, { low: 60, high: 60, unit: 'kilometre' });
  const values = found.values.map((it) => [it.passage.key, it.date, it.origin]);
  assert.deepEqual(
    values.sort().map(([key]) => key),
    ['board', 'post', 'wire'],
  );
  assert.equal(new Set(values.map(([, , origin]) => origin)).size, 1, JSON.stringify(values));
  const miles = found.values.find((it) => it.passage.key === 'wire')?.value;
  assert.ok(miles && 'low' in miles);
  assert.equal(Math.round(miles.low ?? 0), 64);
  const range = found.values.find((it) => it.passage.key === 'board')?.value;
  assert.deepEqual(range, { low: 55, high: 65, unit: 'kilometre' });
});

test('a name has its spellings, its roles and its passages, the oldest first', () => {
  const found = at('Ada Bren|nick came.\n');
  assert.ok(found?.kind === 'name');
  assert.deepEqual(
    found.spellings.map((it) => it.text),
    ['Ada Brennick', 'Ada Brenick'],
  );
  assert.deepEqual(found.roles, [
    { role: 'Deputy Mayor', source: 'Ardle Post', date: '2025-10-03' },
    { role: 'Mayor', source: 'Northern Wire', date: '2025-10-02' },
  ]);
  assert.deepEqual(
    found.passages.map((it) => it.date),
    ['2025-10-02', '2025-10-03'],
  );
});

test('a quotation stands beside its source word by word', () => {
  const found = at('“The river gave us hardly any wa|rning,” Ada Brennick said.\n');
  assert.ok(found?.kind === 'quotation');
  const [first] = found.comparisons;
  assert.deepEqual(
    first?.words.map((it) => [it.kind, it.draft, it.source]),
    [
      ['equal', 'The river gave us', 'The river gave us'],
      ['replaced', 'hardly any', 'no'],
      ['equal', 'warning,', 'warning'],
    ],
  );
  assert.equal(first?.voice, 'Ada Brennick');
});

test('a citation shows the passage that its sentence owes to the source', () => {
  const found = at('The flood closed 40 miles of road [@wi|re].\n');
  assert.ok(found?.kind === 'citation');
  assert.equal(found.heading, 'Northern Wire');
  assert.equal(found.sources[0]?.found, 'in the sentence');
  assert.match(found.sources[0]?.passages[0]?.text ?? '', /40 miles/);
});

test('a citation of nothing in the sentence shows the passage it quotes, else the beginning', () => {
  const quoting = at(
    'Nobody came.[^po|st]\n\n[^post]: Ardle Post: “The flood in Ardle closed 60 kilometers of road, according to the Roads Board.”\n',
  );
  assert.ok(quoting?.kind === 'citation');
  assert.equal(quoting.sources[0]?.found, 'quoted');
  const bare = at('Nobody came [@po|st].\n');
  assert.ok(bare?.kind === 'citation');
  assert.equal(bare.sources[0]?.found, 'beginning');
  assert.match(bare.sources[0]?.passages[0]?.text ?? '', /^The flood/);
});

test('an unknown key has no source, and prose nothing', () => {
  const found = at('Nobody came [@no|ne].\n');
  assert.ok(found?.kind === 'citation');
  assert.deepEqual(found.sources, []);
  assert.equal(found.summary, 'No source has this key');
  assert.equal(at('No|body came.\n'), null);
});
