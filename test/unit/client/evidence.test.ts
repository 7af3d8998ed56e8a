import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Content, type Element, h, textOf } from '../../../client/src/evidence/element.ts';
import { pageOf } from '../../../client/src/evidence/page.ts';
import { passagesOf } from '../../../client/src/evidence/passages-of.ts';
import { layOutPicture, ticksOf } from '../../../client/src/evidence/picture.ts';
import { readMessage } from '../../../client/src/evidence/read-message.ts';
import { showEvidence } from '../../../client/src/evidence/show-evidence.ts';
import type { EvidenceAt, ValueEvidence } from '../../../server/src/lsp/evidence-protocol.ts';
import { evidencePassage } from '../../support/desk.ts';
import { evidenceExamples, figureEvidence, placedValue } from '../../support/evidence.ts';

/** All elements of a page, in order. */
function elementsOf(content: Content): readonly Element[] {
  return typeof content === 'string' ? [] : [content, ...content.children.flatMap(elementsOf)];
}

const show = (evidence: EvidenceAt, width = 300) => showEvidence({ type: 'evidence', evidence }, width);

describe('the page of the evidence view', () => {
  for (const evidence of evidenceExamples) {
    test(`of a ${evidence.kind}: every passage can be opened, by its number`, () => {
      const buttons = elementsOf(show(evidence)).filter((it) => it.attributes['data-action'] === 'open');
      const numbers = buttons.map((it) => Number(it.attributes['data-passage']));
      assert.deepEqual(numbers, [...passagesOf(evidence).keys()]);
      buttons.forEach((it, i) => {
        const { source, place } = passagesOf(evidence)[i]!;
        assert.equal(textOf(it), `${source}, ${place}`);
      });
    });

    test(`of a ${evidence.kind}: what the sources say is there, word for word`, () => {
      const text = textOf(show(evidence));
      if (evidence.kind !== 'quotation') for (const it of passagesOf(evidence)) assert.ok(text.includes(it.text), text);
      assert.ok(text.includes(evidence.heading));
    });
  }

  test('every button says what it does', () => {
    for (const evidence of evidenceExamples)
      for (const it of elementsOf(show(evidence)).filter((one) => one.tag === 'button')) assert.ok(textOf(it).trim());
  });

  test('shows the difference of a quotation, with whose words they are', () => {
    const quotation = evidenceExamples.find((it) => it.kind === 'quotation')!;
    const words = elementsOf(show(quotation)).filter((it) => it.tag === 'del' || it.tag === 'ins');
    assert.deepEqual(
      words.map((it) => `${it.tag} ${textOf(it)}`),
      ['del draft: warned', 'ins source: told'],
    );
  });

  test('does not offer to cite a source under terms, nor to open what has no place', () => {
    const passage = evidencePassage({ source: 'Confidential source', key: null, terms: 'confidential', link: null });
    const evidence = figureEvidence({ rows: [{ ...figureEvidence({}).rows[0]!, passages: [passage] }] });
    assert.deepEqual(
      elementsOf(show(evidence)).filter((it) => it.tag === 'button'),
      [],
    );
    assert.match(textOf(show(evidence)), /confidential/);
  });

  test('text is text, whatever it looks like', () => {
    const text = '<img src=x onerror=alert(1)> [a](command:evil) \u202e';
    const passage = evidencePassage({ text, start: 0, end: 4 });
    const page = show(figureEvidence({ rows: [{ ...figureEvidence({}).rows[0]!, passages: [passage] }] }));
    assert.ok(textOf(page).includes(text));
    for (const { attributes } of elementsOf(page))
      for (const [name, value] of Object.entries(attributes)) {
        assert.doesNotMatch(name, /^on|href|src|style/);
        assert.doesNotMatch(String(value), /command:|<img/);
      }
  });

  for (const why of ['no draft', 'reading', 'nothing here'] as const)
    test(`says what to do: ${why}`, () => assert.ok(textOf(showEvidence({ type: 'empty', why }, 300)).length > 20));

  test('drops empty children', () => assert.deepEqual(h('p', {}, null, '', 'a').children, ['a']));
});

