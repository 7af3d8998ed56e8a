import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from '../support/client.ts';

const draft = 'file:///story/draft.md';
const files = {
  'file:///story/sources/harbour.txt': 'Harbour opens\n\nMayor Ada Brennick opened the harbour on Monday.\n',
};
const text = 'Mayor Ada Brennick opened the harbour. [@nobody]\n';
const codes = (items: readonly { code: string }[]) => items.map((it) => it.code);

test('findings are pulled by a client that can, and none are pushed', async () => {
  const client = await Client.start({ files });
  await client.open(draft, text);
  const items = await client.diagnostics(draft);
  const unknown = items.find((it) => it.code === 'unknown-citation');
  assert.equal(unknown.source, 'sourceline');
  assert.equal(unknown.severity, 1);
  assert.deepEqual(unknown.range, { start: { line: 0, character: 39 }, end: { line: 0, character: 48 } });
  assert.equal(unknown.codeDescription.href, 'file:///pages/unknown-citation.md');
  assert.equal(client.unread('textDocument/publishDiagnostics'), 0);
  await client.stop();
});

test('findings are pushed, with the version, to a client that cannot pull', async () => {
  const client = await Client.start({ files, capabilities: {} });
  await client.open(draft, text);
  const pushed = await client.next('textDocument/publishDiagnostics', (it) => it.diagnostics.length > 0);
  assert.equal(pushed.version, 1);
  assert.ok(codes(pushed.diagnostics).includes('unknown-citation'));
  await client.edit(draft, [0, 39, 48], '[@harbour]');
  const after = await client.next('textDocument/publishDiagnostics', (it) => it.version === 2);
  assert.ok(!codes(after.diagnostics).includes('unknown-citation'));
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: draft } });
  const closed = await client.next('textDocument/publishDiagnostics', (it) => it.version === undefined);
  assert.deepEqual(closed.diagnostics, []);
  await client.stop();
});

test('an answer that is the same as before is not sent again', async () => {
  const client = await Client.start({ files });
  await client.open(draft, text);
  await client.ready(draft);
  const first = await client.request('textDocument/diagnostic', { textDocument: { uri: draft } });
  const again = { textDocument: { uri: draft }, previousResultId: first.resultId };
  assert.equal((await client.request('textDocument/diagnostic', again)).kind, 'unchanged');
  await client.edit(draft, [0, 0, 0], 'Once. ');
  assert.equal((await client.request('textDocument/diagnostic', again)).kind, 'full');
  await client.stop();
});

test('what rests on absence is silent until the sources are read, then the client is asked to pull again', async () => {
  const client = await Client.start({ files, held: true });
  await client.open(draft, text);
  const before = await client.request('textDocument/diagnostic', { textDocument: { uri: draft } });
  assert.ok(!codes(before.items).includes('unknown-citation'));
  client.release();
  await client.next('workspace/diagnostic/refresh');
  assert.ok(codes(await client.diagnostics(draft)).includes('unknown-citation'));
  await client.stop();
});

test('a warning on what is being typed waits until the writer rests', async () => {
  const client = await Client.start({ files });
  await client.open(draft, 'Mayor Ada Brennick opened the harbour. \n');
  assert.ok(!codes(await client.diagnostics(draft)).includes('unknown-citation'));
  await client.edit(draft, [0, 39, 39], '[@nobody]');
  assert.ok(!codes(await client.diagnostics(draft)).includes('unknown-citation'));
  client.forget('workspace/diagnostic/refresh');
  client.clock.advance(800);
  await client.next('workspace/diagnostic/refresh');
  assert.ok(codes(await client.diagnostics(draft)).includes('unknown-citation'));
  await client.stop();
});

test('a warning is said at once when the next edit lies elsewhere', async () => {
  const client = await Client.start({ files });
  await client.open(draft, 'First line.\n\nMayor Ada Brennick opened the harbour. \n');
  await client.ready(draft);
  await client.edit(draft, [2, 39, 39], '[@nobody]');
  assert.ok(!codes(await client.diagnostics(draft)).includes('unknown-citation'));
  await client.edit(draft, [0, 0, 5], 'Opening');
  assert.ok(codes(await client.diagnostics(draft)).includes('unknown-citation'));
  await client.stop();
});

test('related places point into the sources', async () => {
  const client = await Client.start({ files });
  await client.open(draft, 'Mayor Ada Brenick opened the harbour.\n');
  const items = await client.diagnostics(draft);
  const misspelled = items.find((it) => it.relatedInformation);
  assert.ok(misspelled, `a finding with evidence among ${codes(items)}`);
  const [related] = misspelled.relatedInformation;
  assert.equal(related.location.uri, 'file:///story/sources/harbour.txt');
  assert.equal(related.location.range.start.line, 2);
  assert.match(related.message, /opened the harbour on Monday/);
  await client.stop();
});
