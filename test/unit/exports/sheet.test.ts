import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { type Check, type Checks, noChecks } from '../../../server/src/core/checks/check.ts';
import { writeChecks } from '../../../server/src/core/checks/checks-file.ts';
import { setCheck } from '../../../server/src/core/checks/set-check.ts';
import { neutral, restored, writeCsv } from '../../../server/src/core/exports/csv.ts';
import { importSheet } from '../../../server/src/core/exports/import-sheet.ts';
import { makeSheet, type Sheet } from '../../../server/src/core/exports/sheet.ts';
import { sheetHtml } from '../../../server/src/core/exports/sheet-html.ts';
import { sheetMarkdown } from '../../../server/src/core/exports/sheet-markdown.ts';
import { sheetScript } from '../../../server/src/core/exports/sheet-script.ts';
import { sheetColumns, sheetTable } from '../../../server/src/core/exports/sheet-table.ts';
import { draftSentences } from '../../../server/src/core/features/draft-sentences.ts';
import { facts } from '../../../server/src/core/features/facts.ts';
import type { View } from '../../../server/src/core/features/view.ts';
import { readCsv } from '../../../server/src/hosts/node/exports/read-csv.ts';
import { hostile, hostileSource, obeyed } from '../../support/hostile.ts';
import { checkDraft } from '../../support/newsroom.ts';

const sources = {
  'wire.md':
    '---\noutlet: Northern Wire\ndate: 2025-10-02\nurl: https://wire.example/flood\n---\n\nThe flood reached 212 homes in Ardle, Mayor Ada Brennick said. It closed 40 roads.\n',
  'mill.md':
    '---\noutlet: Jan Mill\nurl: https://mill.example/\nterms: confidential\n---\n\nThe council sold 75 buses, Petra Stoll told me behind the mill.\n',
};
const draft = `# The flood in Ardle

The flood reached 212 homes [@wire]. It closed 45 roads.

It rained.

## Buses

The council sold 75 buses.
`;
const dana: Check = {
  status: 'checked',
  by: 'Dana Reyes',
  at: '2025-10-18T09:12:44Z',
  note: '=1+1; called "them"\ntwice',
};

function view(text = draft, files: Readonly<Record<string, string>> = sources): View {
  return { id: 'draft.md', ...checkDraft(text, files) };
}

function checked(words: string, of = view(), checks = noChecks, check = dana): Checks {
  const found = facts(of, checks);
  const fact = found.facts.find((it) => it.claim.words === words);
  return setCheck(checks, found.facts, found.anchored, fact?.id ?? '', check);
}

function sheet(of = view(), checks = checked('212 homes')): Sheet {
  return makeSheet(of, checks, 'draft.md', '2025-10-18T10:00:00Z');
}

/** Every shape of a sheet as one text, for what must stand in none of them. */
function shapes(of: Sheet): readonly string[] {
  return [sheetMarkdown(of), sheetHtml(of), writeCsv(sheetTable(of))];
}

describe('a fact-check sheet', () => {
  test('has every sentence in order, those with nothing to check too, and headings once', () => {
    const { sections, words } = sheet();
    assert.equal(words, '3 facts, 1 cited, 1 checked, 1 needs attention');
    assert.deepEqual(
      sections.map((it) => [
        it.title,
        it.sentences.map((one) => [one.text, one.facts.map((fact) => fact.claim.words)]),
      ]),
      [
        [
          'The flood in Ardle',
          [
            ['The flood reached 212 homes.', ['212 homes']],
            ['It closed 45 roads.', ['45 roads']],
            ['It rained.', []],
          ],
        ],
        ['Buses', [['The council sold 75 buses.', ['75 buses']]]],
      ],
    );
  });

  test('as Markdown it is a task list under each sentence', () => {
    const text = sheetMarkdown(sheet());
    assert.match(text, /^# Fact-check sheet: The flood in Ardle$/m);
    assert.match(text, /^- \[x\] \*\*212 homes\*\* \(figure\): cited$/m);
    assert.match(text, /Northern Wire, line 7, 2025-10-02.*<https:\/\/wire\.example\/flood>/);
    assert.match(text, /It rained\. \*\(nothing to check\)\*/);
  });

  test('as a page it loads nothing, runs its own script alone, and names every fact', () => {
    const text = sheetHtml(sheet());
    const { document } = parseHTML(text);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.equal(document.querySelectorAll('script').length, 1);
    assert.ok(
      policy.includes(`'sha256-${createHash('sha256').update(sheetScript.text).digest('base64')}'`),
      sheetScript.sha256,
    );
    assert.equal(document.querySelector('script')?.textContent, sheetScript.text);
    assert.equal(document.querySelectorAll('.fact').length, 3);
    assert.equal(document.querySelectorAll('link, img, iframe, object, embed').length, 0);
    assert.deepEqual(
      [...document.querySelectorAll('a')]
        .map((it) => it.getAttribute('href'))
        .filter((it, i, all) => all.indexOf(it) === i),
      ['https://wire.example/flood'],
    );
  });

  test('a confidential source is neither named nor quoted in any shape', () => {
    for (const text of shapes(sheet())) {
      assert.match(text, /Confidential source|source under terms/i);
      assert.doesNotMatch(text, /Jan Mill|mill\.example|mill\.md|behind the mill|Petra Stoll/);
    }
  });

  test('what is hostile in a source is words in every shape', () => {
    for (const words of hostile) {
      const text = `The council sold 75 buses in Ardle.\n`;
      const made = sheet(view(text, { 'bad.md': hostileSource(words) }), noChecks);
      const [markdown = '', html = '', csv = ''] = shapes(made);
      for (const it of [markdown, html, csv]) assert.doesNotMatch(it, obeyed, JSON.stringify(words));
      const { document } = parseHTML(html);
      assert.equal(document.querySelectorAll('script').length, 1, words);
      assert.equal(document.querySelectorAll('style').length, 1, words);
      const obeying = [...document.querySelectorAll('img, a:not([href^="https://"]), b, [onerror], [onmouseover]')];
      assert.deepEqual(
        obeying.map((it) => it.outerHTML),
        [],
        words,
      );
      assert.doesNotMatch(markdown, /(?<!\\)<(?:script|img|b )|(?<!\\)\]\((?:command|javascript)|(?<!\\)!\[/, words);
      for (const row of parse(csv, { bom: true, relax_column_count: false }) as string[][])
        for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r]/, words);
    }
  });
});

