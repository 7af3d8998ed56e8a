import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describeFact, readFact, shorten } from '../../../client/src/views/describe-fact.ts';
import { isFiltering, isShown, showAll } from '../../../client/src/views/facts-filter.ts';
import { factsOf, layOutFacts } from '../../../client/src/views/lay-out-facts.ts';
import { factAt, nextFrom } from '../../../client/src/views/walk-facts.ts';
import type { DraftFact, FactCheck } from '../../../server/src/lsp/protocol.ts';
import { draftFact, draftFacts, evidencePassage, evidenceRow, rangeAt } from '../../support/desk.ts';

describe('a fact in a line', () => {
  const says = { sources: ['Gazette'], more: 0, value: '' };
  const cases: readonly (readonly [string, Partial<DraftFact>, string])[] = [
    ['cited', { state: 'cited', cited: ['notice', 'wire', 'gazette'] }, 'cited: notice, wire and 1 more'],
    ['backed', { state: 'backed', says }, 'not cited, in Gazette'],
    ['backed by many', { state: 'backed', says: { ...says, more: 3 } }, 'not cited, in Gazette and 3 more'],
    ['contradicted', { state: 'contradicted', says: { ...says, value: '340 meters' } }, 'Gazette: 340 meters'],
    ['contradicted without evidence', { state: 'contradicted' }, 'the sources say otherwise'],
    ['in no source', { state: 'not-backed' }, 'in no source'],
    ['settled by a note', { state: 'own-reporting', reason: 'checked, by phone' }, 'checked, by phone'],
    ['not checked', { state: 'not-checked', reason: 'language' }, 'language'],
  ];
  for (const [title, fact, description] of cases)
    test(title, () => assert.equal(describeFact(draftFact(fact)).description, description));

  test('puts a person’s word first', () => {
    const check: FactCheck = { status: 'needs-attention', by: 'Ana', at: '2025-10-17T08:00:00Z', note: 'call again' };
    const fact = draftFact({ state: 'not-backed', checks: [check] });
    const line = describeFact(fact);
    assert.equal(line.description, 'needs attention: call again · in no source');
    assert.equal(line.icon, 'flag');
  });

  test('is read on demand: its sentence, what is found, passages, and who checked it', () => {
    const check: FactCheck = { status: 'needs-attention', by: 'Ana', at: '2025-10-17T08:00:00Z', note: 'call again' };
    const detail = {
      sentence: 'The wall lost 430 meters.',
      findings: [{ code: 'conflicting-figure', severity: 'warning', message: 'Gazette has 340 meters.' }],
      evidence: [evidenceRow({ passages: [evidencePassage({ source: 'Gazette', text: '340 meters are gone.' })] })],
    };
    assert.deepEqual(readFact(draftFact({ checks: [check] }), detail), [
      'The wall lost 430 meters.',
      'Gazette has 340 meters.',
      'Gazette, line 13: “340 meters are gone.”',
      'needs attention by Ana, 2025-10-17: call again',
    ]);
  });

  test('says when the claim is no longer the one that was checked', () => {
    const check: FactCheck = { status: 'checked', by: 'Ana', at: '2025-10-17T08:00:00Z', note: '' };
    const line = describeFact(draftFact({ checks: [check], was: { words: '12' } }));
    assert.match(line.description, /^changed since checked/);
    assert.equal(line.checked, false);
  });

  test('tells a screen reader what icon and colour tell others', () => {
    assert.equal(
      describeFact(draftFact({ words: '430 meters', state: 'not-backed' })).spoken,
      '430 meters, In no source, in no source',
    );
  });

  test('quotes a quotation, and cuts a long one at a word', () => {
    const { label } = describeFact(draftFact({ kind: 'quotation', words: 'We warned the ministry. '.repeat(9) }));
    assert.match(label, /^“We warned .*\w…”$/);
    assert.equal(shorten('a\n b', 10), 'a b');
  });
});

describe('the tree of facts', () => {
  const facts = draftFacts(
    [
      { section: 0, state: 'cited', kind: 'name' },
      { section: 2, state: 'contradicted', attention: true },
      { section: 2, state: 'cited' },
    ],
    ['The wall', 'Empty', 'Afterwards'],
  );

  test('has the headings that have facts', () => {
    const nodes = layOutFacts(facts, showAll);
    assert.deepEqual(
      nodes.map((it) => (it.type === 'section' ? it.section.title : it.type)),
      ['The wall', 'Afterwards'],
    );
    assert.equal(factsOf(nodes).length, 3);
  });

  test('has no heading where the draft has none', () => {
    const nodes = layOutFacts(
      { ...facts, sections: facts.sections.map((it) => ({ ...it, level: 0 })).slice(0, 1) },
      showAll,
    );
    assert.deepEqual(
      nodes.map((it) => it.type),
      ['fact'],
    );
  });

  test('leaves out what the filter hides, and headings left empty', () => {
    const nodes = layOutFacts(facts, { ...showAll, attention: true });
    assert.deepEqual(
      factsOf(nodes).map((it) => it.fact.state),
      ['contradicted'],
    );
    assert.equal(nodes.length, 1);
  });

  test('every fact is shown by a filter that hides nothing', () => {
    assert.equal(isFiltering(showAll), false);
    assert.ok(facts.facts.every((it) => isShown(showAll, it)));
  });

  test('what is settled is hidden from the open ones', () => {
    const check: FactCheck = { status: 'checked', by: 'Ana', at: '2025-10-17T08:00:00Z', note: '' };
    const open = { ...showAll, open: true };
    assert.equal(isShown(open, draftFact({ checks: [check] })), false);
    assert.equal(isShown(open, draftFact({ checks: [check], was: { words: '' } })), true);
    assert.ok(isFiltering(open));
  });
});

describe('walking the facts', () => {
  const ranges = [rangeAt(2, 0, 5), rangeAt(2, 10, 30), rangeAt(2, 12, 14), rangeAt(7, 3, 9)];
  const self = (it: (typeof ranges)[number]) => it;
  for (const [line, character, direction, expected] of [
    [0, 0, 1, 0],
    [2, 0, 1, 1],
    [2, 12, 1, 3],
    [7, 3, 1, 0],
    [7, 3, -1, 2],
    [2, 0, -1, 3],
    [9, 0, -1, 3],
  ] as const)
    test(`from ${line}:${character} ${direction > 0 ? 'on' : 'back'}`, () =>
      assert.equal(nextFrom(ranges, self, { line, character }, direction), ranges[expected]));

  test('nowhere without facts', () => assert.equal(nextFrom([], self, { line: 0, character: 0 }, 1), null));

  test('the innermost fact at the cursor', () => {
    assert.equal(factAt(ranges, self, { line: 2, character: 13 }), ranges[2]);
    assert.equal(factAt(ranges, self, { line: 2, character: 20 }), ranges[1]);
    assert.equal(factAt(ranges, self, { line: 3, character: 0 }), null);
  });

  test('goes all the way round, whatever the draft', () => {
    let at = { line: 0, character: 0 };
    const seen = ranges.map(() => {
      const next = nextFrom(ranges, self, at, 1)!;
      at = next.start;
      return next;
    });
    assert.deepEqual(seen, ranges);
  });
});
