import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { call } from '../support/command-line.ts';
import { hostile, hostileSource, obeyed } from '../support/hostile.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const draft = 'The flood reached 212 homes [@wire].\n\nThe council sold 75 buses.\n';
const wire = '---\noutlet: Northern Wire\n---\n\nThe flood reached 212 homes. The council sold 80 buses.\n';

function story(t: TestContext, files: Readonly<Record<string, string>> = {}): Promise<string> {
  return temporaryFolder(t, { 'draft.md': draft, 'sources/wire.md': wire, ...files });
}

const asked = ['sheet', 'draft.md', '--sources', 'sources'];

test('a sheet goes to standard output, or to a file', async (t) => {
  const folder = await story(t);
  const shown = await call(asked, folder);
  assert.equal(shown.code, 0);
  assert.match(shown.out, /^# Fact-check sheet/);
  const written = await call([...asked, '--format', 'html', '--out', 'sheet.html'], folder);
  assert.deepEqual([written.code, written.out], [0, '']);
  assert.match(await readFile(path.join(folder, 'sheet.html'), 'utf8'), /^<!DOCTYPE html>/);
});

test('a workbook has a row a fact, all of it text', async (t) => {
  const folder = await story(t, Object.fromEntries(hostile.map((it, i) => [`sources/bad${i}.md`, hostileSource(it)])));
  const written = await call([...asked, '--format', 'xlsx', '--out', 'sheet.xlsx'], folder);
  assert.equal(written.code, 0, written.err);
  const files = unzipSync(await readFile(path.join(folder, 'sheet.xlsx')));
  const table = strFromU8(files['xl/worksheets/sheet1.xml']!);
  assert.equal(table.match(/<row /g)?.length, 3);
  assert.doesNotMatch(table, /<f[ >]/);
  const all = Object.entries(files)
    .map(([name, bytes]) => (name.endsWith('.xml') ? strFromU8(bytes) : ''))
    .join('');
  assert.match(all, /212 homes/);
  assert.doesNotMatch(all, obeyed);
});

test('a sheet that was filled in comes back into the file beside the draft', async (t) => {
  const folder = await story(t);
  await call([...asked, '--format', 'csv', '--out', 'sheet.csv'], folder);
  const filled = path.join(folder, 'sheet.csv');
  const nothing = await call([...asked, '--import', 'sheet.csv'], folder);
  assert.match(nothing.err, /draft\.checks\.yml: 0 verdicts taken in/);
  assert.deepEqual((await readdir(folder)).sort(), ['draft.md', 'sheet.csv', 'sources']);
  const text = await readFile(filled, 'utf8');
  await writeFile(filled, text.replace(/,,,,\r\n$/, ',checked,called the depot,,\r\n'));
  const before = await stat(path.join(folder, 'draft.md'));
  const taken = await call([...asked, '--import', 'sheet.csv', '--by', 'Eli Ford'], folder);
  assert.equal(taken.code, 0, taken.err);
  assert.match(taken.err, /draft\.checks\.yml: 1 verdict taken in/);
  assert.equal((await stat(path.join(folder, 'draft.md'))).mtimeMs, before.mtimeMs);
  const sheet = await call(asked, folder);
  assert.match(sheet.out, /checked, Eli Ford, \d{4}-\d\d-\d\d: called the depot/);
  const again = await call([...asked, '--import', 'sheet.csv', '--by', 'Eli Ford'], folder);
  assert.match(again.err, /0 verdicts taken in/);
});

test('what cannot be is said in a line', async (t) => {
  const folder = await story(t, { 'bad.csv': '"a\nb' });
  const says = async (args: readonly string[], reason: RegExp) => {
    const { code, err } = await call(args, folder);
    assert.equal(code, 2, err);
    assert.match(err, reason);
  };
  await says(['sheet', '--sources', 'sources'], /no draft was named/);
  await says(['sheet', 'draft.md'], /--sources DIR is missing/);
  await says(['sheet', 'none.md', '--sources', 'sources'], /none\.md: does not exist/);
  await says([...asked, '--format', 'pdf'], /markdown, html, csv, xlsx, not pdf/);
  await says([...asked, '--format', 'xlsx'], /needs --out FILE/);
  await says([...asked, '--out', 'nowhere/sheet.md'], /nowhere\/sheet\.md has no folder/);
  await says([...asked, '--import', 'none.csv'], /--import none\.csv: does not exist/);
  await says([...asked, '--import', 'bad.csv'], /bad\.csv: is no CSV/);
  await says([...asked, 'other.md'], /one draft at a time/);
});
