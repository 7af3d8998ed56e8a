import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import Markdown from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import type { MarkdownIt } from '../../../client/src/preview/markdown-it.ts';
import { type PreviewFact, sourceLabels } from '../../../client/src/preview/source-labels.ts';

const plain = new Markdown({ html: true });

function render(text: string, facts: readonly PreviewFact[] = [], showsNotes = true): string {
  const md = new Markdown({ html: true }) as unknown as MarkdownIt & { render(text: string): string };
  md.use(footnotes);
  sourceLabels(md, { showsNotes: () => showsNotes, factsOf: () => facts });
  return md.render(text);
}

const fact = (line: number, words: string, state = 'backed'): PreviewFact => ({ line, words, state, title: state });

describe('the Markdown preview', () => {
  for (const [title, text, shown] of [
    [
      'a source note in a line',
      'It sank. <!-- source: checked, by phone -->',
      '<span class="sourceline-note" title="checked, by phone">checked, by phone</span>',
    ],
    ['a source note of its own', '<!-- source: confidential, K7 -->\n\nIt sank.', '>confidential, K7</span>'],
    [
      'a citation in brackets',
      'It sank [@notice, p. 3].',
      '<span class="sourceline-citation" title="[@notice, p. 3]">notice, p. 3</span>.',
    ],
    ['a comment in CriticMarkup', 'It sank {>>source: wire<<}', '>wire</span>'],
    ['a footnote', 'It sank.[^wire]\n\n[^wire]: Northern Wire.', 'class="footnote-ref"'],
  ] as const)
    test(title, () => assert.ok(render(text).includes(shown), render(text)));

  for (const text of [
    'Mail a@b.example, see [@ home](x.md) and `[@notice]`.',
    '<!-- a comment --> and <b>bold</b>',
    '```\n[@notice] <!-- source: wire -->\n```',
    '| a | b |\n|---|---|\n| 1 | 2 |\n\n- [ ] list\n\n> quote',
  ])
    test(`leaves alone: ${text.slice(0, 30)}`, () => assert.equal(render(text), plain.render(text)));

  test('changes nothing where it is turned off', () => {
    const text = 'It sank [@notice]. <!-- source: checked -->';
    assert.equal(render(text, [], false), plain.render(text));
  });

  test('escapes what it shows', () => {
    const evil = 'x"><img src=x onerror=alert(1)>';
    for (const text of [`<!-- source: ${evil} -->`, `a <!-- source: ${evil} -->`])
      assert.doesNotMatch(render(text), /<img/, text);
    // The draft's own HTML is the preview's to judge; none is added.
    for (const text of ['[@x" onclick="y]', '{>>source: &lt;img><<}'])
      assert.doesNotMatch(render(text), /<img|x" on/, text);
    assert.doesNotMatch(render('a boat', [{ ...fact(0, 'boat'), title: evil }]), /<img/);
  });

  test('underlines facts where they stand, one behind the other', () => {
    const text = 'First 12 boats, then *12 boats* more.\n\nAnd 12 boats.\n';
    const html = render(text, [fact(0, '12 boats', 'cited'), fact(2, '12 boats', 'contradicted')]);
    assert.match(
      html,
      /First <span class="sourceline-fact cited" title="cited">12 boats<\/span>, then <em>12 boats<\/em> more/,
    );
    assert.match(html, /And <span class="sourceline-fact contradicted"/);
  });

  test('passes over a fact whose words it does not find', () => {
    const html = render('Some *twelve* boats and 9 pumps.', [fact(0, 'twelve boats'), fact(0, '9 pumps')]);
    assert.equal(html.match(/sourceline-fact/g)?.length, 1);
  });
});
