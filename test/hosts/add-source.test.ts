import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { call } from '../support/command-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a page is added from the command line, and read as a source once', async (t) => {
  const article = 'The ministers of the two countries agreed on Tuesday to build a bridge. '.repeat(5);
  const server = createServer((_, response) => {
    // The server alone says in which encoding the page is.
    const bytes = Buffer.from(
      `<title>A caf\u00e9 on a bridge</title><h1>A caf\u00e9 on a bridge</h1><p>${article}</p>`,
      'latin1',
    );
    response.setHeader('content-type', 'text/html; charset=iso-8859-1').end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.closeAllConnections());
  t.after(() => server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cafe`;
  const folder = await temporaryFolder(t);
  const args = ['add', address, '--sources', 'sources'];

  const refused = await call(args, folder);
  assert.equal(refused.code, 2);
  assert.match(refused.err, /machine of the own network/);
  const added = await call([...args, '--allow-private'], folder);
  assert.deepEqual([added.code, added.err], [0, '']);
  assert.equal(added.out, `${join(folder, 'sources', 'a-cafe-on-a-bridge.md')}\n`);
  assert.match(await readFile(added.out.trim(), 'utf8'), /^---\ntitle: "A café on a bridge"\n/);
  assert.deepEqual((await readdir(join(folder, 'sources'))).sort(), ['.originals', 'a-cafe-on-a-bridge.md']);
  const index = await call(['index', '--sources', 'sources'], folder);
  assert.match(index.out, /1 read, 0 skipped/);
});

test('what cannot be added is said', async (t) => {
  const folder = await temporaryFolder(t);
  assert.equal((await call(['add', '--sources', 'sources'], folder)).code, 2);
  const called = await call(['add', 'bridge.html', '--sources', 'sources'], folder);
  assert.deepEqual([called.code, called.err], [2, 'sourceline add: bridge.html: is no address']);
});
