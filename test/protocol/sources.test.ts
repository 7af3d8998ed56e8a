import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from '../support/client.ts';

const draft = 'file:///story/draft.md';
const harbour = 'file:///story/sources/harbour.txt';
const files = { [harbour]: 'Mayor Ada Brennick opened the harbour on Monday.\n' };
// biome-ignore lint/suspicious/noExplicitAny: the shape is the protocol's.
const codes = (items: readonly any[]) => items.map((it) => it.code);

/** Waits for the call to pull again that a change must bring, then pulls. */
async function after(client: Client, change: () => Promise<void>, uri = draft) {
  client.forget('workspace/diagnostic/refresh');
  await change();
  await client.next('workspace/diagnostic/refresh');
  return codes(await client.diagnostics(uri));
}

test('a source that is added, changed and removed changes what is said', async () => {
  const client = await Client.start({ files });
  await client.open(draft, 'She said so. [@report]\n');
  assert.deepEqual(codes(await client.diagnostics(draft)), ['unknown-citation']);
  assert.deepEqual(await after(client, () => client.write('file:///story/sources/report.txt', 'She said so.\n')), []);
  const moved = 'file:///story/sources/report.txt';
  assert.deepEqual(await after(client, () => client.write(moved, '---\nkey: other\n---\nShe said so.\n')), [
    'unknown-citation',
  ]);
  assert.deepEqual(await after(client, () => client.remove(moved)), ['unknown-citation']);
  await client.stop();
});

test('sources that come after the draft was opened are found, and gone ones leave it idle', async () => {
  const client = await Client.start({ files: { 'file:///story/notes/x.txt': 'Nothing.\n' } });
  await client.open(draft, 'She said so. [@report]\n');
  assert.equal((await client.request('sourceline/status', { uri: draft })).state, 'idle');
  const came = await after(client, () => client.write(harbour, 'She said so.\n'));
  assert.deepEqual(came, ['unknown-citation']);
  client.forget('workspace/diagnostic/refresh');
  await client.remove('file:///story/sources');
  await client.next('workspace/diagnostic/refresh');
  const report = await client.request('textDocument/diagnostic', { textDocument: { uri: draft } });
  assert.deepEqual(report.items, []);
  assert.equal((await client.request('sourceline/status', { uri: draft })).state, 'idle');
  await client.stop();
});

test('two stories in one workspace never mix', async () => {
  const client = await Client.start({
    folders: ['file:///desk'],
    files: {
      'file:///desk/harbour/sources/opening.txt': 'Mayor Ada Brennick opened the harbour.\n',
      'file:///desk/school/sources/budget.txt': 'The school got a new roof.\n',
    },
  });
  const [one, two] = ['file:///desk/harbour/draft.md', 'file:///desk/school/parts/draft.md'];
  await client.open(one, 'She came. [@opening] [@budget]\n');
  await client.open(two, 'It rained. [@opening] [@budget]\n');
  const unknown = async (uri: string) => (await client.diagnostics(uri)).map((it) => it.range.start.character);
  assert.deepEqual(await unknown(one), [21]);
  assert.deepEqual(await unknown(two), [11]);
  await client.stop();
});

test('an untitled draft is held against the sources of the workspace folder', async () => {
  const client = await Client.start({ files });
  await client.open('untitled:Untitled-1', 'She came. [@nobody]\n');
  assert.deepEqual(codes(await client.diagnostics('untitled:Untitled-1')), ['unknown-citation']);
  await client.stop();
});

test('without a workspace folder only the folder beside the draft counts', async () => {
  const client = await Client.start({ files, folders: [] });
  await client.open(draft, 'She came. [@nobody]\n');
  assert.deepEqual(codes(await client.diagnostics(draft)), ['unknown-citation']);
  const below = 'file:///story/parts/draft.md';
  await client.open(below, 'She came. [@nobody]\n');
  assert.equal((await client.request('sourceline/status', { uri: below })).state, 'idle');
  await client.stop();
});

for (const name of ['README.md', 'CHANGELOG.md', '.github/note.md', 'node_modules/a/b.md', 'sources/notes.md'])
  test(`${name} is no draft`, async () => {
    const client = await Client.start({ files });
    const uri = `file:///story/${name}`;
    await client.open(uri, 'She came. [@nobody]\n');
    assert.equal((await client.request('sourceline/status', { uri })).state, 'idle');
    const report = await client.request('textDocument/diagnostic', { textDocument: { uri } });
    assert.deepEqual(report.items, []);
    await client.stop();
  });

test('a folder without a readable source leaves the server idle', async () => {
  const client = await Client.start({ files: { 'file:///story/sources/main.swift': 'let x = 1\n' } });
  await client.open(draft, 'She came. [@nobody]\n');
  await client.next('sourceline/statusChanged');
  for (;;) {
    const status = await client.request('sourceline/status', { uri: draft });
    if (status.state === 'idle' && status.skipped.length === 1) break;
    await client.next('sourceline/statusChanged');
  }
  const report = await client.request('textDocument/diagnostic', { textDocument: { uri: draft } });
  assert.deepEqual(report.items, []);
  await client.stop();
});

test('the setting names other folders, and patterns of files', async () => {
  const settings = { sources: ['wire/**/*.txt', 'interviews'] };
  const client = await Client.start({
    settings,
    files: {
      'file:///story/wire/a/one.txt': 'It rained.\n',
      'file:///story/wire/a/two.md': 'It rained.\n',
      'file:///story/interviews/three.md': 'It rained.\n',
    },
  });
  await client.open(draft, 'It rained. [@one] [@two] [@three]\n');
  const items = await client.diagnostics(draft);
  assert.deepEqual(
    items.filter((it) => it.code === 'unknown-citation').map((it) => it.range.start.character),
    [18],
  );
  await client.stop();
});

test('a workspace folder that is added brings its sources', async () => {
  const client = await Client.start({ files, folders: ['file:///other'] });
  await client.open('untitled:Untitled-1', 'She came. [@nobody]\n');
  assert.equal((await client.request('sourceline/status', { uri: 'untitled:Untitled-1' })).state, 'idle');
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: 'file:///story', name: 'story' }], removed: [{ uri: 'file:///other', name: 'other' }] },
  });
  await client.next('workspace/diagnostic/refresh');
  assert.deepEqual(codes(await client.diagnostics('untitled:Untitled-1')), ['unknown-citation']);
  await client.stop();
});

test('the references of a draft are CSL-JSON, by the keys of the bibliography among its sources', async () => {
  const client = await Client.start({
    files: {
      ...files,
      'file:///story/sources/refs.bib': '@misc{brennick, title = {The opening}, file = {harbour.txt}}',
    },
  });
  await client.open(draft, 'She opened it [@brennick].\n');
  await client.ready(draft);
  const asked = { command: 'sourceline.references', arguments: [draft] };
  const items = JSON.parse(await client.request('workspace/executeCommand', asked));
  assert.deepEqual(
    items.map((it: { id: string; title: string }) => [it.id, it.title]),
    [['brennick', 'The opening']],
  );
  const other = { command: 'sourceline.references', arguments: ['file:///elsewhere/none.md'] };
  assert.equal(await client.request('workspace/executeCommand', other), null);
  await client.stop();
});
