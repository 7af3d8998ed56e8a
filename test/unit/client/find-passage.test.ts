import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPassage } from '../../../client/pdf-page/find-passage.ts';

/** What is marked of a page: the passage in brackets, its words in double ones. */
function marked(runs: readonly string[], text: string, words = ''): readonly string[] {
  const start = words === '' ? 0 : text.indexOf(words);
  const marks = findPassage(runs, { text, start, end: start + words.length });
  return runs.map((run, i) => {
    let shown = '';
    let end = 0;
    for (const it of marks.filter((mark) => mark.run === i)) {
      shown += `${run.slice(end, it.start)}${it.isWords ? '[[' : '['}${run.slice(it.start, it.end)}${it.isWords ? ']]' : ']'}`;
      end = it.end;
    }
    return shown + run.slice(end);
  });
}

test('a passage is marked over lines, with its words, whatever hyphens and spaces the page has', () => {
  assert.deepEqual(
    marked(
      ['Summary', 'The region sets aside $40,000 for engi-', 'neers, says the', ' ', 'report. Nothing else.'],
      'The region sets aside $40,000 for engineers, says the report.',
      '$40,000',
    ),
    ['Summary', '[The region sets aside] [[$40,000]] [for engi]-', '[neers, says the]', ' ', '[report.] Nothing else.'],
  );
});

test('a footnote’s mark in a sentence is left alone', () => {
  assert.deepEqual(
    marked(
      ['carried into the basin.', '1', 'Engineers of the harbour'],
      'carried into the basin. Engineers of the harbour',
    ),
    ['[carried into the basin.]', '1', '[Engineers of the harbour]'],
  );
});

test('on the page where a passage goes on, its second half is marked', () => {
  assert.deepEqual(
    marked(
      ['Report 7/2025', 'three vessels. The difference was never asked about.'],
      'The auditors held its rosters against the log books of its three vessels. The difference was never asked about.',
    ),
    ['Report 7/2025', '[three vessels. The difference was never asked about.]'],
  );
});

test('words of the first half that the page has elsewhere do not mislead', () => {
  assert.deepEqual(
    marked(
      ['books of its three vessels.', 'The monthly reports were written by one employee.'],
      'In most cases the monthly reports name no reason, as the auditors found in the log books of its three vessels.',
    ),
    ['[books of its three vessels.]', 'The monthly reports were written by one employee.'],
  );
});

test('of two places with the same beginning, that which goes on alike is marked', () => {
  const heading = 'What the audit office recommends';
  assert.deepEqual(marked([heading, `${heading} is cheap.`], `${heading} is cheap.`), [
    heading,
    `[${heading} is cheap.]`,
  ]);
});

test('a table cell of a few letters is found, and what is not there is not', () => {
  assert.deepEqual(marked(['Tern', '13'], '13'), ['Tern', '[13]']);
  assert.deepEqual(marked(['The region paid for 96 employees.'], 'Nothing of the kind stands here.'), [
    'The region paid for 96 employees.',
  ]);
  assert.deepEqual(marked([], 'Nothing.'), []);
});
