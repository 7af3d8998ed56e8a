import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Check, Checks } from '../../../server/src/core/checks/check.ts';
import { noChecks } from '../../../server/src/core/checks/check.ts';
import { removeCheck, setCheck } from '../../../server/src/core/checks/set-check.ts';
import { type DraftFacts, facts } from '../../../server/src/core/features/facts.ts';
import { checkDraft } from '../../support/newsroom.ts';

const draft = `The flood reached 212 homes in Ardle. It closed 40 roads for a week.

Mayor Ada Brennick spoke on October 2. “The river gave us no warning at all,” she said.

The council sold 75 buses. Repairs will cost $18 million.
`;

const dana: Check = { status: 'checked', by: 'Dana Reyes', at: '2025-10-18T09:12:44Z', note: 'called the board' };

function read(text: string, checks: Checks): DraftFacts {
  return facts({ id: 'draft.md', ...checkDraft(text, {}) }, checks);
}

/** The draft's checks after somebody checked the fact of these words. */
function checked(words: string, text = draft, checks = noChecks, check = dana): Checks {
  const found = read(text, checks);
  const fact = found.facts.find((it) => it.claim.words === words);
  assert.ok(fact, found.facts.map((it) => it.claim.words).join('; '));
  return setCheck(checks, found.facts, found.anchored, fact.id, check);
}

/** What became of a check in another text: where it stands, or why it stands nowhere. */
function follow(checks: Checks, text: string): string {
  const { facts: all, orphans } = read(text, checks);
  const held = all.filter((it) => it.checks.length > 0);
  assert.equal(held.length + orphans.length, checks.records.length);
  const [first] = held;
  if (first) return `line ${first.line}: ${first.claim.words}${first.was ? `, was ${first.was.words}` : ''}`;
  return orphans[0]?.reason ?? 'lost';
}

test('a check stays with its claim while text is written around it', () => {
  const checks = checked('40 roads');
  assert.equal(follow(checks, draft), 'line 1: 40 roads');
  assert.equal(follow(checks, `# Flood\n\nIt rained.\n\n${draft}`), 'line 5: 40 roads');
  assert.equal(follow(checks, draft.replace('Ardle.', 'Ardle, a town of 3,000 people.')), 'line 1: 40 roads');
});

test('a check moves with its sentence', () => {
  const [first = '', second = '', third = ''] = draft.split('\n\n');
  assert.equal(follow(checked('40 roads'), [third, second, first].join('\n\n')), 'line 6: 40 roads');
});

test('a citation, emphasis and a note do not change a claim', () => {
  const cited = draft.replace('40 roads for a week.', '**40 roads** for a week.[^wire] <!-- source: checked -->');
  assert.equal(follow(checked('40 roads'), cited), 'line 1: 40 roads');
});

test('another value in the same sentence is a change since the check', () => {
  assert.equal(follow(checked('40 roads'), draft.replace('40 roads', '45 roads')), 'line 1: 45 roads, was 40 roads');
});

test('another sentence around the same words is one too', () => {
  const changed = draft.replace('for a week', 'for two days');
  assert.equal(follow(checked('40 roads'), changed), 'line 1: 40 roads, was 40 roads');
  assert.equal(
    follow(checked('40 roads'), draft.replace('It closed', 'It never closed')),
    'line 1: 40 roads, was 40 roads',
  );
});

test('a quotation that is reworded is changed, and other words beside it are not its own', () => {
  const words = 'The river gave us no warning at all,';
  assert.match(follow(checked(words), draft.replace('no warning', 'some warning')), /^line 3: .*, was /);
});

test('a name is its spelling, whatever its sentence says', () => {
  const checks = checked('Ada Brennick');
  assert.equal(follow(checks, draft.replace('spoke on', 'left town on')), 'line 3: Ada Brennick');
  assert.equal(follow(checks, draft.replace('Brennick', 'Brenick')), 'line 3: Ada Brenick, was Ada Brennick');
});

test('a claim that is deleted leaves its check with the reason', () => {
  const checks = checked('75 buses');
  assert.equal(follow(checks, draft.replace(' 75', '')), 'its sentence is still there, without its words');
  assert.equal(
    follow(checks, draft.replace('The council sold 75 buses.', '')),
    'neither its sentence nor its words are in the draft any more',
  );
  const rewritten = draft.replace('The council sold', 'Nobody in the county had ever heard of');
  assert.equal(follow(checks, rewritten), 'line 5: 75 buses, was 75 buses');
  assert.equal(follow(checks, draft), 'line 5: 75 buses');
});

test('a check never hops to the same words in another sentence', () => {
  const twice = `${draft}\nThe school bought 75 buses from a dealer abroad last spring.\n`;
  const checks = checked('75 buses', twice);
  const gone = twice.replace('The council sold 75 buses.', '');
  assert.match(follow(checks, gone), /stand in another one only$/);
});

test('of two sentences in the same words, each keeps its own check', () => {
  const text =
    'The storm closed 40 roads.\n\nHere it was.\n\nElsewhere it snowed.\n\nThe storm closed 40 roads.\n\nThere it was.\n';
  const all = read(text, noChecks).facts.filter((it) => it.claim.words === '40 roads');
  const found = read(text, noChecks);
  const checks = setCheck(noChecks, found.facts, found.anchored, all[1]!.id, dana);
  assert.equal(follow(checks, text), 'line 7: 40 roads');
});

test('a person who checks again replaces their own word and nobody else’s', () => {
  const eli: Check = { status: 'needs-attention', by: 'Eli Ford', at: '2025-10-18T10:00:00Z', note: '' };
  let checks = checked('40 roads');
  checks = checked('40 roads', draft, checks, eli);
  checks = checked('40 roads', draft, checks, { ...dana, at: '2025-10-18T11:00:00Z', note: 'again' });
  assert.equal(checks.records.length, 1);
  assert.deepEqual(
    checks.records[0]?.checks.map((it) => [it.by, it.note]),
    [
      ['Eli Ford', ''],
      ['Dana Reyes', 'again'],
    ],
  );
  const found = read(draft, checks);
  const fact = found.facts.find((it) => it.claim.words === '40 roads');
  assert.equal(fact?.attention, false);
  const without = removeCheck(checks, found.anchored, fact!.id, 'Dana Reyes');
  assert.deepEqual(
    without.records[0]?.checks.map((it) => it.by),
    ['Eli Ford'],
  );
});

test('a changed claim that is checked again has its own block, and others’ words of the old one stay', () => {
  const eli: Check = { ...dana, by: 'Eli Ford' };
  const before = checked('40 roads', draft, checked('40 roads'), eli);
  const changed = draft.replace('40 roads', '45 roads');
  const after = checked('45 roads', changed, before, { ...dana, at: '2025-10-19T00:00:00Z' });
  assert.deepEqual(
    after.records.map((it) => [it.claim.words, it.checks.map((one) => one.by)]),
    [
      ['40 roads', ['Eli Ford']],
      ['45 roads', ['Dana Reyes']],
    ],
  );
  assert.deepEqual(
    read(changed, after).orphans.map((it) => it.reason),
    ['the claim has changed and was checked again as “45 roads”'],
  );
});

test('blocks stand in the order of the draft', () => {
  let checks = checked('$18 million');
  checks = checked('212 homes', draft, checks);
  checks = checked('October 2', draft, checks);
  assert.deepEqual(
    checks.records.map((it) => it.claim.words),
    ['212 homes', 'October 2', '$18 million'],
  );
});
