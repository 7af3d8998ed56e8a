import { decode } from '../../core/documents/decode.ts';
import type { Limits } from '../../core/documents/limits.ts';
import type { Parsed, ParserName } from '../../core/documents/parsed.ts';
import type { Parsing } from '../../core/workspace/ports.ts';
import { parseBibliography } from './parsers/parse-bibliography.ts';
import { parseHtml } from './parsers/parse-html.ts';
import { mailParser } from './parsers/parse-mail.ts';
import { parsePdf } from './parsers/parse-pdf.ts';
import { unpack } from './parsers/unpack.ts';

/**
 * What takes files apart on this machine, one file a parser in `parsers/`. Each is bounded in what it makes of hostile bytes,
 * runs nothing that a file holds and opens nothing that it names.
 */
export const parsers: { readonly [P in ParserName]: Parser<P> } = {
  text: async (bytes) => {
    const decoded = decode(bytes);
    return 'reason' in decoded ? { ...decoded, missing: false } : { parsed: decoded.text, problems: decoded.problems };
  },
  rtf: async (bytes) => {
    const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    if (letters.startsWith('{\\rtf')) return { parsed: letters, problems: [] };
    return { reason: 'is no RTF file: it does not begin with {\\rtf', missing: false };
  },
  package: unpack,
  pages: parsePdf,
  html: parseHtml,
  bibliography: parseBibliography,
  mail: mailParser((parser, bytes, name, limits) => parsers[parser](bytes, name, limits)),
};

/**
 * Makes plain data of bytes, or says why it cannot; `name` is the file's own. What it throws is told as a fault. It runs in a
 * worker that is ended when it takes too long (`limits.seconds`) or too much memory; the other limits are its own to keep.
 */
export type Parser<P extends keyof Parsed> = (bytes: Uint8Array, name: string, limits: Limits) => Promise<Parsing<P>>;
