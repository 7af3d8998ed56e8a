import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver';
import type { DraftFacts, ExportedFile, ImportedSheet } from '../../server/src/lsp/protocol.ts';
import { Client } from '../support/client.ts';

const draft = 'file:///story/draft.md';
const files = { 'file:///story/sources/wire.md': '---\noutlet: Northern Wire\n---\n\nThe flood reached 212 homes.\n' };

async function start(): Promise<Client> {
  const client = await Client.start({ files });
  await client.open(draft, 'It reached 212 homes.\n');
  await client.ready(draft);
  return client;
}

test('an editor gets the sheet and the annotated draft in every shape', async () => {
  const client = await start();
  const get = (what: string, format: string): Promise<ExportedFile> =>
    client.request('sourceline/export', { uri: draft, what, format });
  assert.equal((await get('sheet', 'markdown')).name, 'draft.sheet.md');
  assert.match((await get('sheet', 'csv')).text ?? '', /212 homes/);
  assert.match((await get('annotated', 'html')).text ?? '', /href="#passage-0"/);
  for (const [what, format] of [
    ['sheet', 'xlsx'],
    ['annotated', 'docx'],
  ] as const) {
    const { name, text, base64 } = await get(what, format);
    assert.equal(name, `draft.${what}.${format}`);
    assert.equal(text, null);
    assert.equal(
      Buffer.from(base64 ?? '', 'base64')
        .subarray(0, 2)
        .toString(),
      'PK',
    );
  }
  await assert.rejects(get('sheet', 'pdf'), /a sheet is markdown, html, csv, xlsx, not pdf/);
  await assert.rejects(
    client.request('sourceline/export', { uri: 'file:///elsewhere/a.md', what: 'sheet' }),
    /no sources/,
  );
  await client.stop();
});

test('a sheet in CSV comes back with verdicts, and nothing else changes', async () => {
  const client = await start();
  const { text } = await client.request('sourceline/export', { uri: draft, what: 'sheet', format: 'csv' });
  const take = (csv: string): Promise<ImportedSheet> => client.request('sourceline/importSheet', { uri: draft, csv });
  assert.deepEqual(await take(String(text)), { taken: 0, problems: [] });
  const filled = String(text).replace(/,,,,\r\n$/, ',checked,,,\r\n');
  assert.deepEqual(await take(filled), { taken: 1, problems: [] });
  assert.deepEqual(await take(filled), { taken: 0, problems: [] });
  const { facts }: DraftFacts = await client.request('sourceline/facts', { uri: draft });
  assert.deepEqual(
    facts[0]?.checks.map((it) => [it.status, it.by]),
    [['checked', 'Dana Reyes']],
  );
  assert.deepEqual((await take('nothing here')).problems, ['the table has no column “kind”: nothing was read from it']);
  await assert.rejects(take('"'), /no table in CSV/);
  await client.stop();
});

test('an editor without views writes them beside the draft by a code action, and says so', async () => {
  const client = await start();
  const at = { line: 0, character: 0 };
  const asked = { textDocument: { uri: draft }, range: { start: at, end: at } };
  const ask = (only?: string[]): Promise<CodeAction[]> =>
    client.request('textDocument/codeAction', { ...asked, context: { diagnostics: [], ...(only ? { only } : {}) } });
  assert.deepEqual(
    (await ask()).filter((it) => it.kind === 'source.export.sourceline'),
    [],
  );
  const actions = await ask(['source.export.sourceline']);
  assert.equal(actions.length, 8);
  for (const it of actions) {
    await client.request('workspace/executeCommand', it.command);
    assert.match((await client.next('window/showMessage')).message, /was written beside the draft/);
  }
  for (const name of ['draft.sheet.html', 'draft.sheet.xlsx', 'draft.annotated.critic.md', 'draft.annotated.docx'])
    assert.notEqual(await client.files.look(`file:///story/${name}`), null, name);
  assert.equal(await client.request('sourceline/facts', { uri: 'file:///story/draft.annotated.md' }), null);
  await client.request('workspace/executeCommand', { command: 'sourceline.writeSheet', arguments: [draft, 'pdf'] });
  assert.match((await client.next('window/showMessage')).message, /not pdf/);
  await client.stop();
});