describe('a table that was filled in', () => {
  const take = async (text: string, of: View, checks: Checks) => {
    const sentences = draftSentences(of.draft).map((it) => it.text);
    const who = { by: 'Eli Ford', at: '2025-10-20T08:00:00Z' };
    return importSheet(await readCsv(text), facts(of, checks), checks, sentences, who);
  };
  const fill = (csv: string, change: (row: Record<string, string>) => void, delimiter = ','): string => {
    const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
    for (const row of rows) change(row);
    const quote = (it: string) => `"${it.replaceAll('"', '""')}"`;
    const lines = [sheetColumns, ...rows.map((row) => sheetColumns.map((it) => row[it] ?? ''))];
    return lines.map((it) => it.map(quote).join(delimiter)).join('\r\n');
  };

  test('comes back with nothing changed where nothing was filled in', async () => {
    const of = view();
    const checks = checked('45 roads', of, checked('212 homes', of), { ...dana, status: 'needs-attention', note: '' });
    const csv = writeCsv(sheetTable(sheet(of, checks)));
    const { checks: after, taken, problems } = await take(csv, of, checks);
    assert.deepEqual([taken, problems], [0, []]);
    assert.equal(writeChecks(after, 'draft.md'), writeChecks(checks, 'draft.md'));
  });

  test('changes the verdicts that were filled in and nothing else, whatever spreadsheet wrote it', async () => {
    const of = view();
    const checks = checked('212 homes', of);
    const csv = writeCsv(sheetTable(sheet(of, checks)));
    for (const delimiter of [',', ';', '\t']) {
      const filled = fill(
        csv,
        (row) => {
          if (row.fact === '75 buses') Object.assign(row, { verdict: 'Needs attention', note: "'=ask again" });
        },
        delimiter,
      );
      const { checks: after, taken, problems } = await take(filled, of, checks);
      assert.deepEqual([taken, problems], [1, []]);
      const before = writeChecks(checks, 'draft.md').split('\n');
      const added = writeChecks(after, 'draft.md')
        .split('\n')
        .filter((it) => !before.includes(it));
      assert.ok(
        added.every((it) => it.includes('figure-')),
        added.join('\n'),
      );
      const said = facts(of, after).facts.find((it) => it.claim.words === '75 buses')?.checks;
      assert.deepEqual(said, [
        { status: 'needs-attention', by: 'Eli Ford', at: '2025-10-20T08:00:00Z', note: '=ask again' },
      ]);
    }
  });

  test('finds its facts in a draft that was edited meanwhile, and keeps what it does not find', async () => {
    const of = view();
    const filled = fill(writeCsv(sheetTable(sheet(of, noChecks))), (row) => {
      if (row.kind === 'figure') row.verdict = 'checked';
    });
    const edited = draft
      .replace('It closed 45 roads.', 'It closed 46 roads.')
      .replace('It rained.', 'It rained. The council sold 75 buses.')
      .replace('## Buses\n\nThe council sold 75 buses.', '## Nothing');
    const now = view(edited);
    const { checks, taken } = await take(filled, now, noChecks);
    assert.equal(taken, 3);
    const found = facts(now, checks);
    const said = found.facts.filter((it) => it.checks.length > 0).map((it) => [it.claim.words, it.was?.words ?? null]);
    assert.deepEqual(said, [
      ['212 homes', null],
      ['46 roads', '45 roads'],
      ['75 buses', null],
    ]);
  });

  test('says which rows it cannot read', async () => {
    const of = view();
    const filled = fill(writeCsv(sheetTable(sheet(of, noChecks))), (row) => {
      if (row.fact === '75 buses') row.verdict = 'fine';
      if (row.fact === '') row.verdict = 'checked';
    });
    const { problems, taken } = await take(filled, of, noChecks);
    assert.equal(taken, 0);
    assert.deepEqual(problems, [
      'row 4: names no fact; it was left out',
      'row 5: “fine” is no verdict; it was left out',
    ]);
    const none = await take('a,b\n1,2\n', of, noChecks);
    assert.match(none.problems[0] ?? '', /no column “kind”/);
  });
});

test('any cell comes back as it was, and none is a formula', () => {
  for (const words of [...hostile, "'=x", "''=x", "'quoted", '-', '', ' =1']) {
    const cell = neutral(words);
    assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    if (!obeyed.test(words)) assert.equal(restored(cell), words);
  }
});
