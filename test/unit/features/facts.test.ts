import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from '../../../server/src/core/features/fact.ts';
import { type EvidencedFact, withEvidence } from '../../../server/src/core/features/fact-evidence.ts';
import { type DraftFacts, facts } from '../../../server/src/core/features/facts.ts';
import { progressWords } from '../../../server/src/core/features/progress.ts';
import { checkDraft } from '../../support/newsroom.ts';

const sources = {
  'wire.md':
    '---\noutlet: Northern Wire\ndate: 2025-10-02\n---\n\nThe flood reached 212 homes in Ardle, Mayor Ada Brennick said. It closed 40 roads.\n',
  'post.md':
    '---\noutlet: Ardle Post\ndate: 2025-10-03\n---\n\nThe flood in Ardle reached 212 homes. Brennick said: “The river gave us no warning at all.”\n',
};

function factsOf(draft: string): DraftFacts {
  return facts({ id: 'draft.md', ...checkDraft(draft, sources) });
}

function evidenced(draft: string, from: Readonly<Record<string, string>> = sources): EvidencedFact | undefined {
  const view = { id: 'draft.md', ...checkDraft(draft, from) };
  const [fact] = facts(view).facts;
  return fact && withEvidence(view, fact);
}

function states(draft: string): readonly string[] {
  return factsOf(draft).facts.map((it) => `${it.claim.words}: ${it.state}${it.reason ? `, ${it.reason}` : ''}`);
}

test('a figure is cited, backed, contradicted or not backed', () => {
  assert.deepEqual(states('The flood reached 212 homes [@wire].\n'), ['212 homes: cited']);
  assert.deepEqual(states('The flood reached 212 homes.\n'), ['212 homes: backed']);
  assert.deepEqual(states('The flood reached 312 homes in Ardle.\n').slice(0, 1), ['312 homes: contradicted']);
  assert.deepEqual(states('The council sold 75 buses.\n'), ['75 buses: not-backed']);
});

test('a citation of a source that does not hold it leaves a figure uncited, and wants attention', () => {
  const [fact] = factsOf('The flood closed 40 roads [@post].\n').facts;
  assert.equal(fact?.state, 'backed');
  assert.deepEqual(fact?.cited, ['post']);
  assert.equal(fact?.attention, true);
});

test('a source note makes own reporting, and its words are the reason', () => {
  assert.deepEqual(states('The council sold 75 buses. <!-- source: own reporting, call with the depot -->\n'), [
    '75 buses: own-reporting, own reporting, call with the depot',
  ]);
});

test('a small count that no source has is not called unbacked', () => {
  assert.deepEqual(states('She took in two families.\n'), ['two families: not-checked, a small count']);
});

test('what stands inside a quotation is checked with it', () => {
  const found = factsOf('“The river gave us no warning in 1990 at all,” Brennick said.\n').facts;
  assert.deepEqual(
    found.map((it) => it.claim.kind),
    ['quotation', 'name'],
  );
});

test('a name is a fact where it is first mentioned', () => {
  const found = factsOf('Mayor Ada Brennick came. Brennick stayed. Ada Brennick left.\n').facts;
  assert.deepEqual(
    found.map((it) => [it.claim.words, it.line]),
    [['Ada Brennick', 1]],
  );
});

test('repetitions of one figure are told apart, and keep their ids while others are written before them', () => {
  const ids = (draft: string) => factsOf(draft).facts.map((it) => it.id);
  const before = ids('It reached 212 homes. Then it reached 212 homes.\n');
  assert.equal(new Set(before).size, 2);
  assert.deepEqual(ids('They sold 75 buses. It reached 212 homes. Then it reached 212 homes.\n').slice(1), before);
});

test('evidence is grouped by value and voice, with a place in each source', () => {
  const fact = evidenced('The flood reached 212 homes.\n');
  const rows = fact?.evidence.map((it) => [
    it.relation,
    it.value,
    it.passages.map((at) => `${at.source}, ${at.place}`),
  ]);
  assert.deepEqual(rows, [
    ['agrees', '212 homes', ['Northern Wire, line 6']],
    ['agrees', '212 homes', ['Ardle Post, line 6']],
  ]);
  const [passage] = fact?.evidence[0]?.passages ?? [];
  assert.equal(passage?.text.slice(passage.start, passage.end), '212 homes');
  assert.equal(passage?.link?.from.line, 6);
});

test('a line has room for who says so, and for what they say otherwise', () => {
  const says = (draft: string) => factsOf(draft).facts[0]?.says;
  assert.deepEqual(says('The flood reached 212 homes.\n'), {
    sources: ['Northern Wire', 'Ardle Post'],
    more: 0,
    value: '',
  });
  assert.deepEqual(says('The flood reached 312 homes in Ardle.\n')?.value, '212 homes');
  assert.equal(says('The council sold 75 buses.\n'), null);
});

test('a source under terms is not named', () => {
  const terms = { 'mill.md': '---\noutlet: Jan Mill\nterms: confidential\n---\n\nThe council sold 75 buses.\n' };
  const [passage] = evidenced('The council sold 75 buses.\n', terms)?.evidence[0]?.passages ?? [];
  assert.equal(passage?.source, 'Confidential source');
  assert.deepEqual([passage?.key, passage?.title, passage?.url], [null, null, null]);
});

test('facts stand under the headings of the draft, and are counted', () => {
  const {
    facts: all,
    sections,
    progress,
  } = factsOf(
    'It closed 40 roads.\n\n# The flood\n\nIt reached 212 homes [@wire].\n\nAfter\n-----\n\nThe council sold 75 buses.\n',
  );
  assert.deepEqual(
    sections.map((it) => [it.title, it.level, all.slice(it.first, it.first + it.progress.facts).map(words)]),
    [
      ['', 0, ['40 roads']],
      ['The flood', 1, ['212 homes']],
      ['After', 2, ['75 buses']],
    ],
  );
  assert.equal(progressWords(progress), '3 facts, 1 cited, 1 needs attention');
});

test('a draft without text has one section and no facts', () => {
  const { sections, progress } = factsOf('');
  assert.equal(sections.length, 1);
  assert.equal(progressWords(progress), 'no facts');
});

test('facts are plain data', () => {
  const found = factsOf('The flood reached 212 homes, Brennick said [@wire].\n');
  assert.deepEqual(structuredClone(found), found);
});

function words(fact: Fact): string {
  return fact.claim.words;
}
