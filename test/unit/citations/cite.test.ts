import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Cited, StyleId } from '../../../server/src/core/citations/citation.ts';
import { findCitations } from '../../../server/src/core/citations/find-citations.ts';
import { cite, removeCitation, retarget } from '../../../server/src/core/citations/styles.ts';
import { markdown } from '../../../server/src/core/documents/formats/markdown.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { knownFrom, source } from '../../support/sources.ts';

const harbour = source('harbour', {
  outlet: 'Velm Post',
  title: 'Record month',
  date: '2024-05-03',
  url: 'https://news.example/harbour',
  passage: 'It grew by two.',
});
const minutes = source('council minutes', { page: 3, passage: 'Two were added.' });
const known = knownFrom([harbour, minutes]);

/** Cites after each `|` of a draft, in order of the sources given. */
function cited(style: StyleId, marked: string, ...sources: readonly Cited[]): string {
  const text = marked.replaceAll('¦', '');
  const { citations, prose } = findCitations(markdown.read(text), text, known);
  const ats = [...marked.matchAll(/¦/g)].map((it, i) => it.index - i);
  const citing = ats.map((at, i) => ({ at, cited: sources[i] ?? harbour }));
  return applyEdits(text, cite({ text, document: prose, citations }, style, citing));
}

const body = 'Velm Post, “Record month”, 3 May 2024, <https://news.example/harbour>: “It grew by two.”';

describe('a footnote', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['It grew.¦ It fell.\n', `It grew.[^harbour] It fell.\n\n[^harbour]: ${body}\n`],
    ['It grew.¦', `It grew.[^harbour]\n\n[^harbour]: ${body}`],
    ['It grew.¦\r\n\r\nIt fell.\r\n', `It grew.[^harbour]\r\n\r\nIt fell.\r\n\r\n[^harbour]: ${body}\r\n`],
    ['It grew.¦\n\n[^x]: Other.\n', `It grew.[^harbour]\n\n[^x]: Other.\n[^harbour]: ${body}\n`],
    ['**It grew.¦** It fell.\n', `**It grew.**[^harbour] It fell.\n\n[^harbour]: ${body}\n`],
    ['It [grew.¦](x.md) It fell.\n', `It [grew.](x.md)[^harbour] It fell.\n\n[^harbour]: ${body}\n`],
    ['| It grew.¦ | It fell. |\n|--|--|\n', `| It grew.[^harbour] | It fell. |\n|--|--|\n\n[^harbour]: ${body}\n`],
    ['- It grew.¦\n- It fell.\n', `- It grew.[^harbour]\n- It fell.\n\n[^harbour]: ${body}\n`],
    ['It grew.¦ It fell.¦\n', `It grew.[^harbour] It fell.[^harbour]\n\n[^harbour]: ${body}\n`],
  ];
  for (const [draft, expected] of cases)
    test(JSON.stringify(draft), () => assert.equal(cited('footnote', draft), expected));

  test('a second source stands behind the first', () => {
    const once = cited('footnote', 'It grew.¦\n');
    const twice = cited('footnote', once.replace('It grew.', 'It grew.¦'), minutes);
    assert.equal(
      twice,
      `It grew.[^harbour][^council-minutes]\n\n[^harbour]: ${body}\n[^council-minutes]: council minutes, p. 3: “Two were added.”\n`,
    );
  });

  test('one definition quotes all that is cited from it', () => {
    const more = { ...harbour, passage: 'It fell by one.' };
    const once = cited('footnote', 'It grew.¦ It fell.\n');
    assert.equal(
      cited('footnote', once.replace('It fell.\n', 'It fell.¦\n'), more),
      `It grew.[^harbour] It fell.[^harbour]\n\n[^harbour]: ${body} / “It fell by one.”\n`,
    );
    assert.equal(
      cited('footnote', 'It grew.¦ It fell.¦\n', harbour, more),
      `It grew.[^harbour] It fell.[^harbour]\n\n[^harbour]: ${body} / “It fell by one.”\n`,
    );
  });

  test('words of a source are no Markdown', () => {
    const it = { ...source('x'), passage: '*A* [b](c) <i> `d` &amp; \\e' };
    assert.match(cited('footnote', 'Up.¦', it), /“\\\*A\\\* \\\[b\\\]\(c\) \\<i> \\`d\\` &amp;amp; \\\\e”$/);
  });
});

