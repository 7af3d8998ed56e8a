import { Unzip, UnzipInflate } from 'fflate';
import { decode } from '../../../core/documents/decode.ts';
import type { Limits } from '../../../core/documents/limits.ts';
import type { Parsing } from '../../../core/workspace/ports.ts';

/** Files in one package, more than any office program writes. */
const mostEntries = 10_000;

/** XML that says nothing of what a document says. */
const needless =
  /(?:^|\/)(?:theme|customXml|glossary|Configurations2|drawings|charts|media|Thumbnails)\/|fontTable\.xml$/;

/** So much is unpacked between two looks at the limit: 8 kB packed are 8 MB at most. */
const step = 1 << 13;

class Exceeded extends Error {}

/**
 * Unpacks the XML files of an Office document. Pictures and all else stay packed; what is unpacked is counted as it comes,
 * whatever the file says of its size.
 */
export async function unpack(bytes: Uint8Array, _name: string, limits: Limits): Promise<Parsing<'package'>> {
  if (isOldOffice(bytes))
    return { reason: 'is protected by a password or in the format of Office before 2007', missing: false };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { reason: 'is damaged: it is no Office document', missing: false };
  const parsed = new Map<string, string>();
  let size = 0;
  let entries = 0;
  let isWhole = hasEnd(bytes);
  const unzip = new Unzip((entry) => {
    if (++entries > mostEntries) throw new Exceeded(`holds more than ${mostEntries} files`);
    if (!/\.(?:xml|rels)$/i.test(entry.name) || needless.test(entry.name)) return;
    const chunks: Uint8Array[] = [];
    entry.ondata = (error, chunk, final) => {
      if (error) throw error;
      size += chunk.length;
      if (size > limits.unpackedMegabytes * 1_000_000)
        throw new Exceeded(`unpacks to more than ${limits.unpackedMegabytes} MB`);
      chunks.push(chunk);
      if (!final) return;
      const decoded = decode(Buffer.concat(chunks));
      if ('text' in decoded && !parsed.has(entry.name)) parsed.set(entry.name, decoded.text);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch (error) {
    if (error instanceof Exceeded) return { reason: error.message, missing: false };
    isWhole = false;
  }
  if (isWhole) return { parsed, problems: [] };
  if (parsed.size === 0) return { reason: 'is damaged: it cannot be unpacked', missing: false };
  return { parsed, problems: ['it is damaged: not all of it could be unpacked'] };
}

/** Whether the archive's last record is there, without which part of the file is lost. */
function hasEnd(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.length - (1 << 16) - 22);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(from).includes('PK\x05\x06', 0, 'latin1');
}

/** The signature of Microsoft's compound files: encrypted documents, and `.doc` and `.xls` by another name. */
function isOldOffice(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((it, i) => bytes[i] === it);
}