describe('the picture of a figure', () => {
  const values = [
    placedValue({ value: { low: 340, high: 340, unit: 'metre' }, date: '2025-10-14', origin: 1 }),
    placedValue({ value: { low: 300, high: null, unit: 'metre' }, date: '2025-10-12', origin: 1 }),
    placedValue({ value: { low: 350, high: 360, unit: 'metre' }, date: null, origin: 2 }),
  ];
  const picture = (width: number, evidence: Partial<ValueEvidence> = {}) =>
    layOutPicture(figureEvidence({ values, ...evidence }), width)!;

  for (const width of [180, 300, 459, 460, 900])
    test(`fits a page of ${width} pixels`, () => {
      const { lanes, own, ticks, plot, width: whole, height } = picture(width);
      const xs = [...lanes.flatMap((it) => [it.from, it.to, it.at]), own.from, own.to, ...ticks.map((it) => it.x)];
      assert.ok(
        xs.every((it) => it >= plot.left - 0.1 && it <= plot.right + 0.1),
        String(xs),
      );
      assert.ok(lanes.every((it) => it.y > plot.top && it.y <= plot.bottom && it.from <= it.to));
      assert.ok(plot.right <= Math.max(whole, plot.left + 80) && plot.bottom < height);
    });

  test('has the oldest source first and the undated last', () => {
    assert.deepEqual(
      picture(300).lanes.map((it) => it.opens.right),
      [true, false, false],
    );
  });

  test('joins the values of one origin', () => {
    const { joined, lanes } = picture(300);
    assert.deepEqual(joined, [
      [
        { x: lanes[0]!.at, y: lanes[0]!.y },
        { x: lanes[1]!.at, y: lanes[1]!.y },
      ],
    ]);
  });

  test('leaves out what would squeeze the others together', () => {
    const far = placedValue({ value: { low: 19_000, high: 19_000, unit: 'metre' } });
    const { lanes, leftOut } = picture(300, { values: [...values, far] });
    assert.deepEqual([lanes.length, leftOut], [3, 1]);
  });

  test('is not drawn for nothing', () => {
    assert.equal(layOutPicture(figureEvidence({ values: [] }), 300), null);
    assert.equal(layOutPicture(figureEvidence({ own: { low: null, high: null, unit: null } }), 300), null);
  });

  test('puts dates on a line of days', () => {
    const day = (it: string) => ({ from: it, to: it });
    const dates = [placedValue({ value: day('2025-10-11') }), placedValue({ value: day('2025-10-13') })];
    const { lanes, own } = picture(300, { kind: 'date', own: day('2025-10-12'), values: dates });
    assert.ok(lanes[0]!.at < own.from && own.from < lanes[1]!.at);
  });

  test('says all of it in words', () => {
    assert.match(picture(300).spoken, /^The draft has 430 meters\. .*340 meters/);
  });

  test('has round ticks', () => {
    assert.deepEqual(ticksOf(0, 10, 4), [0, 2.5, 5, 7.5, 10]);
    assert.deepEqual(ticksOf(0.07, 0.43, 3), [0.2, 0.4]);
  });
});

describe('a message from the page', () => {
  for (const message of [
    null,
    'open',
    {},
    { type: 'open' },
    { type: 'open', passage: '0' },
    { type: 'open', passage: -1 },
    { type: 'open', passage: 2 },
    { type: 'open', passage: 0.5 },
    { type: 'open', passage: Number.NaN },
    { type: 'run', passage: 0 },
    { type: 'open', uri: 'file:///etc/passwd' },
  ])
    test(`is nothing: ${JSON.stringify(message)}`, () => assert.equal(readMessage(message, 2), null));

  test('asks for a passage that is there', () => {
    assert.deepEqual(readMessage({ type: 'open', passage: 1, uri: 'x' }, 2), { type: 'open', passage: 1 });
    assert.deepEqual(readMessage({ type: 'ready' }, 0), { type: 'ready' });
  });
});

describe('the page itself', () => {
  const page = pageOf({
    script: 'https://cdn.example/evidence.js',
    style: 'https://cdn.example/evidence.css',
    cspSource: 'https://cdn.example',
    nonce: 'abc+/=',
    title: 'Evidence',
    language: 'en',
    words: { '"><script>': "'&" },
  });

  test('lets its own script and style alone load', () => {
    assert.match(
      page,
      /default-src &#39;none&#39;; style-src https:\/\/cdn\.example; script-src &#39;nonce-abc\+\/=&#39;"/,
    );
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.doesNotMatch(page, /unsafe|onload|<style/);
  });
});