describe('other styles', () => {
  const cases: readonly (readonly [StyleId, string, string])[] = [
    ['pandoc', 'It grew.¦ It fell.', 'It grew. [@harbour] It fell.'],
    ['pandoc', 'It grew.¦ [@{council minutes}] It fell.', 'It grew. [@{council minutes}; @harbour] It fell.'],
    ['link', 'It grew.¦ It fell.', 'It grew. ([Velm Post](https://news.example/harbour)) It fell.'],
    ['note', 'It grew.¦ It fell.', 'It grew. <!-- source: harbour, "It grew by two." --> It fell.'],
    ['critic', 'It grew.¦ It fell.', 'It grew. {>>source: harbour<<} It fell.'],
    ['note', 'It grew.[^harbour]¦ It fell.', 'It grew.[^harbour] <!-- source: harbour, "It grew by two." --> It fell.'],
  ];
  for (const [style, draft, expected] of cases)
    test(`${style}: ${draft}`, () => assert.equal(cited(style, draft), expected));

  test('a page', () => {
    assert.equal(cited('pandoc', 'Up.¦', minutes), 'Up. [@{council minutes}, p. 3]');
    assert.equal(cited('critic', 'Up.¦', minutes), 'Up. {>>source: council minutes, p. 3<<}');
  });

  test('a source without an address gets a note in the link style', () =>
    assert.equal(cited('link', 'Up.¦', minutes), 'Up. <!-- source: council minutes, p. 3, "Two were added." -->'));

  test('a pipe in a table cell', () =>
    assert.equal(
      cited('note', '| Up.¦ | b |\n|--|--|\n', source('x', { passage: 'a | b' })),
      '| Up. <!-- source: x, "a \\| b" --> | b |\n|--|--|\n',
    ));
});

describe('nothing is inserted', () => {
  for (const style of ['footnote', 'pandoc', 'link', 'note', 'critic'] as const) {
    test(`${style}: a second time`, () => {
      const once = cited(style, 'It grew.¦ It fell.\n');
      assert.equal(cited(style, once.replace('It grew.', 'It grew.¦')), once);
    });
  }
});

describe('another source', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Up.[^x] Down.\n', `Up.[^harbour] Down.\n\n[^harbour]: ${body}\n`],
    ['Up [@x, p. 3; @y].', 'Up [@harbour, p. 3; @y].'],
    ['Up. <!-- source: x -->', 'Up. <!-- source: harbour, "It grew by two." -->'],
    ['Up.{>>source: x<<}', 'Up.{>>source: harbour<<}'],
  ];
  for (const [text, expected] of cases) {
    test(text, () => {
      const { citations, prose } = findCitations(markdown.read(text), text, known);
      const draft = { text, document: prose, citations };
      assert.equal(applyEdits(text, retarget(draft, citations[0]!, harbour)), expected);
    });
  }
});

describe('a citation that is removed', () => {
  const cases: readonly (readonly [string, string])[] = [
    [`Up.[^harbour] Down.\n\n[^harbour]: ${body}\n`, 'Up. Down.\n'],
    [`Up.[^harbour] Down.\n\n[^harbour]: ${body}\n[^x]: Other.\n`, 'Up. Down.\n\n[^x]: Other.\n'],
    [`Up.[^harbour] Down.[^harbour]\n\n[^harbour]: ${body}\n`, `Up. Down.[^harbour]\n\n[^harbour]: ${body}\n`],
    ['Up [@x]. Down.', 'Up. Down.'],
    ['Up [@x; @y]. Down.', 'Up [@y]. Down.'],
    ['Up, see [words](https://news.example/harbour). Down.', 'Up, see words. Down.'],
    ['Up. ([Post](https://news.example/harbour)) Down.', 'Up. Down.'],
    ['Up. <!-- source: x -->\n', 'Up.\n'],
    ['Up.{>>source: x<<} Down.', 'Up. Down.'],
  ];
  for (const [text, expected] of cases) {
    test(JSON.stringify(text), () => {
      const { citations } = findCitations(markdown.read(text), text, known);
      assert.equal(applyEdits(text, removeCitation(citations[0]!)), expected);
    });
  }
});
