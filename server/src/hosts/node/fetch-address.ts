import { lookup as lookUpName } from 'node:dns/promises';
import { type IncomingMessage, request as requestPlainly } from 'node:http';
import { request as requestSafely } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Fetched } from '../../core/workspace/ports.ts';
import { isPublicAddress } from './public-address.ts';

/** What getting a page may cost; a test sets less. */
export interface FetchLimits {
  /** Milliseconds from the first request to the last byte. */
  readonly time: number;
  /** Bytes of the answer, unpacked. */
  readonly size: number;
  readonly redirects: number;
}

export const fetchLimits: FetchLimits = { time: 30_000, size: 30_000_000, redirects: 5 };

/** The IP addresses of a host's name. */
export type LookUp = (name: string) => Promise<readonly string[]>;

/** A reason that is told to the person who asked. */
class Refused extends Error {}

/**
 * Gets what stands at an `http:` or `https:` address. Machines of the own network are refused unless allowed: every name is
 * looked up once, judged, and asked at the very address that was judged; every redirect is judged anew. Sends no cookies and
 * no names. Never rejects.
 */
export async function fetchAddress(
  address: string,
  isPrivateAllowed: boolean,
  limits: FetchLimits = fetchLimits,
  lookUp: LookUp = lookUpAll,
): Promise<Fetched | { readonly reason: string }> {
  const signal = AbortSignal.timeout(limits.time);
  try {
    let url = parse(address);
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const answer = await ask(url, await judge(url, isPrivateAllowed, lookUp), signal);
      const { statusCode = 0, headers } = answer;
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        answer.destroy();
        url = parse(headers.location, url);
        continue;
      }
      if (statusCode !== 200) {
        answer.destroy();
        throw new Refused(
          `its server answers ${statusCode}${answer.statusMessage ? ` (${answer.statusMessage})` : ''}`,
        );
      }
      const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';').map((it) => it.trim());
      const charset = parameters.map((it) => /^charset="?([\w.:-]+)"?$/i.exec(it)?.[1]).find((it) => it !== undefined);
      const bytes = await readAll(answer, limits.size);
      url.hash = '';
      return { bytes, type: type.toLowerCase(), charset: charset ?? null, address: url.href };
    }
    throw new Refused(`leads on more than ${limits.redirects} times`);
  } catch (error) {
    if (error instanceof Refused) return { reason: error.message };
    if (signal.aborted) return { reason: `took more than ${limits.time / 1000} seconds` };
    return { reason: `could not be reached (${error instanceof Error && 'code' in error ? error.code : error})` };
  }
}

function parse(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  if (!url) throw new Refused('is no address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Refused(`begins with ${url.protocol}, and only http: and https: are asked`);
  if (url.username || url.password) throw new Refused('holds a name or a password, which is not sent');
  return url;
}

/** The IP address at which the host of an address may be asked. */
async function judge(url: URL, isPrivateAllowed: boolean, lookUp: LookUp): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await lookUp(host);
  const [first] = addresses;
  if (first === undefined) throw new Refused(`${host} is not known`);
  if (!isPrivateAllowed && !addresses.every(isPublicAddress))
    throw new Refused(`${host} is a machine of the own network, which is asked only where a setting allows it`);
  return first;
}

async function lookUpAll(name: string): Promise<readonly string[]> {
  return (await lookUpName(name, { all: true })).map((it) => it.address);
}

function ask(url: URL, ip: string, signal: AbortSignal): Promise<IncomingMessage> {
  const pinned: LookupFunction = (_, options, done) => {
    const family = isIP(ip);
    if (options.all) done(null, [{ address: ip, family }]);
    else done(null, ip, family);
  };
  const request = url.protocol === 'https:' ? requestSafely : requestPlainly;
  const headers = {
    accept: 'text/html,application/xhtml+xml,application/pdf,text/*;q=0.9,*/*;q=0.1',
    'accept-encoding': 'gzip, br',
    'user-agent': 'Mozilla/5.0 (compatible; Sourceline)',
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { lookup: pinned, agent: false, signal, headers }, resolve);
    sent.on('error', reject);
    sent.end();
  });
}

async function readAll(answer: IncomingMessage, size: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpack(answer)) {
    length += chunk.length;
    if (length > size) {
      answer.destroy();
      throw new Refused(`is more than ${size / 1_000_000} MB`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unpack(answer: IncomingMessage): Readable {
  switch (answer.headers['content-encoding']?.toLowerCase()) {
    case undefined:
    case 'identity':
      return answer;
    case 'gzip':
    case 'x-gzip':
      return pass(answer, createGunzip());
    case 'deflate':
      return pass(answer, createInflate());
    case 'br':
      return pass(answer, createBrotliDecompress());
    default:
      throw new Refused(`is packed as ${answer.headers['content-encoding']}, which was not asked for`);
  }
}

/** A fault of the answer is one of what is made of it. */
function pass<T extends NodeJS.ReadWriteStream & Readable>(from: Readable, to: T): T {
  from.on('error', (error) => to.destroy(error));
  from.pipe(to);
  return to;
}
