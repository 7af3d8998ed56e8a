import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isSameAsKnown, takeFacts } from '../../../client/src/take-facts.ts';
import { sinceSent, toSent } from '../../../server/src/lsp/facts-change.ts';
import type { DraftFact, DraftFacts, FactsAnswer } from '../../../server/src/lsp/protocol.ts';
import { draftFact, draftFacts, rangeAt } from '../../support/desk.ts';

/** What the server would say to who knows some facts. */
function answer(before: DraftFacts, now: DraftFacts): FactsAnswer {
  const facts = sinceSent(before.facts.map(toSent), now.facts.map(toSent), now.facts);
  return { ...now, facts, sections: null, orphans: null };
}

/** Facts of a few kinds, a few lines apart: much of it is the same twice. */
const someFacts = fc
  .array(fc.record({ word: fc.constantFrom('12', '40', '75'), gap: fc.nat(2), column: fc.nat(3) }), { maxLength: 12 })
  .map((parts): DraftFacts => {
    let line = 0;
    const facts = parts.map(({ word, gap, column }): DraftFact => {
      line += gap;
      return draftFact({ id: word, words: word, range: rangeAt(line, column, column + 2) });
    });
    return draftFacts(facts, ['Flood']);
  });

test('what was known with what is told of it are the facts of now', () => {
  fc.assert(
    fc.property(someFacts, someFacts, (before, now) => {
      const told = answer(before, now);
      const facts = takeFacts(before, told).facts;
      assert.deepEqual(facts, now.facts);
      if (isSameAsKnown(before, told)) assert.deepEqual(facts, before.facts);
    }),
  );
});

test('a line more above tells of no fact but moves them', () => {
  const before = draftFacts([{ range: rangeAt(1, 0, 4) }, { range: rangeAt(5, 2, 6) }], ['Flood']);
  const now = draftFacts([{ range: rangeAt(2, 0, 4) }, { range: rangeAt(6, 2, 6) }], ['Flood']);
  const told = answer(before, now);
  assert.deepEqual(told.facts, [{ from: 0, count: 2, lines: 1 }]);
  assert.deepEqual(takeFacts(before, told).facts, now.facts);
});

test('an answer that nothing is otherwise says so in one run', () => {
  const facts = draftFacts([{}, {}], ['Flood']);
  assert.equal(isSameAsKnown(facts, answer(facts, facts)), true);
  assert.equal(isSameAsKnown(null, answer(facts, facts)), false);
  assert.equal(isSameAsKnown(facts, answer(facts, draftFacts([{}], ['Flood']))), false);
});
