import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { checkDraft } from '../support/newsroom.ts';

const things = ['houses', 'workers', 'cattle', 'trees'] as const;
const places = ['Marrowgate', 'Orrin', 'Tarn', 'Hollin'] as const;
const value = fc.integer({ min: 21, max: 99 }).map((it) => it * 100 + 37);
const subject = fc.record({ thing: fc.constantFrom(...things), place: fc.constantFrom(...places), value });

/** Ways to write one whole number. */
const notations: readonly ((value: number) => string)[] = [
  (it) => it.toLocaleString('en-US'),
  (it) => String(it),
  (it) => `${it / 1000} thousand`,
];

function sentence(thing: string, place: string, number: string): string {
  return `The flood in ${place} destroyed ${number} ${thing} and closed the railway.`;
}

function codes(draft: string, source: string): readonly string[] {
  const said = ['conflicting-figure', 'unsourced-figure', 'uncited-figure'];
  return checkDraft(draft, { 'wire.txt': source })
    .findings.map((it) => it.code)
    .filter((it) => said.includes(it));
}

test('another notation of the same value never changes the verdict', () => {
  fc.assert(
    fc.property(subject, fc.constantFrom(...notations), fc.constantFrom(...notations), (it, own, theirs) => {
      const source = sentence(it.thing, it.place, theirs(it.value));
      assert.deepEqual(codes(sentence(it.thing, it.place, own(it.value)), source), ['uncited-figure']);
    }),
    { numRuns: 60 },
  );
});

test('a value outside what the source has is reported', () => {
  fc.assert(
    fc.property(subject, fc.integer({ min: 12, max: 80 }), fc.boolean(), (it, percent, up) => {
      const other = Math.round(it.value * (1 + (up ? percent : -percent) / 100)) + 1;
      const source = sentence(it.thing, it.place, notations[0]!(it.value));
      assert.deepEqual(codes(sentence(it.thing, it.place, notations[0]!(other)), source), ['conflicting-figure']);
    }),
    { numRuns: 60 },
  );
});

test('a sentence that names its calculation is held to it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 400 }), fc.integer({ min: 20, max: 400 }), (a, b) => {
      const source = `The flood in Tarn destroyed ${a} houses. The storm in Tarn destroyed ${b} houses a day later.`;
      const draft = `In all, ${a + b} houses were destroyed in Tarn by the flood and the storm.`;
      fc.pre(a !== b);
      assert.ok(!codes(draft, source).includes('conflicting-figure'));
      assert.ok(!codes(draft, source).includes('unsourced-figure'));
    }),
    { numRuns: 40 },
  );
});

test('a fix removes its finding and adds none of its severity or above', () => {
  const rank = ['hint', 'information', 'warning', 'error'];
  fc.assert(
    fc.property(subject, fc.integer({ min: 12, max: 80 }), (it, percent) => {
      const source = sentence(it.thing, it.place, notations[0]!(it.value));
      const draft = sentence(it.thing, it.place, notations[0]!(Math.round(it.value * (1 + percent / 100)) + 1));
      const before = checkDraft(draft, { 'wire.txt': source }).findings;
      for (const finding of before) {
        for (const fix of finding.fixes) {
          const after = checkDraft(applyEdits(draft, fix.edits), { 'wire.txt': source }).findings;
          const same = after.filter((other) => other.code === finding.code && fix.edits.length > 0);
          const grave = (list: typeof before) =>
            list.filter((other) => rank.indexOf(other.severity) >= rank.indexOf(finding.severity)).length;
          assert.ok(grave(after) <= grave(before), `${fix.title} in ${draft}`);
          if (fix.edits.length > 0) assert.equal(same.length, before.filter((o) => o.code === finding.code).length - 1);
        }
      }
    }),
    { numRuns: 40 },
  );
});
