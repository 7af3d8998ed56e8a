import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findCitations } from '../../../server/src/core/citations/find-citations.ts';
import { markdown } from '../../../server/src/core/documents/formats/markdown.ts';
import { knownFrom, source } from '../../support/sources.ts';

const known = knownFrom([
  source('harbour', { url: 'https://news.example/harbour', title: 'Record month at Velm' }),
  source('council minutes'),
  source('tide-2024'),
]);

/** The citations of a draft as `style key|address`. */
function find(draft: string): readonly string[] {
  return read(draft).citations.map((it) => `${it.style} ${it.key ?? it.url}`);
}

function read(draft: string) {
  return findCitations(markdown.read(draft), draft, known);
}

function prose(draft: string): readonly string[] {
  return read(draft).prose.passages.map((it) => it.text);
}

const loud: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  footnote: [
    ['It grew.[^harbour]\n\n[^harbour]: The Velm Post: “It grew.”', ['footnote harbour']],
    ['It grew.[^harbour]', ['footnote harbour']],
    ['It grew.[^council-minutes]', ['footnote council minutes']],
    ['It grew.[^habour] It fell.', ['footnote habour']],
    ['It grew.[^1]\n\n[^1]: <https://news.example/harbour>', ['footnote https://news.example/harbour']],
    ['It grew.[^1]\n\n[^1]: The Velm Post, “Record month at Velm”: “It grew.”', ['footnote harbour']],
    ['It grew.[^1]\n\n[^1]: tide-2024: “It grew.”', ['footnote tide-2024']],
    ['It grew.[^1]\n\n[^1]: See <https://elsewhere.example/report>.', ['footnote https://elsewhere.example/report']],
    ['| a |\n| --- |\n| It grew.[^harbour] |\n', ['footnote harbour']],
    ['> It grew.[^harbour] It fell.[^tide-2024]', ['footnote harbour', 'footnote tide-2024']],
  ],
  pandoc: [
    ['It grew [@harbour].', ['pandoc harbour']],
    ['It grew. [@harbour] It fell.', ['pandoc harbour']],
    ['It grew [see @harbour, pp. 3-5; also -@tide-2024].', ['pandoc harbour', 'pandoc tide-2024']],
    ['It grew [@{council minutes}, p. 3].', ['pandoc council minutes']],
    ['It grew [@habour; @tide-2024].', ['pandoc habour', 'pandoc tide-2024']],
    ['As @harbour says, it grew.', ['pandoc harbour']],
    ['As @harbour [p. 3] says, it grew.', ['pandoc harbour']],
    ['It grew [@harbour;\n@tide-2024] and fell.', ['pandoc harbour', 'pandoc tide-2024']],
    ['**It grew [@harbour].**', ['pandoc harbour']],
    ['It grew. [@harbour][^tide-2024]', ['pandoc harbour', 'footnote tide-2024']],
  ],
  link: [
    ['It [grew](https://news.example/harbour) fast.', ['link https://news.example/harbour']],
    ['It grew. ([Velm Post](https://news.example/harbour))', ['link https://news.example/harbour']],
    ['It grew, see <https://news.example/harbour>.', ['link https://news.example/harbour']],
    ['It [grew](https://elsewhere.example/).', ['link https://elsewhere.example/']],
  ],
  note: [
    ['It grew. <!-- source: harbour -->', ['note harbour']],
    ['It grew. <!-- source: harbour, "It grew." -->', ['note harbour']],
    ['It grew. <!-- source: council minutes, p. 3, "It grew." -->', ['note council minutes']],
    ['It grew. <!-- source: habour -->', ['note habour']],
    ['It grew. <!--source:harbour-->', ['note harbour']],
    ['It grew.\n<!-- source: harbour -->\n', ['note harbour']],
  ],
  critic: [
    ['It grew.{>>source: harbour<<}', ['critic harbour']],
    ['It grew. {>>source: council minutes, p. 3<<} It fell.', ['critic council minutes']],
  ],
};

