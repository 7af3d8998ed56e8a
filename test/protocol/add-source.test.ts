import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, type TestContext, test } from 'node:test';
import { Client } from '../support/client.ts';

const draft = 'file:///story/draft.md';
const page = `<title>A bridge at last - Harbour News</title><meta property="og:site_name" content="Harbour News">
<meta name="author" content="Ada Moss"><meta property="article:published_time" content="2024-10-24T23:40:00-05:00">
<nav><a href="/">Home</a></nav><article><h1>A bridge at last</h1>
<p>The ministers of the two countries agreed on Tuesday to build a bridge over the river that parts them. It costs 12 million crowns.</p>
<h2>Piers of *stone*</h2><p>It will be 600 metres long and stand on four piers, said the engineer, and it is to open within three years.</p>
<blockquote>We have waited for this bridge since I was a boy.</blockquote><table><tr><th>Pier</th><th>Height</th></tr><tr><td>1</td><td>40</td></tr></table></article>`;

async function serve(t: TestContext): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === '/report.pdf') response.setHeader('content-type', 'application/pdf').end('%PDF-1.4');
    else if (request.url === '/song.mp3') response.setHeader('content-type', 'audio/mpeg').end('la');
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.closeAllConnections());
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function start(settings: object = { privateAddresses: true }): Promise<Client> {
  const client = await Client.start({ files: { 'file:///story/sources/notice.txt': 'The bridge opened.' }, settings });
  await client.open(draft, 'The bridge costs 12 million crowns ([News](https://other.example/x)).\n');
  return client;
}

function add(client: Client, params: object): Promise<string | null> {
  return client.request('workspace/executeCommand', {
    command: 'sourceline.addSource',
    arguments: [{ uri: draft, ...params }],
  });
}

async function textOf(client: Client, id: string): Promise<string> {
  const content = await client.files.read(id);
  return 'text' in content ? (content.text ?? '') : '';
}

describe('adding a source', () => {
  test('from an address: its article as Markdown, what it states, and the page as it came', async (t) => {
    const at = await serve(t);
    const client = await start();
    const added = await add(client, { address: `${at}/news/bridge.html` });
    assert.equal(added, 'file:///story/sources/a-bridge-at-last.md');
    assert.equal(
      await textOf(client, added),
      `---
title: "A bridge at last"
outlet: "Harbour News"
author: "Ada Moss"
date: "2024-10-24"
url: "${at}/news/bridge.html"
retrieved: "${client.clock.date().slice(0, 10)}"
original: ".originals/bridge.html"
---

The ministers of the two countries agreed on Tuesday to build a bridge over the river that parts them. It costs 12 million crowns.

## Piers of \\*stone\\*

It will be 600 metres long and stand on four piers, said the engineer, and it is to open within three years.

> We have waited for this bridge since I was a boy.

| Pier | Height |
| --- | --- |
| 1 | 40 |
`,
    );
    assert.equal(await textOf(client, 'file:///story/sources/.originals/bridge.html'), page);
    // A second time it is another file.
    assert.equal(
      await add(client, { address: `${at}/news/bridge.html` }),
      'file:///story/sources/a-bridge-at-last-2.md',
    );
    await client.stop();
  });

  test('a document that is no page is added as it is, what is not read is refused', async (t) => {
    const at = await serve(t);
    const client = await start();
    assert.equal(await add(client, { address: `${at}/report.pdf` }), 'file:///story/sources/report.pdf');
    // A PDF has no place of its own for where it was fetched from, and when.
    const told = await textOf(client, 'file:///story/sources/sources.yml');
    assert.match(
      told,
      /^report\.pdf:\n {2}url: http:\/\/127\.0\.0\.1:\d+\/report\.pdf\n {2}retrieved: \d{4}-\d\d-\d\dT\d\d:\d\dZ\n$/,
    );
    assert.equal(await add(client, { address: `${at}/song.mp3` }), null);
    const shown = await client.next('window/showMessage');
    assert.match(shown.message, /^The source was not added: .* is of the type audio\/mpeg, which is not read$/);
    await client.stop();
  });

  test('a broken sources.yml is left as it is, and what could not be kept is said', async (t) => {
    const at = await serve(t);
    const client = await start();
    client.files.write('file:///story/sources/sources.yml', '- a list\n');
    assert.equal(await add(client, { address: `${at}/report.pdf` }), 'file:///story/sources/report.pdf');
    const shown = await client.next('window/showMessage');
    assert.match(
      shown.message,
      /^sources\.yml is no map from paths to fields: its address http.*report\.pdf was not kept$/,
    );
    assert.equal(await textOf(client, 'file:///story/sources/sources.yml'), '- a list\n');
    await client.stop();
  });

  test('an address of the own network is refused unless the editor allows it', async (t) => {
    const at = await serve(t);
    const client = await start({});
    assert.equal(await add(client, { address: at }), null);
    const shown = await client.next('window/showMessage');
    assert.match(shown.message, /own network/);
    await client.stop();
  });

  test('from words, with a title and an address that is not fetched', async () => {
    const client = await start();
    const text = 'PORT ALMA, Oct. 24, 2024 (HN) — The ministers agreed.\n\n1. Not_a list\n';
    const added = await add(client, { text, title: 'Ärger: über/../die Brücke?', url: 'https://news.example/b' });
    assert.equal(added, 'file:///story/sources/arger-uber-die-brucke.md');
    const written = await textOf(client, added);
    assert.match(
      written,
      /^---\ntitle: "Ärger: über\/..\/die Brücke\?"\noutlet: "HN"\ndate: "2024-10-24"\nurl: "https:\/\/news.example\/b"\n/,
    );
    assert.match(written, /\n---\n\nThe ministers agreed\.\n\n1\\\. Not\\_a list\n$/);
    assert.equal(await add(client, { text: '  ' }), null);
    await client.stop();
  });

  test('a link to no source offers it', async () => {
    const client = await start();
    const range = { start: { line: 0, character: 40 }, end: { line: 0, character: 40 } };
    const actions = await client.request('textDocument/codeAction', {
      textDocument: { uri: draft },
      range,
      context: { diagnostics: [], triggerKind: 1 },
    });
    const action = (
      actions as readonly { readonly title: string; readonly command?: { readonly arguments: unknown } }[]
    ).find((it) => it.title === 'Add source from this address');
    assert.deepEqual(action?.command?.arguments, [{ uri: draft, address: 'https://other.example/x' }]);
    await client.stop();
  });
});
