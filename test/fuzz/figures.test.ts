import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { figures } from '../../server/src/core/mentions/figures/figures.ts';
import { measureOf } from '../../server/src/core/mentions/figures/measure.ts';
import type { Comparison } from '../../server/src/core/mentions/kind.ts';
import { noKnowledge } from '../../server/src/core/mentions/knowledge.ts';
import type { Figure } from '../../server/src/core/mentions/mention.ts';
import { readFigures } from '../unit/figures/read-figures.ts';

const nothing = null as never;
const comparison: Comparison = { draft: { reading: nothing }, source: { reading: nothing }, knowledge: noKnowledge };

/** Pieces that numbers are made of and stand among; joined at random, with and without spaces. */
const piece = fc.constantFrom(
  ...'12 3.4 1,200,000 0 1-0 007 1.1.30 ½ 3/4 $ £ US$ % ° C km m bn million thousand hundred dozen dozens one two twenty half a an third quarters of and to or between from more than at least up nearly - – , . ; ( ) + ago aged old year years percent soldiers were killed North Koreans including them per barrel first 11th October 2019 Article in the no casualties “ ” \n'.split(
    ' ',
  ),
);
const passage = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { maxLength: 14 })
  .map((parts) => parts.map(([text, space]) => text + space).join(''));

test('any text gives figures that lie in it, in order, none over another', () => {
  fc.assert(
    fc.property(fc.oneof(passage, fc.string({ unit: 'binary' })), (text) => {
      let last = 0;
      for (const it of readFigures(text)) {
        assert.equal(it.text, text.slice(it.start, it.end));
        assert.ok(it.start >= last && it.start < it.end);
        assert.ok(it.start <= it.numeral.start && it.numeral.start < it.numeral.end && it.numeral.end <= it.end);
        assert.ok(it.low !== null || it.high !== null);
        assert.ok([it.low, it.high].every((end) => end === null || Number.isFinite(end)));
        assert.ok(it.low === null || it.high === null || it.low <= it.high);
        last = it.end;
      }
    }),
    { numRuns: 3000 },
  );
});

/** One value, as reporters write it. */
const notations = fc
  .record({ value: fc.integer({ min: 13, max: 999 }), noun: fc.constantFrom('soldiers', 'boats', 'people') })
  .map(({ value, noun }) => {
    const thousands = value * 1000;
    return [
      `${thousands.toLocaleString('en-US')} ${noun}`,
      `${value} thousand ${noun}`,
      `${thousands.toLocaleString('fr-FR')} ${noun}`,
      `${value}k ${noun}`,
      `${(thousands / 1e6).toString()} million ${noun}`,
      `${(thousands / 1e5).toString()} lakh ${noun}`,
    ];
  });

function only(text: string): Figure {
  const found = readFigures(text);
  assert.equal(found.length, 1, text);
  return found[0]!;
}

test('another notation of the same value agrees both ways', () => {
  fc.assert(
    fc.property(notations, (texts) => {
      const read = texts.map(only);
      for (const a of read)
        for (const b of read) {
          const { relation, strength } = figures.compare(a, b, comparison);
          assert.deepEqual([relation, strength], ['agrees', 1], `${a.text} | ${b.text}`);
        }
    }),
  );
});

/** A figure of one value with or without a hedge, or a range whose ends lie close. */
const figure = fc
  .record({
    value: fc.oneof(
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 100, max: 5_000_000 }),
      fc.double({ min: 0.1, max: 100, noNaN: true }),
    ),
    hedge: fc.constantFrom('', 'about ', 'nearly ', 'more than ', 'at least ', 'up to '),
    unit: fc.constantFrom('percent', 'kilometres', 'miles', 'million dollars', 'tons of grain', 'boats'),
  })
  .map(({ value, hedge, unit }) => only(`${hedge}${Number(value.toPrecision(3))} ${unit}`));

/** The same figure nudged by up to a quarter. */
const pair = fc
  .tuple(figure, fc.double({ min: 0.75, max: 1.25, noNaN: true }), fc.constantFrom(1, 2, 3))
  .map(([it, by, digits]) => {
    const nudge = (end: number | null) => (end === null ? null : Number((end * by).toPrecision(digits)));
    return [it, { ...it, low: nudge(it.low), high: nudge(it.high), digits }] as const;
  });

test('figures that agree, or plain ones that come near, share a key', () => {
  fc.assert(
    fc.property(fc.oneof(pair, fc.tuple(figure, figure)), ([a, b]) => {
      const { relation } = figures.compare(a, b, comparison);
      const isPlain = [a.low, a.high, b.low, b.high].every((it) => it !== null);
      // A bound is rounded in its own unit, keys are in the base unit: bounds of lengths and weights are left to the search by words.
      if (!isPlain && (measureOf(a).factor !== 1 || measureOf(b).factor !== 1)) return;
      if (relation !== 'agrees' && !(relation === 'near' && isPlain)) return;
      const keys = new Set(figures.keys(b));
      assert.ok(
        figures.keys(a).some((it) => keys.has(it)),
        `${relation}: ${a.text} | ${JSON.stringify(b)} | ${figures.keys(a)} | ${figures.keys(b)}`,
      );
    }),
    { numRuns: 5000 },
  );
});

test('a figure has four keys at most', () => {
  fc.assert(fc.property(figure, (it) => assert.ok(figures.keys(it).length <= 4)));
});
