import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { fetchAddress, fetchLimits } from '../../server/src/hosts/node/fetch-address.ts';
import { isPublicAddress } from '../../server/src/hosts/node/public-address.ts';

/** A server of this machine, and what it was asked. */
async function serve(t: TestContext, answer: RequestListener): Promise<{ at: string; port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.closeAllConnections());
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { at: `http://127.0.0.1:${port}`, port, asked };
}

async function reasonOf(fetching: ReturnType<typeof fetchAddress>): Promise<string> {
  const fetched = await fetching;
  assert.ok('reason' in fetched);
  return fetched.reason;
}

describe('fetching an address', () => {
  test('gives the bytes, their type and where they were found', async (t) => {
    const { at } = await serve(t, (request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new#part' }).end();
      else response.writeHead(200, { 'content-type': 'Text/HTML; Charset="windows-1252"' }).end('<p>caf\u00e9');
    });
    const fetched = await fetchAddress(`${at}/old`, true);
    assert.ok('bytes' in fetched);
    const { bytes, ...rest } = fetched;
    assert.equal(Buffer.from(bytes).toString(), '<p>caf\u00e9');
    assert.deepEqual(rest, { type: 'text/html', charset: 'windows-1252', address: `${at}/new` });
  });

  test('asks no machine of the own network, by whatever name', async (t) => {
    const { at, port, asked } = await serve(t, (_, response) => response.end('secret'));
    const own = /127\.0\.0\.1 is a machine of the own network/;
    assert.match(await reasonOf(fetchAddress(at, false)), own);
    assert.match(await reasonOf(fetchAddress(`http://2130706433:${port}/`, false)), own);
    const lookUp = async () => ['127.0.0.1'];
    assert.match(
      await reasonOf(fetchAddress(`http://news.example:${port}/`, false, fetchLimits, lookUp)),
      /news\.example is a machine of the own network/,
    );
    // One public address among others does not help.
    const both = async () => ['198.41.0.4', '10.0.0.1'];
    assert.match(await reasonOf(fetchAddress('http://news.example/', false, fetchLimits, both)), /own network/);
    assert.deepEqual(asked, []);
  });

  test('asks the very address that was judged, and judges again where it is led on', async (t) => {
    const { port, asked } = await serve(t, (_, response) =>
      response.writeHead(302, { location: `http://inside.example:${port}/` }).end(),
    );
    const names: string[] = [];
    const lookUp = async (name: string) => {
      names.push(name);
      return ['127.0.0.1'];
    };
    const fetched = fetchAddress(`http://outside.example:${port}/`, true, { ...fetchLimits, redirects: 1 }, lookUp);
    assert.match(await reasonOf(fetched), /leads on more than 1 times/);
    assert.deepEqual(names, ['outside.example', 'inside.example']);
    assert.deepEqual(asked, [`outside.example:${port}/`, `inside.example:${port}/`]);
  });

  test('a public page that leads to the own network is refused there', async (t) => {
    const { port, asked } = await serve(t, (_, response) => response.end('secret'));
    const lookUp = async (name: string) => (name === 'inside.example' ? ['192.168.0.7'] : []);
    assert.match(
      await reasonOf(fetchAddress(`http://inside.example:${port}/`, false, fetchLimits, lookUp)),
      /own network/,
    );
    assert.match(await reasonOf(fetchAddress('http://nowhere.example/', false, fetchLimits, lookUp)), /is not known/);
    assert.deepEqual(asked, []);
  });

  test('ends where an answer is too large, packed or not, or takes too long', async (t) => {
    const { at } = await serve(t, (request, response) => {
      if (request.url === '/slow') return;
      if (request.url === '/packed')
        response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000)));
      else response.end(Buffer.alloc(2_000_000));
    });
    const small = { ...fetchLimits, size: 1_000_000 };
    assert.equal(await reasonOf(fetchAddress(`${at}/large`, true, small)), 'is more than 1 MB');
    assert.equal(await reasonOf(fetchAddress(`${at}/packed`, true, small)), 'is more than 1 MB');
    const brief = { ...fetchLimits, time: 50 };
    assert.equal(await reasonOf(fetchAddress(`${at}/slow`, true, brief)), 'took more than 0.05 seconds');
  });

  test('takes web addresses alone, and says what a server answers', async (t) => {
    const { at } = await serve(t, (_, response) => response.writeHead(404).end());
    assert.equal(await reasonOf(fetchAddress(`${at}/`, true)), 'its server answers 404 (Not Found)');
    assert.equal(
      await reasonOf(fetchAddress('file:///etc/passwd', true)),
      'begins with file:, and only http: and https: are asked',
    );
    assert.equal(await reasonOf(fetchAddress('bridge', true)), 'is no address');
    assert.match(await reasonOf(fetchAddress('http://ada:moss@news.example/', true)), /a name or a password/);
  });
});

test('addresses of the public internet, and others', () => {
  for (const it of ['8.8.8.8', '198.41.0.4', '2606:4700::1111', '[2a00:1450:4001::1]'])
    assert.ok(isPublicAddress(it), it);
  const closed =
    '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.31.0.1 192.168.1.1 198.18.0.1 224.0.0.1 255.255.255.255 ::1 :: fe80::1 fc00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1 2002:7f00:1:: 2001:db8::1 bridge';
  for (const it of closed.split(' ')) assert.ok(!isPublicAddress(it), it);
});
