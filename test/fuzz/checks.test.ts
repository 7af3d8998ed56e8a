import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anchor, type PresentClaim } from '../../server/src/core/checks/anchor.ts';
import { type Checks, noChecks } from '../../server/src/core/checks/check.ts';
import { readChecks, writeChecks } from '../../server/src/core/checks/checks-file.ts';
import { setCheck } from '../../server/src/core/checks/set-check.ts';
import { type DraftFacts, facts } from '../../server/src/core/features/facts.ts';
import { checkDraft } from '../support/newsroom.ts';

/** A sentence with one figure. What it says is told by its number and its words, wherever it stands. */
interface Line {
  readonly id: number;
  readonly value: number;
  readonly text: string;
}

type Story = readonly (readonly Line[])[];

const subjects = ['mill', 'harbour', 'school', 'council', 'library', 'market', 'chapel', 'ferry', 'depot', 'bakery'];
const acts = ['bought', 'sold', 'lost', 'repaired', 'painted', 'counted', 'stored', 'insured', 'borrowed', 'moved'];
const things = ['boats', 'houses', 'trucks', 'chairs', 'lamps', 'crates', 'ladders', 'tents', 'wagons', 'pumps'];
const whens = ['before the storm', 'during the strike', 'after the vote', 'in the cold spring', 'without any notice'];

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('type', 'cut and paste', 'reorder', 'rename', 'revalue', 'delete', 'insert', 'undo'),
    at: fc.nat(),
    to: fc.nat(),
  }),
  { minLength: 200, maxLength: 200 },
);

test('after 200 edits each check stands at its claim, says that it has changed, or says why it is gone', () => {
  fc.assert(
    fc.property(edits, (steps) => {
      const start = newStory();
      const checks = checkAll(render(start));
      const known = new Map(start.flat().map((it) => [it.id, it]));
      let story = start;
      const past: Story[] = [];
      for (const step of steps) {
        const next = step.kind === 'undo' ? (past.pop() ?? story) : edit(story, step);
        if (step.kind !== 'undo') past.push(story);
        story = next;
      }
      const now = new Map(story.flat().map((it) => [it.id, it]));
      const text = render(story);
      const { facts: found, orphans } = read(text, checks);
      const held = found.filter((it) => it.checks.length > 0);
      assert.equal(
        new Set([...held.flatMap((it) => it.checks.map((one) => one.note)), ...orphans.map(noteOf)]).size,
        known.size,
        'no check is lost',
      );
      for (const fact of held) {
        const id = Number(fact.checks[0]!.note);
        const line = now.get(id);
        const was = known.get(id)!;
        if (fact.was === null) {
          assert.equal(fact.claim.sentence, was.text, 'a check that holds stands in its own words');
          assert.equal(text.slice(fact.sentence.start, fact.sentence.end), was.text);
        }
        // What was not touched is found, wherever it was moved.
        if (line?.text === was.text) assert.equal(fact.was, null);
      }
      for (const { record, reason } of orphans) {
        const id = Number(record.checks[0]!.note);
        assert.notEqual(now.get(id)?.text, known.get(id)!.text, `${record.claim.sentence}: ${reason}`);
        assert.ok(reason.length > 10);
      }
    }),
    { numRuns: 12 },
  );
});

test('a change of the value alone is always found as a change', () => {
  fc.assert(
    fc.property(fc.nat({ max: 19 }), fc.integer({ min: 1000, max: 9000 }), (at, value) => {
      const story = newStory();
      const checks = checkAll(render(story));
      const changed = story.map((it) => it.map((line) => (line.id === at ? withValue(line, value) : line)));
      const fact = read(render(changed), checks).facts.find((it) => it.checks[0]?.note === String(at));
      assert.equal(fact?.was?.sentence, story.flat()[at]!.text);
      assert.equal(fact?.claim.sentence, changed.flat()[at]!.text);
    }),
    { numRuns: 25 },
  );
});

