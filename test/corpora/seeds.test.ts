import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Finding } from '../../server/src/core/findings/finding.ts';
import { loadKnowledge } from '../../server/src/hosts/node/knowledge.ts';
import { checkDraft, hoverText } from '../support/newsroom.ts';
import { noSeeds, readSeeds } from '../support/seeds.ts';

const seeds = readSeeds();
const knowledge = await loadKnowledge();

/** A finding with the draft's words under it. */
type Said = Finding & { readonly text: string };

function findings(draft: string): readonly Said[] {
  const { findings } = checkDraft(draft, seeds ?? {}, {}, knowledge);
  return findings.map((it) => ({ ...it, text: draft.slice(it.start, it.end) }));
}

/** The one finding of a code. */
function only(draft: string, code: string): Said {
  const all = findings(draft);
  const [found, ...others] = all.filter((it) => it.code === code);
  assert.ok(found && others.length === 0, `${code} once: ${all.map((it) => `${it.code} [${it.text}]`).join('; ')}`);
  return found;
}

/** Fails on an error or a warning. */
function quiet(draft: string): void {
  const loud = findings(draft).filter((it) => it.severity === 'error' || it.severity === 'warning');
  assert.deepEqual(
    loud.map((it) => `${it.code} [${it.text}]`),
    [],
  );
}

describe('a draft over the reference articles', { skip: seeds ? false : noSeeds }, () => {
  test('a count that all sources have otherwise', () => {
    const found = only('North Korea is sending 13,000 men from four brigades to Russia.', 'conflicting-figure');
    assert.match(found.message, /12,000 men/);
    assert.match(found.fixes[0]?.title ?? '', /12,000/);
  });

  test('an area that the one source has otherwise', () => {
    const draft = 'Ukrainian troops hold 700 square kilometers in the Kursk region.';
    assert.match(only(draft, 'conflicting-figure').message, /600 square kilometers/);
  });

  test('a date of signing, with a fix that says what it rests on', () => {
    const draft =
      'The Comprehensive Strategic Partnership treaty was signed by Russia and North Korea on June 19, 2024.';
    const found = only(draft, 'conflicting-date');
    assert.match(found.fixes[0]?.title ?? '', /June 18.* alone$/);
    assert.equal(found.fixes[0]?.preferred, false);
  });

  test('a quotation with words changed', () => {
    const draft = 'Putin said: “pictures are a serious thing, if there are pictures, it means they reflect something”.';
    assert.match(only(draft, 'altered-quotation').message, /“pictures” for “Images”/);
  });

  test('a name that no source spells so', () => {
    const found = only('Kirilo Budanof heads Ukrainian intelligence.', 'misspelled-name');
    assert.equal(found.fixes[0]?.title, 'Change to Kyrylo Budanov');
  });

  test('what the sources bear out in other words and notations', () => {
    quiet('Budanov said that 11,000 North Korean infantrymen are training in eastern Russia.');
    quiet('The first unit of 2,600 soldiers is on its way to Kursk.');
    quiet('Kirby said three thousand soldiers had travelled by ship to Vladivostok.');
    quiet('Twenty soldiers, six of them North Korean, were killed in a missile strike on Donetsk.');
    quiet('Ties tightened nearly 32 months after the full-scale invasion of Ukraine was launched.');
  });

  test('list numbers, headings, code, addresses and comments are no claims', () => {
    quiet('# 45 Aftermath\n\n1. See `4711` and https://example.org/4711.\n2. Then\n\n<!-- 8,200 men -->\n');
  });

  test('the hover on a figure sets out who counts how many', () => {
    const draft = 'North Korea has sent 12,000 soldiers to Russia.';
    const table = hoverText(checkDraft(draft, seeds ?? {}, {}, knowledge), draft.indexOf('12,000')) ?? '';
    for (const it of ['12,000 men', '11,000 North', '10,000 North', 'more than 10,000', '3,000', '2,600'])
      assert.ok(table.includes(it), `${it} in\n${table}`);
    assert.match(only(draft, 'disputed-figure').message, /range from 10,000 to 12,000/);
  });

  test('a plan stated as done', () => {
    const draft = 'Russia trained 10,000 North Korean soldiers for combat in Ukraine.';
    assert.match(only(draft, 'dropped-qualifier').message, /planned/);
  });

  test('a figure put in the mouth of another voice', () => {
    const draft = "South Korea's spy agency says 11,000 North Korean infantrymen are training in eastern Russia.";
    const found = only(draft, 'misattributed-figure');
    assert.match(found.message, /Budanov/);
    assert.match(found.fixes[0]?.title ?? '', /12,000/);
  });

  test('a toll that the sources have otherwise, and its part', () => {
    const draft = '26 soldiers, six of them North Korean, were killed in a missile strike on occupied Donetsk.';
    assert.match(only(draft, 'conflicting-figure').message, /20 soldiers/);
  });

  test('figures that the sentence computes', () => {
    quiet('A first unit of 2,600 soldiers, roughly a quarter of the total, is on its way to Kursk.');
    quiet('---\ndate: 2024-10-27\n---\n\nIt was the first Russian Navy vessel in North Korean waters in 34 years.');
  });

  test('the day on which something was reported is not the day on which it happened', () => {
    quiet('Twenty soldiers were killed in a missile strike on occupied Donetsk on Oct. 3.');
  });

  test("an article's own words put in somebody's mouth", () => {
    const words = 'The first unit of 2,600 soldiers is en route to Kursk, where Ukraine has established a stronghold.';
    only(`Budanov said: “${words}”`, 'misattributed-quotation');
  });

  test('a claim stated as fact', () => {
    only('Ukrainian troops hold some 600 square kilometres in the Kursk region.', 'unattributed-figure');
  });
});
