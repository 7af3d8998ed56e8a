import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { noteFixes } from '../../../server/src/core/findings/note-fixes.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { checkDraft } from '../../support/newsroom.ts';

const sources = {
  'harbour.md': 'The port of Velm handled 4,200 containers in May. The port of Velm employs 310 dockers.\n',
};

/** Codes and words of the findings on figures, citations and marks. */
function found(draft: string): readonly string[] {
  const codes = ['conflicting-figure', 'unsourced-figure', 'unsupported-citation', 'unknown-citation', 'open-mark'];
  const { findings } = checkDraft(draft, sources);
  return findings.filter((it) => codes.includes(it.code)).map((it) => `${it.code} ${draft.slice(it.start, it.end)}`);
}

describe('a note on its sentence', () => {
  const draft = 'Dockers at Velm drank 8,300 coffees that year.';
  test('without it, an absence is said', () => assert.deepEqual(found(draft), ['unsourced-figure 8,300 coffees']));
  for (const note of [
    'own reporting',
    'background',
    'checked, by telephone',
    'confidential, K7',
    'call with the canteen',
  ])
    test(`“${note}” settles the absence`, () => assert.deepEqual(found(`${draft} <!-- source: ${note} -->`), []));
  test('holds for its own sentence alone', () =>
    assert.deepEqual(found(`${draft} They ate well. <!-- source: own reporting -->`), [
      'unsourced-figure 8,300 coffees',
    ]));
});

describe('a note that quotes words', () => {
  const note = '<!-- source: checked: "8,300 coffees" -->';
  test('settles them', () => assert.deepEqual(found(`Dockers drank 8,300 coffees. ${note}`), []));
  test('holds while the sentence says so', () =>
    assert.deepEqual(found(`Dockers drank 8,400 coffees. ${note}`), ['unsourced-figure 8,400 coffees']));
  test('settles nothing else of its sentence', () =>
    assert.deepEqual(found(`Dockers drank 8,300 coffees and 512 teas. ${note}`), ['unsourced-figure 512 teas']));
});

describe('a calculation', () => {
  test('that works out settles the figure', () =>
    assert.deepEqual(found('Some 7.4 percent of dockers fell ill. <!-- source: calculation, 23 / 310 -->'), []));
  test('that does not is a conflict', () =>
    assert.deepEqual(found('Some 9.4 percent of dockers fell ill. <!-- source: calculation, 23 / 310 -->'), [
      'conflicting-figure Some 9.4 percent of dockers',
    ]));
  test('starts from figures that are not its result', () =>
    assert.deepEqual(
      found('Of 310 dockers 23 fell ill, or 7.4 percent. <!-- source: calculation, 23 / 310 = 7.4 % -->').filter((it) =>
        /percent|conflict/.test(it),
      ),
      [],
    ));
});

describe('the notes that every finding offers', () => {
  const drafts = [
    'Dockers at Velm drank 8,300 coffees that year.\n',
    'The port of Velm handled 4,200 containers in May.[^nobody] It was busy.\n',
    'The mayor, TK, came.\n',
    '| coffees |\n| --- |\n| Dockers drank 8,300 coffees. |\n',
    '> Dockers drank 8,300 coffees that year.\n',
    '“We drank it all in one long year. We shall never drink so much of it again,” a docker said. It was late.\n',
    'Dockers at Velm drank\n8,300 coffees that year.\n',
  ];
  for (const draft of drafts) {
    test(JSON.stringify(draft), () => {
      const checked = checkDraft(draft, sources);
      for (const finding of checked.findings) {
        const fixes = noteFixes(checked, finding);
        assert.deepEqual(
          fixes.map((it) => it.title),
          ['Own reporting', 'Background', 'Checked', `Turn off ${finding.code}`],
        );
        assert.deepEqual(fixes.at(-1)?.setting, { key: `findings.${finding.code}`, value: 'off' });
        for (const fix of fixes.slice(0, -1)) {
          const after = applyEdits(draft, fix.edits);
          const left = checkDraft(after, sources).findings;
          assert.ok(
            !left.some(
              (it) =>
                it.code === finding.code && after.slice(it.start, it.end) === draft.slice(finding.start, finding.end),
            ),
            `${fix.title} leaves ${finding.code}: ${after}`,
          );
        }
      }
      assert.ok(checked.findings.length > 0);
    });
  }
});
