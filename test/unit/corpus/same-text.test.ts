import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sameTexts } from '../../../server/src/core/corpus/same-text.ts';
import { checkDraft, hoverText, indexSources } from '../../support/newsroom.ts';

const article = `The region of Brandholm decided on Wednesday to pay for 101 employees at sea.

“This is a beginning and no more than that,” said Petra Lindqvist, who speaks for the passengers.

The additional crews cost the region 410,000 crowns a year, the treasurer told the council on Monday.
`;
const from = (outlet: string, more = '') => `---\noutlet: ${outlet}\n---\n${article}${more}`;
const draft = 'The crews cost 410,000 crowns a year, said Petra Lindqvist.\n';

/** The second line of a hover: how many sources. */
function counted(files: Readonly<Record<string, string>>, words: string): string {
  const checked = checkDraft(draft, files);
  return hoverText(checked, draft.indexOf(words) + 1)?.split('\n')[0] ?? '';
}

describe('one text in two files', () => {
  test('is one source in a hover, whatever the files are called', () => {
    assert.match(counted({ 'crews.txt': article, 'crews (1).md': article }, '410,000'), /1 source, 1 voice$/);
    assert.match(counted({ 'crews.txt': article }, '410,000'), /1 source, 1 voice$/);
  });

  test('is shown once', () => {
    const checked = checkDraft('“This is a beginning and no more than that,” she said.\n', {
      'crews.txt': article,
      'copy.txt': article,
    });
    assert.equal(hoverText(checked, 3)?.match(/no more than that/g)?.length, 2);
  });

  test('is two sources where two outlets print it, or where one is marked otherwise', () => {
    const two = /2 sources, /;
    assert.match(counted({ 'a.txt': from('Gazette'), 'b.txt': from('Herald') }, '410,000'), two);
    const marked = article.replace(/^/, '---\nstanding: partisan\n---\n');
    assert.match(counted({ 'a.txt': article, 'b.txt': marked }, '410,000'), two);
  });

  test('is two sources where much of the text differs', () => {
    const longer = `${article}\nThe company welcomed the decision and will hire eleven people from tomorrow, it said in a letter.\n`;
    assert.match(counted({ 'a.txt': article, 'b.txt': longer }, '410,000'), /2 sources, /);
  });

  test('holds what cites either of its files', () => {
    const files = { 'crews.txt': article, 'copy.txt': article };
    for (const key of ['crews', 'copy']) {
      const { findings } = checkDraft(`The crews cost 410,000 crowns a year. [@${key}]\n`, files);
      assert.deepEqual(
        findings.filter((it) => it.code.endsWith('citation') || it.code.startsWith('uncited')),
        [],
      );
    }
  });
});

test('files of one text are grouped, and others are not', () => {
  const index = indexSources({
    'a.txt': article,
    'b.txt': 'Nothing of the kind was ever decided, and nobody was paid for anything at all.\n',
    'c.md': article.replace('\n', ' \n'),
    'd.txt': from('Herald'),
    'e.txt': from('Gazette'),
  });
  const names = sameTexts(index).map((group) => group.map((it) => it.path));
  assert.deepEqual(names, [['sources/a.txt', 'sources/c.md', 'sources/d.txt']]);
});
