import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Knowledge, noKnowledge } from '../../server/src/core/mentions/knowledge.ts';
import { Client } from '../support/client.ts';

const draft = 'file:///story/draft.md';
const files = { 'file:///story/sources/a.txt': 'Mayor Ada Brennick opened the harbour on Monday.\n' };

test('a server says who it is and what it can', async () => {
  const client = await Client.start({ files });
  const watched = await client.next('client/registerCapability');
  assert.equal(watched.registrations[0].method, 'workspace/didChangeWatchedFiles');
  const patterns = (it: typeof watched) =>
    it.registrations[0].registerOptions.watchers.map((one: { globPattern: string }) => one.globPattern);
  assert.deepEqual(patterns(watched), ['**/sourceline.json', '**/*.checks.yml', '**/sources', '**/sources/**']);
  client.settings = { sources: ['../wire/**/*.txt'] };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await client.next('client/unregisterCapability');
  const again = await client.next('client/registerCapability');
  assert.deepEqual(patterns(again), ['**/sourceline.json', '**/*.checks.yml', '**/wire', '**/wire/**']);
  await client.stop();
});

test('progress is shown while sources are read, and ends', async () => {
  const client = await Client.start({ files, held: true });
  const { token } = await client.next('window/workDoneProgress/create');
  const begun = await client.next('$/progress', (it) => it.token === token && it.value.kind === 'begin');
  assert.equal(begun.value.title, 'Reading sources');
  assert.equal(begun.value.cancellable, true);
  client.release();
  await client.next('$/progress', (it) => it.token === token && it.value.kind === 'end');
  await client.stop();
});

test('reading can be stopped; then absence proves nothing', async () => {
  const client = await Client.start({ files: { ...files, 'file:///story/sources/b.txt': 'Rain fell.\n' }, held: true });
  await client.open(draft, 'A word. [@nobody]\n');
  const { token } = await client.next('window/workDoneProgress/create');
  await client.next('$/progress', (it) => it.token === token && it.value.kind === 'begin');
  await client.connection.sendNotification('window/workDoneProgress/cancel', { token });
  // Messages are answered in order: with this answer the cancellation has arrived.
  await client.request('sourceline/status', { uri: draft });
  client.release();
  await client.next('$/progress', (it) => it.token === token && it.value.kind === 'end');
  assert.equal((await client.request('sourceline/status', { uri: draft })).state, 'reading');
  const report = await client.request('textDocument/diagnostic', { textDocument: { uri: draft } });
  assert.deepEqual(report.items, []);
  await client.connection.sendRequest('workspace/executeCommand', { command: 'sourceline.rebuildIndex' });
  assert.equal((await client.diagnostics(draft))[0].code, 'unknown-citation');
  await client.stop();
});

test('a null configuration means defaults', async () => {
  const client = await Client.start({ files, settings: null });
  await client.open(draft, 'A word. [@nobody]\n');
  assert.equal((await client.diagnostics(draft))[0].code, 'unknown-citation');
  await client.stop();
});

test('a changed configuration changes the findings', async () => {
  const client = await Client.start({ files });
  await client.open(draft, 'A word. [@nobody]\n');
  assert.equal((await client.diagnostics(draft))[0].severity, 1);
  client.settings = { findings: { 'unknown-citation': 'hint' } };
  client.forget('workspace/diagnostic/refresh');
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await client.next('workspace/diagnostic/refresh');
  assert.equal((await client.diagnostics(draft))[0].severity, 4);
  await client.stop();
});

test('sourceline.json at the root is read, and the editor wins over it', async () => {
  const json = { 'file:///story/sourceline.json': '{"findings.unknown-citation": "information"}' };
  const client = await Client.start({ files: { ...files, ...json } });
  await client.open(draft, 'A word. [@nobody]\n');
  assert.equal((await client.diagnostics(draft))[0].severity, 3);
  client.settings = { findings: { 'unknown-citation': 'hint' } };
  client.forget('workspace/diagnostic/refresh');
  await client.write('file:///story/sourceline.json', '{"findings.unknown-citation": "warning"}');
  await client.next('workspace/diagnostic/refresh');
  assert.equal((await client.diagnostics(draft))[0].severity, 4);
  await client.stop();
});

test('a client without any capability is served', async () => {
  const client = await Client.start({ files, capabilities: {} });
  await client.open(draft, 'A word. [@nobody]\n');
  await client.next('textDocument/publishDiagnostics', (it) => it.diagnostics.length > 0);
  assert.equal(client.files.watched, 1);
  client.files.remove('file:///story/sources/a.txt');
  await client.next('textDocument/publishDiagnostics', (it) => it.diagnostics.length === 0);
  await client.stop();
});

test('a request that is cancelled is answered as cancelled', async () => {
  const client = await Client.start({ files });
  await client.open(draft, 'A word.\n');
  await client.ready(draft);
  const position = { line: 0, character: 0 };
  const { CancellationTokenSource } = await import('vscode-languageserver');
  const source = new CancellationTokenSource();
  const params = { textDocument: { uri: draft }, position };
  const asked = client.connection.sendRequest('textDocument/hover', params, source.token);
  source.cancel();
  await assert.rejects(asked, { code: -32800 });
  await client.stop();
});

test('edits one upon the other give the text that the editor has', async () => {
  const client = await Client.start({ files });
  await client.open(draft, 'One.\n\nTwo.\n');
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: draft, version: 2 },
    contentChanges: [
      { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 4 } }, text: ' [@x].' },
      { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } }, text: 'Three [@y]' },
    ],
  });
  await client.ready(draft);
  client.clock.advance(1000);
  const items = await client.diagnostics(draft);
  const places = items.map((it) => `${it.range.start.line}:${it.range.start.character}-${it.range.end.character}`);
  assert.deepEqual(places, ['0:4-8', '2:6-10']);
  await client.stop();
});

test('a fault of the server on one file or one draft is told and costs no more', async () => {
  const knowledge: Knowledge = {
    ...noKnowledge,
    get nouns(): never {
      throw new Error('a fault');
    },
  };
  for (const capabilities of [undefined, {}]) {
    const figures = { 'file:///story/sources/b.txt': 'About 1,200 boats and 1,300 ships left.\n' };
    const start = { files: { ...files, ...figures }, knowledge };
    const client = await Client.start(capabilities ? { ...start, capabilities } : start);
    await client.open(draft, 'About 1,200 vessels left.\n');
    await client.ready(draft);
    const asked = client.request('textDocument/hover', {
      textDocument: { uri: draft },
      position: { line: 0, character: 8 },
    });
    await asked.catch((error: { message: string }) => assert.match(error.message, /a fault/));
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: draft } });
    await client.open(draft, 'It rained.\n');
    assert.equal((await client.request('sourceline/status', { uri: draft })).sources, 2);
    await client.stop();
  }
});

test('a client that asks for traces is told where the time goes, and no word of the draft', async () => {
  const client = await Client.start({ files });
  await client.open(draft, 'Ada Brennick came.\n');
  await client.diagnostics(draft);
  assert.equal(client.unread('$/logTrace'), 0);
  await client.connection.sendNotification('$/setTrace', { value: 'messages' });
  await client.edit(draft, [0, 18, 18], ' So she did.');
  await client.diagnostics(draft);
  const { message } = await client.next('$/logTrace', (it) => it.message.startsWith('findings'));
  assert.match(message, /^findings of version 2: [\d.]+ ms in \d+ steps, the longest [\d.]+ ms$/);
  await client.stop();
});
