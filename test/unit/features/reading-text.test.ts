import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MemoryIndex } from '../../../server/src/core/corpus/memory-index.ts';
import { passageOnLine, readingText } from '../../../server/src/core/features/reading-text.ts';
import { noKnowledge } from '../../../server/src/core/mentions/knowledge.ts';
import { recordSource } from '../../../server/src/core/workspace/read-source.ts';
import { readFile } from '../../support/newsroom.ts';

async function indexOf(name: string, text: string) {
  const [part] = await readFile(name, text);
  assert.ok(part);
  const index = new MemoryIndex();
  index.put(name, [recordSource({ id: name, path: `sources/${name}` }, part, noKnowledge)]);
  return { index, part };
}

test('it is the text that the places of a source stand in', async () => {
  const { index, part } = await indexOf(
    'report.pdf',
    '# The bridge of Velm\n\nIt will be 600 metres long.\n\n• It has four piers.\n\nVessel   Crew\nTern   13\n',
  );
  assert.equal(readingText(index, 'report.pdf'), part.text);
  for (const it of part.document.passages) assert.equal(part.text.slice(it.pieces[0]!.from).startsWith(it.text), true);
});

test('what was read and is no passage leaves its room empty, so that places still hold', async () => {
  const { index, part } = await indexOf(
    'report.pdf',
    'KELMOUTH, Oct. 24 (Wire) — The bridge will be 600 metres long.\n\nIt has four piers.\n',
  );
  const text = readingText(index, 'report.pdf') ?? '';
  assert.equal(text.length, part.text.length);
  assert.equal(text.trimStart(), 'The bridge will be 600 metres long.\n\nIt has four piers.\n');
  assert.equal(passageOnLine(index, 'report.pdf', 1)?.column, text.indexOf('The') + 1);
});

test('a line has the passage that stands on it or above it', async () => {
  const { index } = await indexOf('report.pdf', '-- page --\nFirst words.\n-- page --\n\nSecond words.\n');
  const pages = [1, 2, 3, 9].map((line) => passageOnLine(index, 'report.pdf', line)?.page);
  assert.deepEqual(pages, [1, 1, 2, 2]);
});

test('there is none of a source that is not there', async () => {
  const { index } = await indexOf('report.pdf', 'First words.');
  assert.equal(readingText(index, 'other.pdf'), null);
  assert.equal(passageOnLine(index, 'other.pdf', 1), null);
});
