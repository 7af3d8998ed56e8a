import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceListAnswer } from '../../server/src/lsp/protocol.ts';
import { Client } from '../support/client.ts';

const draft = 'file:///story/draft.md';
const audit = 'file:///story/sources/audit.pdf';
const address = `sourceline-source:/sources/audit.pdf.txt?${encodeURIComponent(audit)}`;
const report = `-- page --
# Audit of the Kelmouth Ferry Company

The audit office was asked by the region in May to look at the company.
-- page --

The region paid for 96 employees at sea.
`;
const files = {
  [audit]: report,
  'file:///story/sources/gazette.txt': 'The region paid for 101 employees at sea.\n',
};
const text = `# Ferry\n\nThe region paid for 96 employees at sea. [@audit]\n`;
const at = { line: 2, character: 20 };
const capabilities = (textDocumentContent: object) => ({
  textDocument: { publishDiagnostics: { relatedInformation: true } },
  workspace: { ...textDocumentContent, didChangeWatchedFiles: { dynamicRegistration: true } },
});

async function start(taking: boolean): Promise<Client> {
  const client = await Client.start({ files, capabilities: capabilities(taking ? { textDocumentContent: {} } : {}) });
  await client.open(draft, text);
  await client.ready(draft);
  return client;
}

const positioned = { textDocument: { uri: draft }, position: at };

test('a client that takes texts from the server is led into the text that was read of a PDF', async () => {
  const client = await start(true);
  const [place] = await client.request('textDocument/definition', positioned);
  assert.equal(place.uri, address);
  const content = await client.request('workspace/textDocumentContent', { uri: place.uri });
  const line = content.text.split('\n')[place.range.start.line];
  assert.equal(line, 'The region paid for 96 employees at sea.');
  assert.equal(line.slice(place.range.start.character, place.range.end.character), '96 employees');
  const hover = await client.request('textDocument/hover', positioned);
  assert.ok(hover.contents.value.includes(`(${address}#L5,21-5,33)`), hover.contents.value);
  await client.stop();
});

test('the list of sources leads to the text of a PDF, and so to its pages, and to the file of a text', async () => {
  const client = await start(true);
  const { list }: SourceListAnswer = await client.request('sourceline/sourceList', { uri: draft });
  assert.deepEqual(
    list?.sources.map((it) => [it.key, it.readUri]),
    [
      ['audit', address],
      ['gazette', null],
    ],
  );
  assert.equal((await client.request('sourceline/readPassage', { uri: address, line: 0 })).format, 'pdf');
  await client.stop();
});

test('a line of that text has its page and its passage', async () => {
  const client = await start(true);
  const passage = await client.request('sourceline/readPassage', { uri: address, line: 4 });
  assert.deepEqual(passage, {
    uri: audit,
    format: 'pdf',
    title: 'Audit of the Kelmouth Ferry Company',
    text: 'The region paid for 96 employees at sea.',
    page: 2,
    column: 0,
  });
  assert.equal(await client.request('sourceline/readPassage', { uri: 'file:///story/draft.md', line: 0 }), null);
  await client.stop();
});

test('a text that is shown is asked for again when its source has changed', async () => {
  const client = await start(true);
  await client.request('workspace/textDocumentContent', { uri: address });
  await client.write(audit, report.replace('96', '97'));
  assert.deepEqual(await client.next('workspace/textDocumentContent/refresh'), { uri: address });
  const content = await client.request('workspace/textDocumentContent', { uri: address });
  assert.match(content.text, /paid for 97 employees/);
  await client.stop();
});

test('a client that takes none is led to the file, and to the page of a PDF', async () => {
  const client = await start(false);
  const [place] = await client.request('textDocument/definition', positioned);
  assert.equal(place.uri, audit);
  assert.deepEqual(place.range.start, { line: 0, character: 0 });
  const hover = await client.request('textDocument/hover', positioned);
  assert.ok(hover.contents.value.includes(`(${audit}#page=2)`), hover.contents.value);
  await client.stop();
});

test('a source is marked from the text that was read of it as from its file', async () => {
  const client = await start(true);
  const asked = new Promise<{ readonly label: string }>((resolve) => {
    client.connection.onRequest('workspace/applyEdit', (it) => {
      resolve(it);
      return { applied: true };
    });
  });
  await client.request('workspace/executeCommand', {
    command: 'sourceline.markSource',
    arguments: [address, 'standing', 'primary'],
  });
  assert.equal((await asked).label, 'Mark audit.pdf as standing primary');
  await client.stop();
});

test('a hover names the other file that holds the same text', async () => {
  const words =
    'The region paid for 96 employees at sea, and for forty on land, the audit office found in May of this year.\n';
  const twice = `${words}\nIt asked for all that the company had written down of them in the two years before, and got it.\n`;
  const sources = { 'file:///story/sources/gazette.txt': twice, 'file:///story/sources/gazette (1).txt': twice };
  const client = await Client.start({ files: sources });
  await client.open(draft, text);
  await client.ready(draft);
  const hover = await client.request('textDocument/hover', positioned);
  assert.match(hover.contents.value, /\]\([^)]*\) \(also as gazette[^)]*\)/, hover.contents.value);
  await client.stop();
});