test('any claims and checks: each record is held once or an orphan, and the file reads as it was written', () => {
  const words = fc.string({ unit: 'binary', maxLength: 20 });
  const claim = fc.record({
    kind: fc.constantFrom('figure', 'date', 'quotation', 'name'),
    words: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
    sentence: words,
    before: words,
    after: words,
  });
  const check = fc.record({
    status: fc.constantFrom('checked', 'changed', 'needs-attention'),
    by: fc.string({ unit: 'binary', minLength: 1, maxLength: 9 }),
    at: fc.constantFrom('2025-10-18T09:12:44Z', '2025-10-19T09:12:44Z'),
    note: words,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(claim, check), { maxLength: 8 }), fc.array(claim, { maxLength: 8 }), (said, now) => {
      let checks: Checks = noChecks;
      const then = said.map(([it], i): PresentClaim => ({ id: `${it.kind}-${i}`, claim: it }));
      for (const [i, [, it]] of said.entries())
        checks = setCheck(checks, then, anchor(checks.records, then, []), then[i]!.id, it);
      const text = writeChecks(checks, 'draft.md');
      assert.equal(writeChecks(readChecks(text), 'draft.md'), text);
      const { held, orphans } = anchor(
        checks.records,
        now.map((it, i) => ({ id: `${it.kind}-${i}`, claim: it })),
        [],
      );
      const all = [...[...held.values()].flat(), ...orphans].map((it) => it.record);
      assert.equal(all.length, checks.records.length);
      assert.equal(new Set(all).size, all.length);
    }),
    { numRuns: 200 },
  );
});

function newStory(): Story {
  const lines = Array.from({ length: 20 }, (_, i): Line => {
    const value = 100 + i * 37;
    const text = `The ${subjects[i % 10]} ${acts[(i * 3) % 10]} ${value} ${things[(i * 7) % 10]} ${whens[i % 5]}.`;
    return { id: i, value, text };
  });
  return Array.from({ length: 5 }, (_, i) => lines.slice(i * 4, i * 4 + 4));
}

function render(story: Story): string {
  return story.map((it) => it.map((line) => line.text).join(' ')).join('\n\n');
}

function edit(story: Story, { kind, at, to }: { kind: string; at: number; to: number }): Story {
  const lines = story.flat();
  const line = lines.length > 0 ? lines[at % lines.length]! : null;
  const paragraph = at % Math.max(1, story.length);
  const replace = (by: readonly Line[]) => story.map((it) => it.flatMap((own) => (own === line ? by : own)));
  switch (kind) {
    case 'type':
      return line && line.id >= 0 && to % 4 === 0
        ? replace([{ ...line, text: line.text.replace(/\.$/, ' once more.') }])
        : replace(line ? [line, fresh(to)] : []);
    case 'cut and paste': {
      const others = story.filter((_, i) => i !== paragraph);
      const cut = story[paragraph];
      return cut ? others.toSpliced(to % (others.length + 1), 0, cut) : story;
    }
    case 'reorder':
      return story.map((it, i) => (i === paragraph ? it.toReversed() : it));
    case 'rename':
      return replace(line ? [{ ...line, text: line.text.replace(/^The \w+/, `The ${subjects[to % 10]}`) }] : []);
    case 'revalue':
      return replace(line ? [withValue(line, 1000 + (to % 9000))] : []);
    case 'delete':
      return to % 3 === 0 ? replace([]) : story;
    default:
      return [...story.slice(0, paragraph), [fresh(to)], ...story.slice(paragraph)];
  }
}

/** A sentence of somebody else's, with the same words in other places. */
function fresh(seed: number): Line {
  const value = 100 + (seed % 20) * 37;
  return { id: -1 - seed, value, text: `Nobody at the ${subjects[seed % 10]} could find ${value} of them.` };
}

function withValue(line: Line, value: number): Line {
  return { ...line, value, text: line.text.replace(String(line.value), String(value)) };
}

function read(text: string, checks: Checks): DraftFacts {
  return facts({ id: 'draft.md', ...checkDraft(text, {}) }, checks);
}

/** One check for each sentence; its note is the sentence's number. */
function checkAll(text: string): Checks {
  const found = read(text, noChecks);
  const figures = found.facts.filter((it) => it.claim.kind === 'figure');
  let checks = noChecks;
  for (const [i, it] of figures.entries()) {
    const anchored = anchor(checks.records, found.facts, []);
    const check = { status: 'checked', by: 'Dana Reyes', at: '2025-10-18T09:12:44Z', note: String(i) } as const;
    checks = setCheck(checks, found.facts, anchored, it.id, check);
  }
  return checks;
}

function noteOf({ record }: DraftFacts['orphans'][number]): string {
  return record.checks[0]?.note ?? '';
}
