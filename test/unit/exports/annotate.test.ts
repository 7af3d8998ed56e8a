import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { noChecks } from '../../../server/src/core/checks/check.ts';
import { markdown } from '../../../server/src/core/documents/formats/markdown.ts';
import { annotateCritic } from '../../../server/src/core/exports/annotate-critic.ts';
import { annotateFootnotes } from '../../../server/src/core/exports/annotate-footnotes.ts';
import { annotateHtml } from '../../../server/src/core/exports/annotate-html.ts';
import { type Annotated, annotate } from '../../../server/src/core/exports/annotation.ts';
import { outline } from '../../../server/src/core/exports/outline.ts';
import { hostile, hostileSource, obeyed } from '../../support/hostile.ts';
import { checkDraft } from '../../support/newsroom.ts';

const sources = {
  'wire.md':
    '---\noutlet: Northern Wire\ndate: 2025-10-02\nurl: https://wire.example/flood\n---\n\nThe flood reached 212 homes in Ardle. It closed 40 roads.\n',
  'mill.md':
    '---\noutlet: Jan Mill\nterms: confidential\n---\n\nThe council sold 75 buses, Petra Stoll told me behind the mill.\n',
};
const draft = `---
title: The flood
---

# The flood

The flood reached **212** homes.[^wire] It closed 40 roads.

| what | how many |
| --- | --- |
| buses | 75 buses |

- The council sold 75 buses.

[^wire]: Northern Wire.
`;

function annotated(text = draft, files: Readonly<Record<string, string>> = sources): Annotated {
  return annotate({ id: 'draft.md', ...checkDraft(text, files) }, noChecks, 'draft.md');
}

describe('an annotated draft', () => {
  test('with footnotes has one behind each sentence that has facts, after those it had', () => {
    const text = annotateFootnotes(annotated());
    assert.match(text, /212\*\* homes\.\[\^wire\]\[\^fact-1\] It closed 40 roads\.\[\^fact-2\]/);
    assert.match(text, /\| 75 buses\[\^fact-3\] \|/);
    assert.match(
      text,
      /^\[\^fact-2\]: \*\*40 roads\*\*: backed, not cited\. .*Northern Wire, line 7.*“The flood reached 212 homes/m,
    );
    const labels = markdown.read(text).markup.flatMap((it) => (it.kind === 'definition' ? it.label : []));
    assert.deepEqual(labels, ['wire', 'fact-1', 'fact-2', 'fact-3', 'fact-4']);
  });

  test('takes labels that the draft does not use, and keeps its line endings', () => {
    const text = annotateFootnotes(annotated(`It closed 40 roads.[^fact-1]\r\n\r\n[^fact-1]: No.\r\n`));
    assert.match(text, /\[\^xfact-1\]: /);
    assert.doesNotMatch(text, /(?<!\r)\n/);
  });

  test('with CriticMarkup sets the words off, and comments behind them', () => {
    const text = annotateCritic(annotated());
    assert.match(text, /It closed \{==40 roads==\}\{>>backed, not cited .*<<\}\./);
    // The emphasis is not torn apart.
    assert.match(text, /\*\*212\*\* homes\{>>/);
    const bare = text
      .replace(/\{>>.*?<<\}/g, '')
      .replaceAll('{==', '')
      .replaceAll('==}', '');
    assert.equal(bare, draft);
  });

  test('as a page opens the passage from each phrase, and runs nothing', () => {
    const { document } = parseHTML(annotateHtml(annotated()));
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /script-src/);
    assert.equal(document.querySelectorAll('script').length, 0);
    const phrases = [...document.querySelectorAll('a.fact')];
    assert.deepEqual(
      [...new Set(phrases.map((it) => it.getAttribute('href')))],
      ['#passage-0', '#passage-1', '#passage-2', '#passage-3'],
    );
    for (const it of phrases) assert.ok(document.querySelector(it.getAttribute('href') ?? ''));
    assert.match(document.querySelector('#passage-1')?.textContent ?? '', /backed, not cited.*Northern Wire, line 7/s);
    assert.equal(document.querySelector('#passage-1 mark')?.textContent, '40 roads');
    assert.equal(document.querySelector('table th')?.textContent, 'what');
    assert.equal(document.querySelector('strong')?.textContent, '212');
  });

  test('neither names nor quotes a confidential source', () => {
    for (const write of [annotateFootnotes, annotateCritic, annotateHtml]) {
      const text = write(annotated());
      assert.match(text, /Confidential source/);
      assert.doesNotMatch(text, /Jan Mill|mill\.md|behind the mill|Petra Stoll/);
    }
  });

  test('shows what is hostile in a source as words', () => {
    for (const words of hostile) {
      const made = annotated('The council sold 75 buses in Ardle.\n', { 'bad.md': hostileSource(words) });
      const [notes, critic, html] = [annotateFootnotes(made), annotateCritic(made), annotateHtml(made)];
      for (const it of [notes, critic, html]) assert.doesNotMatch(it, obeyed, JSON.stringify(words));
      const comments = critic.match(/(?<!\\)\{>>/g)?.length;
      assert.equal(comments, made.facts.length, words);
      assert.equal(critic.match(/<<\}/g)?.length, comments, words);
      // Nothing of it is a link, a comment, a note or HTML to whoever reads the Markdown.
      const { markup } = markdown.read(notes);
      assert.deepEqual(
        markup.map((it) => it.kind).filter((it) => it === 'comment' || it === 'link'),
        [],
        words,
      );
      assert.equal(markup.filter((it) => it.kind === 'footnote').length, 1, words);
      const { document } = parseHTML(html);
      assert.equal(document.querySelectorAll('script, img, b, [onerror], [onmouseover]').length, 0, words);
      assert.equal(document.querySelectorAll('style').length, 1, words);
    }
  });
});

test('an outline has headings, lists, tables, quotations and marks, each fact on its words', () => {
  const text =
    '# One *two*\n\n> Said [here](https://a.example/) and [there](javascript:x).\n\n1. a\n   - b\n\n---\n\n`c` \\& d&amp;e 40\nroads\n';
  const at = text.indexOf('40\nroads');
  const { blocks } = outline(text, [{ start: at, end: at + 8 }]);
  assert.deepEqual(
    blocks.map((it) => it.kind),
    ['heading', 'quote', 'list', 'rule', 'paragraph'],
  );
  const [heading, quote, , , last] = blocks;
  assert.ok(heading?.kind === 'heading' && quote?.kind === 'quote' && last?.kind === 'paragraph');
  assert.deepEqual(
    heading.runs.map((it) => [it.text, it.italic]),
    [
      ['One ', false],
      ['two', true],
    ],
  );
  const [said] = quote.blocks;
  assert.deepEqual(said?.kind === 'paragraph' && said.runs.map((it) => it.link).filter(Boolean), [
    'https://a.example/',
  ]);
  assert.deepEqual(
    last.runs.map((it) => [it.text, it.fact]),
    [
      ['c', null],
      [' & d&e ', null],
      ['40 roads', 0],
    ],
  );
});
