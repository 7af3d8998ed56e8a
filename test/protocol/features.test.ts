import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from '../support/client.ts';

const draft = 'file:///story/draft.md';
const harbour = 'file:///story/sources/harbour.txt';
const files = {
  [harbour]:
    'Harbour opens\n\nMayor Ada Brennick opened the harbour. Brennick said “this harbour belongs to everyone in town”.\n',
  'file:///story/sources/rain.md':
    '---\ntitle: Rain\noutlet: The Gull\n---\n\nIt rained all day, Ada Brennick wrote.\n',
};
const at = (line: number, character: number) => ({ textDocument: { uri: draft }, position: { line, character } });
const range = (line: number, from: number, to: number) => {
  return { start: { line, character: from }, end: { line, character: to } };
};

async function start(text: string, capabilities?: object) {
  const client = await Client.start({ files, ...(capabilities ? { capabilities } : {}) });
  await client.open(draft, text);
  await client.ready(draft);
  return client;
}

test('a hover shows what the sources say, with links that open the place', async () => {
  const client = await start('Mayor Ada Brennick opened it.\n');
  const hover = await client.request('textDocument/hover', at(0, 12));
  assert.equal(hover.contents.kind, 'markdown');
  assert.match(hover.contents.value, /2 sources/);
  assert.match(hover.contents.value, /\(file:\/\/\/story\/sources\/harbour\.txt#L3,7\)/);
  assert.deepEqual(hover.range, range(0, 6, 18));
  assert.equal(await client.request('textDocument/hover', at(0, 26)), null);
  await client.stop();
});

test('a quick fix is an edit of the present version', async () => {
  const client = await start('She came. [@harbor]\n');
  const context = { diagnostics: [], only: ['quickfix'], triggerKind: 1 };
  const asked = { textDocument: { uri: draft }, range: range(0, 12, 12), context };
  const actions = await client.request('textDocument/codeAction', asked);
  const near = actions.find((it: { title: string }) => /harbour/.test(it.title));
  assert.ok(near, actions.map((it: { title: string }) => it.title).join('; '));
  assert.equal(near.kind, 'quickfix');
  assert.equal(near.diagnostics[0].code, 'unknown-citation');
  const [change] = near.edit.documentChanges;
  assert.equal(change.textDocument.version, 1);
  assert.equal(change.edits[0].newText, 'harbour');
  await client.stop();
});

test('a client that knows no versions gets plain changes', async () => {
  const client = await start('She came. [@harbor]\n', {});
  const context = { diagnostics: [] };
  const asked = { textDocument: { uri: draft }, range: range(0, 12, 12), context };
  const [first] = await client.request('textDocument/codeAction', asked);
  assert.ok(first.edit.changes[draft]);
  await client.stop();
});

test('citing is offered on any mention that is asked about, and not by the lightbulb alone', async () => {
  const client = await start('Yes. Ada Brennick opened it. So Ada Brennick said.\n');
  const ask = async (triggerKind: number, from: number) => {
    const context = { diagnostics: [], triggerKind };
    const asked = { textDocument: { uri: draft }, range: range(0, from, from), context };
    const actions = await client.request('textDocument/codeAction', asked);
    return actions.filter((it: { title: string }) => it.title.startsWith('Cite '));
  };
  assert.ok((await ask(1, 36)).length > 0);
  assert.deepEqual(await ask(2, 36), []);
  await client.stop();
});

/** The next edit that the server asks the editor to make. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is the protocol's.
function nextEdit(client: Client): Promise<any> {
  return new Promise((resolve) => {
    client.connection.onRequest('workspace/applyEdit', ({ edit }) => {
      resolve(edit);
      return { applied: true };
    });
  });
}

test('turning a finding off is written to sourceline.json as an edit', async () => {
  const client = await start('She came. [@harbor]\n');
  const applied = nextEdit(client);
  const context = { diagnostics: [], triggerKind: 1 };
  const asked = { textDocument: { uri: draft }, range: range(0, 12, 12), context };
  const actions = await client.request('textDocument/codeAction', asked);
  const off = actions.find((it: { title: string }) => it.title === 'Turn off unknown-citation');
  await client.request('workspace/executeCommand', off.command);
  assert.deepEqual(await applied, {
    documentChanges: [
      { kind: 'create', uri: 'file:///story/sourceline.json' },
      {
        textDocument: { uri: 'file:///story/sourceline.json', version: null },
        edits: [{ range: range(0, 0, 0), newText: '{\n  "findings.unknown-citation": "off"\n}\n' }],
      },
    ],
  });
  await client.stop();
});

test('a source is marked in the sources.yml of its folder', async () => {
  const client = await start('It was wet.\n');
  const applied = nextEdit(client);
  const source = 'file:///story/sources/rain.txt';
  await client.request('workspace/executeCommand', {
    command: 'sourceline.markSource',
    arguments: [source, 'standing', 'partisan'],
  });
  const [create, change] = (await applied).documentChanges;
  assert.deepEqual(create, { kind: 'create', uri: 'file:///story/sources/sources.yml' });
  assert.equal(change.edits[0].newText, 'rain.txt:\n  standing: partisan\n');
  await client.stop();
});

test('citation keys are completed', async () => {
  const client = await start('Ada Brennick opened it. [@\n');
  const list = await client.request('textDocument/completion', at(0, 26));
  const labels = list.items.map((it: { label: string }) => it.label).sort();
  assert.deepEqual(labels, ['harbour', 'rain']);
  assert.deepEqual(list.items[0].textEdit.range, range(0, 26, 26));
  await client.stop();
});

test('definition and links lead into the sources', async () => {
  const client = await start('It was wet. [@rain] Ada Brennick said so.\n');
  const [place] = await client.request('textDocument/definition', at(0, 15));
  assert.equal(place.uri, 'file:///story/sources/rain.md');
  const links = await client.request('textDocument/documentLink', { textDocument: { uri: draft } });
  assert.equal(links[0].target, 'file:///story/sources/rain.md');
  await client.stop();
});

test('references and highlights follow a name through the draft and its sources', async () => {
  const client = await start('Ada Brennick opened it. So Ada Brennick smiled.\n');
  const params = { ...at(0, 5), context: { includeDeclaration: true } };
  const places = await client.request('textDocument/references', params);
  const uris = new Set(places.map((it: { uri: string }) => it.uri));
  assert.deepEqual([...uris].sort(), [draft, ...Object.keys(files)].sort());
  const marks = await client.request('textDocument/documentHighlight', at(0, 5));
  assert.deepEqual(
    marks.map((it: { range: unknown }) => it.range),
    [range(0, 0, 12), range(0, 27, 39)],
  );
  await client.stop();
});

test('entities are workspace symbols', async () => {
  const client = await start('It rained.\n');
  const found = await client.request('workspace/symbol', { query: 'brenn' });
  assert.equal(found[0].name, 'Ada Brennick');
  await client.stop();
});

test('a citation key is renamed wherever it stands', async () => {
  const client = await start('One. [@rain]\n\nTwo. [@rain]\n');
  assert.deepEqual(await client.request('textDocument/prepareRename', at(0, 8)), range(0, 7, 11));
  const edit = await client.request('textDocument/rename', { ...at(0, 8), newName: 'harbour' });
  assert.equal(edit.documentChanges[0].edits.length, 2);
  await client.stop();
});

test('the sources of a draft are listed for a pick, and the picked one is cited', async () => {
  const client = await start('Ada Brennick opened the harbour.\n');
  const listed = await client.request('sourceline/sources', { uri: draft, position: { line: 0, character: 5 } });
  assert.deepEqual(listed.map((it: { key: string }) => it.key).sort(), ['harbour', 'rain']);
  assert.equal(listed.find((it: { key: string }) => it.key === 'rain').path, 'sources/rain.md');
  const edits = await client.request('sourceline/cite', {
    uri: draft,
    position: { line: 0, character: 5 },
    key: 'rain',
  });
  assert.equal(edits[0].newText, '[^rain]');
  assert.deepEqual(edits[0].range, range(0, 32, 32));
  await client.stop();
});