const silent: Readonly<Record<string, readonly string[]>> = {
  footnote: [
    'It grew.[^1]\n\n[^1]: Counted without the ferries.',
    'It grew.[^a]\n\n[^a]: The harbour master said: “It grew.”',
    'It grew.\\[^harbour]',
    'It grew `[^harbour]`.',
    '    [^harbour]\n',
    '```\n[^harbour]\n```\n',
    'A range of [a^2] and x[^ 2].',
  ],
  pandoc: [
    'Write to desk@harbour or me@harbour.example.',
    'The account @habour posted it.',
    'See @fig-harbour, [@fig-harbour], [@tbl-boats], [@sec-two] and [@eq-tide].',
    'It is `[@harbour]` in code.',
    '```\n[@harbour]\n```\n',
    '[@harbour](#thread)',
    '---\ntitle: "[@harbour]"\n---\n\nIt grew.',
    '<!-- [@harbour] -->',
    'Nothing in [brackets] or [mail@harbour.example].',
  ],
  link: ['See [below](#tides) and [the plan](plan.md).', '![boats](https://news.example/harbour.jpg)'],
  note: [
    'It grew. <!-- harbour -->',
    'It grew. <!-- source: call with the harbour master -->',
    'It grew. <!-- source: -->',
    'It grew. `<!-- source: harbour -->`',
    'It grew. <!-- resource: harbour -->',
  ],
  critic: ['It grew.{>>check with harbour<<}', 'It grew.{>>source: call with the master<<}', '`{>>source: harbour<<}`'],
};

for (const [style, cases] of Object.entries(loud)) {
  describe(`${style} is found`, () => {
    for (const [draft, expected] of cases) test(JSON.stringify(draft), () => assert.deepEqual(find(draft), expected));
  });
}

for (const [style, drafts] of Object.entries(silent)) {
  describe(`no ${style}`, () => {
    for (const draft of drafts) test(JSON.stringify(draft), () => assert.deepEqual(find(draft), []));
  });
}

describe('what a citation says', () => {
  test('its place and its passages', () => {
    const [it] = read('Up.[^harbour]\n\n[^harbour]: Velm Post, 3 May 2024, p. 3: “Up.” / “By *two*.”').citations;
    assert.equal(it?.locator, 'p. 3');
    assert.deepEqual(it?.passages, ['Up.', 'By two.']);
  });

  test('several keys in one mark', () => {
    const draft = 'Up [@harbour; @tide-2024, p. 3].';
    const [a, b] = read(draft).citations;
    assert.deepEqual(a?.mark, b?.mark);
    assert.equal(draft.slice(b?.start, b?.end), '@tide-2024, p. 3');
    assert.equal(draft.slice(b?.target.start, b?.target.end), 'tide-2024');
  });
});

describe('prose without citations', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['It grew [@harbour, p. 3] by two.', ['It grew by two.']],
    ['It grew by two [@harbour]. It fell.', ['It grew by two. It fell.']],
    ['It grew.[^harbour]\n\n[^harbour]: Velm Post: “It grew by two.”', ['It grew.']],
    ['It grew.[^1]\n\n[^1]: Two ferries.', ['It grew.', 'Two ferries.']],
    [
      'It grew.[^1]\n\n[^1]: Two ferries came, and the [Post](https://news.example/harbour) says that three more were seen in the bay on the day after the storm.',
      [
        'It grew.',
        'Two ferries came, and the Post says that three more were seen in the bay on the day after the storm.',
      ],
    ],
    ['It [grew](https://news.example/harbour) by two.', ['It grew by two.']],
    ['It grew. ([Velm Post](https://news.example/harbour)) It fell.', ['It grew. It fell.']],
    ['It grew.{>>source: harbour<<} It fell.{>>really 12?<<}', ['It grew. It fell.']],
    ['It grew. <!-- source: harbour, "12" -->', ['It grew.']],
  ];
  for (const [draft, expected] of cases) test(JSON.stringify(draft), () => assert.deepEqual(prose(draft), expected));

  test('a passage without marks is the very same', () => {
    const draft = 'It grew.\n\nIt fell [@harbour].';
    const document = markdown.read(draft);
    assert.equal(findCitations(document, draft, known).prose.passages[0], document.passages[0]);
  });
});
